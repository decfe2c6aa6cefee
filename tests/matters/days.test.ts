import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/matter/days.ts';

test('PI10: days are counted as the calendar has them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 60_000 }),
      fc.integer({ min: -5_000, max: 5_000 }),
      (start, days) => {
        const date = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date(start), days)).toBe(date(start + days));
        expect(daysBetween(date(start), date(start + days))).toBe(days);
      },
    ),
  );
});
