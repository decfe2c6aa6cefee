import type { CivilDate, Instant } from '../domain/ids.ts';

/** The collaborations are Swedish: a day begins at midnight there. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** Which day it is in Sweden at an instant: `2024-03-15`. */
export const civilDay = (at: Instant): CivilDate => days.format(new Date(at));
