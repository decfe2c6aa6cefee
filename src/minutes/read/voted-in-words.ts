import type { Reader } from './item-draft.ts';
import { joined, paragraphEnd } from './line.ts';
import { namedParts } from './names.ts';
import { openVote } from './open-vote.ts';
import { readPerson } from './person.ts';
import { cast } from './vote-groups.ts';

const forms: readonly RegExp[] = [
  /^(?:vid (?:omröstningen|omröstning|voteringen),? )?(?:röstar|röstade) (?:följande(?: \p{L}+){0,2} )?(?<side>ja|nej|för|emot|mot|bifall|avslag)(?: [\p{L} ]{1,60})?: ?(?<names>.+)$/isu,
  /^(?<side>ja|nej|för|mot|emot|bifall|avslag)(?: [\p{L}]+){0,3} (?:röstar|röstade):? (?<names>.+)$/isu,
  /^(?:följande(?: \p{L}+)? (?:röstar|röstade)) (?<side>ja|nej|för|emot|mot|bifall|avslag)(?: [\p{L} ]{1,60})?: ?(?<names>.+)$/isu,
];

/** "För förslaget röstar A (c), B (s) och C (m). Mot förslaget röstar D (v)." Only where every name is clear. */
export const votedInWords: Reader = (draft, lines, at) => {
  const line = lines[at];
  if (line === undefined || !/röst(?:ar|ade)/.test(line.text)) return 0;
  const end = paragraphEnd(lines, at, ({ text }) => /^(?:för|mot|emot|ja|nej|avst)/i.test(text));
  const text = joined(lines.slice(at, end));
  const groups = forms.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return 0;
  const persons = namedParts((groups['names'] ?? '').replace(/\.$/, '')).map(readPerson);
  if (persons.length === 0 || persons.includes(null)) return 0;
  const choice = /^(?:ja|för|bifall)$/i.test(groups['side'] ?? '') ? 'approve' : 'reject';
  const vote = openVote(draft, line.number);
  if (!vote.choices.some(({ id }) => id === choice))
    vote.choices.push({ id: choice, label: choice === 'approve' ? 'Ja' : 'Nej' });
  for (const person of persons) if (person !== null) cast(draft, choice, line, person);
  draft.reading.use(lines.slice(at, end), 'vote');
  return end - at;
};
