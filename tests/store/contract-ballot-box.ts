import { randomUUID } from 'node:crypto';
import type { BallotBox, BoxName } from '../../src/app/ports.ts';
import { asId, type CandidateId, type SeatId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/server.ts';
import { collaboration, meetingId } from './samples.ts';
import { until } from '../until.ts';

const seats = (count: number): readonly SeatId[] =>
  Array.from({ length: count }, (_, n) => asId<SeatId>(`seat-${String(n).padStart(3, '0')}`));
const names = (...wanted: readonly string[]): readonly CandidateId[] => wanted.map((name) => asId(name));
const [first, second, third] = seats(3) as [SeatId, SeatId, SeatId];

/** What every ballot box must keep, races included. */
export function ballotBoxContract(name: string, instances: { open(): Promise<Store> }): void {
  describe(name, () => {
    let opened: readonly Store[];
    let [here, there]: BallotBox[] = [];
    let box: BoxName;
    beforeAll(async () => {
      opened = [await instances.open(), await instances.open()];
      [here, there] = opened.map((store) => store.ballotBox);
    });
    afterAll(() => Promise.all(opened.map((store) => store.close())));
    beforeEach(() => {
      box = { collaboration, meeting: meetingId(randomUUID()), election: asId(randomUUID()) };
    });
    const drop = (seat: SeatId, wanted: readonly CandidateId[], roll = seats(3), into = here!) =>
      into.drop(box, roll, seat, wanted);

    test('DE11: papers are counted, blank ones too; who voted is told sorted, never in which order', async () => {
      await drop(third, names('x', 'y'));
      await drop(first, []);
      await drop(second, names('x'));
      expect(await here!.voted(box)).toEqual([first, second, third]);
      expect(await here!.seal(box)).toEqual({
        counts: { x: 2, y: 1 },
        blank: 1,
        voted: [first, second, third],
      });
    });

    test('DE11: a seat puts in one paper; the second is refused and changes nothing, on any instance', async () => {
      expect(await drop(first, names('x'))).toBe('dropped');
      expect(await drop(first, names('y'))).toBe('paper-already-in-box');
      expect(await drop(first, names('y'), seats(3), there)).toBe('paper-already-in-box');
      expect(await here!.seal(box)).toEqual({ counts: { x: 1 }, blank: 0, voted: [first] });
    });

    test('DE11: a seat that is not on the roll is refused, also when it comes with a roll of its own', async () => {
      const stranger = asId<SeatId>('stranger');
      expect(await drop(stranger, names('x'))).toBe('not-on-roll');
      expect(await drop(stranger, names('x'), [stranger])).toBe('not-on-roll');
      expect(await here!.voted(box)).toEqual([]);
    });

    test('DE11: nothing goes into a sealed box; its count is the same each time, on each instance', async () => {
      await drop(first, names('x'));
      const count = await here!.seal(box);
      expect(await drop(second, names('y'))).toBe('sealed');
      expect(await there!.seal(box)).toEqual(count);
      expect(await here!.seal(box)).toEqual(count);
    });

    test('DE11: a box that nobody used is empty, and can be sealed', async () => {
      expect(await here!.voted(box)).toEqual([]);
      expect(await here!.seal(box)).toEqual({ counts: {}, blank: 0, voted: [] });
      expect(await drop(first, names('x'))).toBe('sealed');
    });

    test('DE11: elections don’t see each other’s papers', async () => {
      await drop(first, names('x'));
      const other = { ...box, election: asId<BoxName['election']>(randomUUID()) };
      expect(await here!.voted(other)).toEqual([]);
      expect(await here!.drop(other, seats(3), first, names('y'))).toBe('dropped');
      expect(await here!.seal(box)).toMatchObject({ counts: { x: 1 } });
    });

    test('DE11: two papers of one seat at once: one lies in the box', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          drop(first, names(`n${n}`), seats(3), n % 2 === 0 ? here! : there!),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'dropped')).toHaveLength(1);
      const { counts, voted } = await here!.seal(box);
      expect(Object.values(counts)).toEqual([1]);
      expect(voted).toEqual([first]);
    });

    test('DE11: a hundred seats at once, over two instances: a hundred papers', async () => {
      const roll = seats(100);
      const outcomes = await Promise.all(
        roll.map((seat, n) => drop(seat, names(n % 3 === 0 ? 'x' : 'y'), roll, n % 2 === 0 ? here! : there!)),
      );
      expect(new Set(outcomes)).toEqual(new Set(['dropped']));
      expect(await here!.seal(box)).toEqual({ counts: { x: 34, y: 66 }, blank: 0, voted: roll });
    });

    test('DE11: sealed while papers come: what was answered as dropped is counted, nothing else', async () => {
      const roll = seats(40);
      const dropping = roll.map((seat, n) => drop(seat, names('x'), roll, n % 2 === 0 ? here! : there!));
      await Promise.race(dropping);
      const sealing = there!.seal(box);
      const outcomes = await Promise.all(dropping);
      const count = await sealing;
      const dropped = roll.filter((_, n) => outcomes[n] === 'dropped');
      expect(count.voted).toEqual(dropped);
      expect(count.counts).toEqual({ x: dropped.length });
      expect(outcomes.filter((outcome) => outcome !== 'dropped' && outcome !== 'sealed')).toEqual([]);
    });

    test('DE11: that a paper came is heard here and on the other instance, and nothing of it', async () => {
      const heard: unknown[][] = [];
      const stops = [here!, there!].map((one) => one.onDropped((...news) => void heard.push(news)));
      await drop(first, names('x'));
      const ours = () => heard.filter(([, meeting]) => meeting === box.meeting);
      await until('both have heard', () => ours().length === 2);
      expect(ours()).toEqual([
        [collaboration, box.meeting],
        [collaboration, box.meeting],
      ]);
      stops.forEach((stop) => stop());
    });
  });
}
