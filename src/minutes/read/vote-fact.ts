import type { ItemDraft, Reader } from './item-draft.ts';
import { joined, paragraphEnd, type Line } from './line.ts';
import { isDecision } from './decision.ts';
import { openVote } from './open-vote.ts';

type Take = (draft: ItemDraft, found: RegExpExecArray, line: Line) => void;

const withoutStop = (text = ''): string => text.replace(/\.$/, '').trim();

const facts: readonly (readonly [RegExp, Take])[] = [
  [
    /^ordföranden? (?:beslutade|beslutar) att genomföra (?:en )?(?:öppen |sluten )?omröstning(?: med upprop)?\.?(?: Skäl: (.+))?$/is,
    (draft, [, reason], { number }) => {
      openVote(draft, number, true).reason = reason ?? null;
    },
  ],
  [
    /^förslag till omröstning: (.+)$/is,
    (draft, [, proposal = ''], { number }) => {
      openVote(draft, number).proposal = proposal;
    },
  ],
  [
    /^förslagsställare: (.+)$/is,
    (draft, [, mover], { number }) => {
      openVote(draft, number).mover = withoutStop(mover);
    },
  ],
  [
    /^omröstningen (?:ställdes in|avbröts)\.?(?: Skäl: .+)?$/is,
    (draft, _found, { number }) => {
      openVote(draft, number).phase = 'cancelled';
    },
  ],
  [
    /^(?:röstningen|omröstningen|voteringen)\b[^.]{0,60}\b(?:utföll|utfaller|gav|resulterade)\b[^.]{0,60}:?$|^(?:omröstningsresultat|röstningsresultat|omröstning|votering|omröstningslista)(?:et|en)?:?$/is,
    (draft, _found, { number }) => void openVote(draft, number, true),
  ],
  [
    /^(?:ja(?:-?\s?röst(?:en)?)?\s*:?\s*(?:för|innebär|till|är|avser|betyder)(?!\p{L})|den som (?:vill|stöd\p{L}+|bifaller|röstar för)\s).{3,400}$/isu,
    (draft, [whole], { number }) => {
      openVote(draft, number, true).proposal ??= whole;
    },
  ],
  [/^röst på ”[^”]+” är röst för .+$/is, (draft, [whole]) => void draft.item.facts.push(whole)],
  [/^per huvudman: .+$/is, (draft, [whole]) => void draft.item.facts.push(whole)],
  [
    /^(?:ordföranden? förklara(?:de|r) att )?omröstningen (?:inte leder|leder inte) till något beslut\.?$/is,
    (draft, _found, { number }) => {
      openVote(draft, number).effect = 'none';
    },
  ],
];

/** What surrounds a vote: who ordered it and why, the proposal, the mover, the count, what came of it. */
export const voteFact: Reader = (draft, lines, at) => {
  const line = lines[at];
  if (line === undefined) return 0;
  const end = paragraphEnd(lines, at, startsFact);
  const text = joined(lines.slice(at, end));
  const known = facts.find(([pattern]) => pattern.test(text));
  const found = known?.[0].exec(text) ?? null;
  if (known !== undefined && found !== null) known[1](draft, found, line);
  else if (!tally(draft, text, line)) return 0;
  draft.reading.use(lines.slice(at, end), 'vote');
  return end - at;
};

const startsFact = ({ text }: Line): boolean =>
  /^(?:förslag till omröstning|förslagsställare|röstetal|per huvudman|reservation)\b/i.test(text);

const counted =
  /(\d{1,3})\s*(?:st\.?\s*|ledamöter\s+|som\s+|röstar\s+|röster\s+för\s+)?(bifall|ja|avslag|nej|avstår|avstod|avstående[n]?|utan avgiven röst|frånvarande)(?:[- ]?röst(?:er)?)?/gi;
const fields = { b: 'approve', j: 'approve', n: 'reject', u: 'silent', f: 'absent' } as const;

/** "Röstetal: 7 bifall, 5 avslag, 4 avstår." and "Med 7 ja-röster mot 5 nej-röster …": the count as printed. */
function tally(draft: ItemDraft, text: string, { number }: Line): boolean {
  const counts = [...text.matchAll(counted)];
  const labelled =
    /^(?:röstetal|omröstningsresultat|röstningsresultat|voteringsresultat|resultat)\b/i.test(text) &&
    !isDecision(draft, text);
  if (counts.length < (labelled ? 1 : 2) || (!labelled && !/\bröst/i.test(text)) || text.length > 200)
    return false;
  const vote = openVote(draft, number);
  const result = { approve: 0, reject: 0, abstain: 0, silent: 0, absent: vote.absent.length };
  for (const [, digits, word = ''] of counts) {
    const letter = word.charAt(0).toLowerCase();
    const field =
      letter === 'a'
        ? /^avs/i.test(word) && !/^avst/i.test(word)
          ? 'reject'
          : 'abstain'
        : fields[letter as keyof typeof fields];
    result[field] = Number(digits);
  }
  vote.tally = result;
  return labelled;
}
