import type { Check } from './check-record.ts';
import { finding } from './finding.ts';

/** Everybody who was there has a name, or the list of those present isn't whole (AT8). */
export const guests: Check = ({ unnamedGuests: count = 0 }) =>
  count === 0 ? [] : [finding('guests-unnamed', {}, { count })];
