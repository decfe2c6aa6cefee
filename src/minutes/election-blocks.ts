import type { CandidateId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import type { Election, PaperCount } from '../domain/meeting/election.ts';
import { ranking } from '../domain/meeting/rules/elections.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { enumerate, t } from '../i18n/index.ts';
import type { Block } from './blocks.ts';
import { plain } from './inline.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/**
 * Personval (DE10, DE11): office, places, how many named each, who was elected and whether by lot. Of an open election
 * too only the counts: papers that name persons are no votes in a matter.
 */
export const electionBlocks = (setting: Setting, item: Item): readonly Block[] =>
  electionsOf(setting.meeting, item).flatMap((election) => blocksOf(setting, election));

export const electionsOf = (meeting: Meeting, item: Item): readonly Election[] =>
  item.elections.flatMap((id) => meeting.elections[id] ?? []);

function blocksOf(setting: Setting, election: Election): readonly Block[] {
  const { locale } = setting;
  const { office, places, secret, phase, cancelledFor, count } = election;
  if (phase === 'cancelled') {
    const reason = cancelledFor ?? '';
    return [fact(sentence(t(locale, 'minutes.election.cancelled', { office, reason })))];
  }
  const head = fact(t(locale, secret ? 'minutes.election.secret' : 'minutes.election', { office, places }));
  return count === null ? [head] : [head, ...resultOf(setting, election, count)];
}

function resultOf(setting: Setting, election: Election, count: PaperCount): readonly Block[] {
  const { locale } = setting;
  const head = [t(locale, 'minutes.election.candidate'), t(locale, 'minutes.election.votes')];
  const rows = countsOf(election, count).map(({ name, votes }) => [plain(name), plain(String(votes))]);
  const [voted, roll, blank] = [count.voted.length, election.roll.length, count.blank];
  return [
    { kind: 'table', head: head.map(plain), rows },
    fact(t(locale, 'minutes.election.turnout', { voted, roll, blank })),
    ...electedFacts(setting, election, count),
  ];
}

/** Every candidate, most votes first. */
export const countsOf = (
  { candidates }: Election,
  { counts }: PaperCount,
): readonly { readonly name: string; readonly votes: number }[] =>
  candidates.map(({ id, name }) => ({ name, votes: counts[id] ?? 0 })).toSorted((a, b) => b.votes - a.votes);

function electedFacts({ locale }: Setting, election: Election, count: PaperCount): readonly Block[] {
  const { elected } = election;
  if (elected === null) return [];
  const names = namesOf(election, elected.candidates);
  const tied = namesOf(election, ranking(election, count).tied);
  return [
    ...(elected.byLot ? [fact(t(locale, 'minutes.election.lot', { names: enumerate(locale, tied) }))] : []),
    fact(t(locale, 'minutes.election.elected', { names: enumerate(locale, names), count: names.length })),
  ];
}

/** In the order of the list of candidates. */
export const namesOf = ({ candidates }: Election, ids: readonly CandidateId[]): readonly string[] =>
  candidates.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

const fact = (text: string): Block => ({ kind: 'fact', text });
