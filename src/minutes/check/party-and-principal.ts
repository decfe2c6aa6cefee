import type { MinutesFacts } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed, type Finding, type Place } from './finding.ts';
import { listName } from './lists.ts';

type Mention = {
  readonly person: string;
  readonly party: string | null;
  readonly principal: string | null;
  readonly place: Place;
};

/** Party and principal of a person are the same wherever the person stands. */
export const partyAndPrincipal: Check = (facts) => {
  const first = new Map<string, Mention>();
  const found = new Map<string, Finding>();
  for (const mention of mentions(facts)) {
    const known = first.get(mention.person);
    if (known === undefined) first.set(mention.person, mention);
    else {
      if (known.party !== null && mention.party !== null && known.party !== mention.party)
        found.set(`party ${mention.person}`, differs('party-differs', known.party, mention.party, mention));
      if (known.principal !== null && mention.principal !== null && !same(known.principal, mention.principal))
        found.set(
          `principal ${mention.person}`,
          differs('principal-differs', known.principal, mention.principal, mention),
        );
    }
  }
  return [...found.values()];
};

const differs = (
  code: 'party-differs' | 'principal-differs',
  first: string,
  second: string,
  { person, place }: Mention,
): Finding => finding(code, place, { person, first, second });

/** "Vännäs" is short for "Vännäs kommun". */
function same(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b]
    .map((name) => name.toLowerCase().trim())
    .toSorted((x, y) => x.length - y.length);
  return long === short || long === `${short} kommun` || long === `${short}s kommun`;
}

/** Of elected members only: an official can be in one list for an employer and in another for an office. */
function mentions({ attendance, ballots, votes }: MinutesFacts): readonly Mention[] {
  return [
    ...attendance
      .filter(({ party }) => party !== null)
      .map((entry) => ({ ...entry, place: placed(null, entry.line, listName(entry)) })),
    ...ballots.map((ballot) => ({ ...ballot, place: placed(ballot.item, ballot.line) })),
    ...votes.flatMap(({ item, absent }) =>
      absent.map((named) => ({ ...named, place: placed(item, undefined) })),
    ),
  ];
}
