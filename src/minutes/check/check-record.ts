import type { MinutesFacts } from '../read/read-shape.ts';
import type { MinutesRecord } from '../record-shape.ts';
import { ballotsAgainstRoll } from './ballots-against-roll.ts';
import { bodySpelling } from './body-spelling.ts';
import { capacity } from './capacity.ts';
import { chairAway } from './chair-away.ts';
import { days } from './days.ts';
import { effects } from './effects.ts';
import { elections } from './elections.ts';
import type { Finding } from './finding.ts';
import { guests } from './guests.ts';
import { itemNumbers } from './item-numbers.ts';
import { nameSpelling } from './name-spelling.ts';
import { numberWords } from './number-words.ts';
import { partyAndPrincipal } from './party-and-principal.ts';
import { presence } from './presence.ts';
import { presentersListed } from './presenters-listed.ts';
import { sessionRanges } from './session-ranges.ts';
import { signing } from './signing.ts';
import { tallies } from './tallies.ts';
import { tenses } from './tenses.ts';
import { verifiers } from './verifiers.ts';

/** What only a meeting's own record has: minutes read from text don't tell it so that it could be counted on. */
type OfRecord = Partial<Pick<MinutesRecord, 'elections' | 'unnamedGuests' | 'signOff'>>;
export type CheckedFacts = MinutesFacts & OfRecord;

/** One kind of question to the minutes. */
export type Check = (facts: CheckedFacts) => readonly Finding[];

const checks: readonly Check[] = [
  presence,
  chairAway,
  ballotsAgainstRoll,
  tallies,
  capacity,
  partyAndPrincipal,
  nameSpelling,
  itemNumbers,
  sessionRanges,
  days,
  effects,
  elections,
  guests,
  verifiers,
  signing,
  presentersListed,
  bodySpelling,
  numberWords,
  tenses,
];

/**
 * Granskning (MI5): what in the minutes doesn't add up. A meeting's own record or minutes read from text; it only
 * reports. Contradictions first, then what is missing, then wording; within each in the order of the minutes.
 */
export function checkRecord(facts: CheckedFacts): readonly Finding[] {
  const order = ['contradiction', 'missing', 'style'];
  return checks
    .flatMap((check) => check(facts))
    .toSorted(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) ||
        (a.place.item ?? 1e6) - (b.place.item ?? 1e6),
    );
}
