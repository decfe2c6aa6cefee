import { linked } from '../../src/app/chain.ts';
import type { StreamName } from '../../src/app/ports.ts';
import { StoreAway } from '../../src/app/store-away.ts';
import { asId, type MatterId, type MeetingId } from '../../src/domain/ids.ts';
import type { Matter } from '../../src/domain/matter/state.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import type { StructureEvent } from '../../src/domain/structure/events.ts';
import { evolveStructure, noStructure } from '../../src/domain/structure/state.ts';
import { UnknownEvent } from '../../src/domain/unknown-event.ts';
import { plan } from '../domain/council.ts';
import { until } from '../until.ts';
import { ask, collaboration, councilApp, done, prepare } from './council-app.ts';

const later = { type: 'SungAloud', at: '2024-03-15T09:00:00.000Z' };

describe('TR9: an event that a later version recorded', () => {
  let council: Awaited<ReturnType<typeof councilApp>>;
  beforeEach(async () => {
    council = await councilApp();
  });
  afterEach(() => council.close());

  /** What an instance of a later version puts on record. */
  async function recordedByLater(stream: StreamName) {
    const { store } = council;
    const last = (await store.read(collaboration, stream, 0)).at(-1);
    const expected = last?.version ?? 0;
    const event = linked(last?.hash ?? '', stream, {
      version: expected + 1,
      type: later.type,
      data: later,
      actor: { person: null, via: 'tab' },
      recordedAt: later.at,
      commandKey: null,
    });
    const append = { collaboration, stream, expected, events: [event], chat: [], summary: null };
    expect(await store.append(append)).toEqual({ outcome: 'appended' });
    return event.version;
  }

  test('puts its meeting out of reach where it was known; nothing is decided past it, and other meetings go on', async () => {
    const other = asId<MeetingId>('other');
    await done(council.app, 'sol', prepare);
    const version = await recordedByLater(`meeting:${plan.id}`);
    await until('this instance has heard of it', () =>
      council.app.meeting(collaboration, plan.id).then(
        () => false,
        (error: unknown) => error instanceof StoreAway,
      ),
    );
    await expect(ask(council.app, 'ada', { type: 'OpenMeeting' })).rejects.toThrow(StoreAway);
    expect(await council.store.read(collaboration, `meeting:${plan.id}`, version)).toEqual([]);
    const elsewhere = await council.app.execute({
      collaboration,
      meeting: other,
      command: { type: 'PrepareMeeting', plan: { ...plan, id: other, date: '2024-06-14' } },
      actor: { person: asId('sol'), via: 'tab' },
      key: 'another',
    });
    expect(elsewhere.ok).toBe(true);
  });

  test('on an instance that heard of the meeting first by it, the same', async () => {
    await done(council.app, 'sol', prepare);
    const { app } = await council.another();
    await recordedByLater(`meeting:${plan.id}`);
    await expect(app.meeting(collaboration, plan.id)).rejects.toThrow(StoreAway);
  });

  test('puts its matter out of reach', async () => {
    await recordedByLater('matter:sung');
    const asked = council.app.matters.record(collaboration, asId<MatterId>('sung'));
    expect(await asked).toHaveLength(1);
    await expect(council.app.matters.matter(collaboration, asId<MatterId>('sung'))).rejects.toThrow(
      StoreAway,
    );
  });

  test('puts the register out of reach, and with it whatever hangs on it', async () => {
    await recordedByLater('structure');
    await expect(ask(council.app, 'sol', prepare)).rejects.toThrow(StoreAway);
  });
});

test('TR9: no state is made of an event that isn’t known', () => {
  expect(() => evolve(noMeeting, later as unknown as MeetingEvent)).toThrow(UnknownEvent);
  expect((): Matter => evolveMatter(noMatter, later as unknown as MatterEvent)).toThrow(UnknownEvent);
  expect(() => evolveStructure(noStructure, later as unknown as StructureEvent)).toThrow(UnknownEvent);
});
