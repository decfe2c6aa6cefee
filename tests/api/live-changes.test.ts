import { PassThrough } from 'node:stream';
import type { ServerResponse } from 'node:http';
import { markOf } from '../../src/api/mark.ts';
import { shownEvents, shownTo } from '../../src/api/shown.ts';
import { watcher, type Reader } from '../../src/api/watcher.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { readEvents } from '../../tab/live/event-stream.ts';
import { toldBy } from '../../tab/live/told.ts';
import { roster } from '../domain/council.ts';
import { randomMeeting } from '../domain/random-meeting.ts';

const nothing = { version: 0, papers: 0 };
const people = roster.persons.map(({ id }) => id);
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const statesOf = (seed: number): readonly Meeting[] =>
  randomMeeting(seed)
    .happened.map(({ after }) => after)
    .filter(({ phase }) => phase !== 'unprepared');

/** A reader's line, which is full from `fill` to `drain`; and what the reader makes of it, event by event. */
function given(reader: Partial<Reader> & Pick<Reader, 'person'>) {
  const line = new PassThrough();
  let full = false;
  const sent: { readonly event: string; readonly bytes: number; readonly view: MeetingView | null }[] = [];
  let told: MeetingView | null = null;
  const response = Object.assign(line, {
    write(chunk: Buffer) {
      for (const event of readEvents('', chunk.toString()).events) {
        told = toldBy(event, told);
        sent.push({ event: event.event, bytes: chunk.length, view: told });
      }
      return !full;
    },
  });
  const shown = shownEvents();
  const one = watcher(
    { seen: nothing, takesChanges: true, ...reader },
    response as unknown as ServerResponse,
  );
  return {
    sent,
    show: (meeting: Meeting) => one.show(markOf(meeting), () => shown(meeting, reader.person)),
    fill: () => void (full = true),
    drain() {
      full = false;
      line.emit('drain');
    },
  };
}

test('SU9: in any meeting, what a reader makes of the changes is the view as it stands', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const person = people[seed % people.length]!;
    const there = given({ person });
    // Every seventh state is left out, as for one who was slow.
    statesOf(seed).forEach((meeting, at) => {
      if (at % 7 === seed % 7) return;
      there.show(meeting);
      expect(there.sent.at(-1)!.view).toEqual(asJson(shownTo(meeting, person)));
    });
    expect(there.sent.slice(0, 2).map(({ event }) => event)).toEqual(['view', 'change']);
  }
});

describe('given two states of a meeting, a ballot apart', () => {
  let before: Meeting;
  let after: Meeting;
  let person: PersonId;
  beforeAll(() => {
    const found = Array.from({ length: 50 }, (_, seed) => randomMeeting(seed + 1).happened)
      .flat()
      .find(({ event }) => event.type === 'BallotCast')!;
    ({ before, after } = found);
    person = people[0]!;
  });

  test('SU9: of a ballot only the parts that it changes are sent', () => {
    const there = given({ person });
    there.show(before);
    there.show(after);
    expect(there.sent.map(({ event }) => event)).toEqual(['view', 'change']);
    expect(there.sent[1]!.bytes * 3).toBeLessThan(there.sent[0]!.bytes);
  });

  test('SU9: a reader who comes back has the whole first, since nobody knows what it kept', () => {
    const there = given({ person, seen: markOf(before) });
    there.show(before);
    there.show(after);
    expect(there.sent.map(({ event }) => event)).toEqual(['view']);
  });

  test('a reader that knows nothing of changes is sent the whole each time', () => {
    const there = given({ person, takesChanges: false });
    there.show(before);
    there.show(after);
    expect(there.sent.map(({ event }) => event)).toEqual(['view', 'view']);
  });

  test('SU9: who was slow gets one change, from what it has to what is', () => {
    const there = given({ person });
    const [first, ...more] = statesOf(3).slice(0, 6);
    there.fill();
    there.show(first!);
    for (const meeting of more) there.show(meeting);
    expect(there.sent).toHaveLength(1);
    there.drain();
    expect(there.sent).toHaveLength(2);
    expect(there.sent[1]!.view).toEqual(asJson(shownTo(more.at(-1)!, person)));
  });
});

test('SU9: a change that comes first is no view: the line is started anew', () => {
  expect(() => toldBy({ id: '2', event: 'change', data: '{"version":2}' }, null)).toThrow(
    'a change came before',
  );
});
