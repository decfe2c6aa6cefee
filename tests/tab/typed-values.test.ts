import { readClock, readDay } from '../../tab/forms/typed-values.ts';

test.each([
  ['2024-03-15', '2024-03-15'],
  [' 20240315 ', '2024-03-15'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2024-02-30', null],
  ['2024-13-01', null],
  ['03/15/2024', null],
  ['2024-3', null],
  ['', null],
])('SU5: a day is read as it is written, and only if it is one: "%s"', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['0930', '09:30'],
  ['23.59', '23:59'],
  ['24.00', null],
  ['9.60', null],
  ['9 pm', null],
  ['', null],
])('SU5: a time of day in any of its forms: "%s"', (text, time) => {
  expect(readClock(text)).toBe(time);
});
