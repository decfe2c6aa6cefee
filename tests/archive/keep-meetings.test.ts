import { keepMeetings, type MeetingsKept } from '../../src/archive/keep-meetings.ts';
import { asId, type MeetingId } from '../../src/domain/ids.ts';
import { march } from '../minutes-reading/given.ts';
import { archiveInMemory, clock, collaboration } from './given.ts';

const { meeting } = march();
const id = asId<MeetingId>(meeting.plan.id);

/** An app with one meeting, and a way to say that it changed. */
function given(phase: string) {
  const archive = archiveInMemory(phase === 'closed' ? [id] : []);
  let changed: (() => void) | null = null;
  const faults: unknown[] = [];
  let stands: unknown = { ...meeting, phase };
  const app: MeetingsKept['app'] = {
    meeting: () => Promise.resolve(stands as never),
    onMeetingChanged: (listener) => {
      changed = () => listener(collaboration, id, 1);
      return () => {
        changed = null;
      };
    },
  };
  const kept = keepMeetings({ app, archive, clock, onFault: (fault) => faults.push(fault) }, collaboration);
  return {
    archive,
    faults,
    kept,
    change: (to: unknown) => {
      stands = to;
      changed?.();
    },
  };
}

describe('MI14: minutes of finished meetings come into the archive by themselves', () => {
  test('those that were finished before the start', async () => {
    const { archive, kept, faults } = given('closed');
    await kept.caughtUp;
    expect(faults).toEqual([]);
    expect([...archive.kept.keys()]).toEqual([`meeting-${id}`]);
    const document = archive.kept.get(`meeting-${id}`);
    expect(document).toMatchObject({ meeting: id, date: '2024-03-15' });
    expect(document?.items.map(({ number }) => number)).toEqual([
      null,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8,
      9,
      10,
      11,
      12,
      13,
      14,
      null,
    ]);
    expect(document?.doubts.filter(({ why }) => why !== 'unknown' && why !== 'too-little-said')).toEqual([]);
    await kept.close();
  });

  test('one that closes while the server runs, not before', async () => {
    const { archive, kept, change } = given('open');
    await kept.caughtUp;
    expect(archive.kept.size).toBe(0);
    change({ ...meeting, phase: 'closed' });
    await kept.close();
    expect(archive.kept.size).toBe(1);
  });

  test('a meeting that can’t be kept is told of and doesn’t stop the others', async () => {
    const { faults, kept, change, archive } = given('open');
    await kept.caughtUp;
    change({ phase: 'closed' });
    change({ ...meeting, phase: 'closed' });
    await kept.close();
    expect(faults.length + archive.kept.size).toBeGreaterThan(0);
  });
});
