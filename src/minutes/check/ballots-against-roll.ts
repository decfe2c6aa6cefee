import type { KnownAttendance, KnownVote, MinutesFacts } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed, type Finding } from './finding.ts';
import { listName, listsFor, votes } from './lists.ts';

/** Who voted against who was there: the voting list and the attendance list name the same persons. */
export const ballotsAgainstRoll: Check = (facts) =>
  facts.votes
    .filter(({ phase }) => phase === 'closed')
    .flatMap((vote) => {
      if (!facts.ballots.some(({ item }) => item === vote.item)) return [];
      const lists = listsFor(facts, vote.item);
      const listed =
        lists.length === 0 ? [] : [...listedFor(facts, vote, lists), ...present(facts, vote, lists)];
      return [...twice(facts, vote), ...listed];
    });

function twice({ ballots, votes: held }: MinutesFacts, { item }: KnownVote): readonly Finding[] {
  if (held.filter((vote) => vote.item === item).length > 1) return [];
  const own = ballots.filter((ballot) => ballot.item === item);
  return own
    .filter(({ person }, place) => own.findIndex((other) => other.person === person) < place)
    .map(({ person, line }) => finding('voted-twice', placed(item, line), { person, item }));
}

/** Each ballot's author is on an attendance list, as present. */
function listedFor(
  { ballots, attendance }: MinutesFacts,
  vote: KnownVote,
  lists: readonly KnownAttendance[],
): readonly Finding[] {
  return ballots
    .filter(({ item }) => item === vote.item)
    .flatMap(({ person, line, item }) => {
      const entries = attendance.filter((entry) => entry.person === person);
      if (entries.some(({ present: there }) => there !== false)) return [];
      const [entry] = entries;
      return entry === undefined
        ? [
            finding('voted-but-not-listed', placed(item, line), {
              person,
              item,
              list: listName(lists[0] ?? { body: null, present: true }),
            }),
          ]
        : [finding('voted-but-absent', placed(item, line), { person, item, list: listName(entry) })];
    });
}

/** Each member listed as present has a ballot, or the minutes say why not: a remark, or somebody in their place. */
function present(
  { ballots }: MinutesFacts,
  vote: KnownVote,
  lists: readonly KnownAttendance[],
): readonly Finding[] {
  const own = ballots.filter(({ item }) => item === vote.item);
  const absent = new Set(vote.absent.map(({ person }) => person));
  const excused = (entry: KnownAttendance) =>
    entry.remark !== null ||
    entry.intervals.length > 0 ||
    own.some(({ servesFor }) => servesFor === entry.person);
  const there = lists.filter((entry) => entry.present === true && votes(entry) && !excused(entry));
  return there.flatMap((entry) => {
    const params = { person: entry.person, item: vote.item, list: listName(entry) };
    if (absent.has(entry.person))
      return [finding('absent-from-vote-but-present', placed(vote.item, entry.line), params)];
    if (own.some(({ person }) => person === entry.person)) return [];
    return [
      finding('present-without-ballot', placed(vote.item, entry.line), {
        ...params,
        ballots: own.length,
        present: there.length,
      }),
    ];
  });
}
