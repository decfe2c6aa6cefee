import { nameAtStart } from '../read/names.ts';
import type { MinutesFacts } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { editDistance } from './edit-distance.ts';
import { finding, placed, type Place } from './finding.ts';
import { listName } from './lists.ts';

type Mention = { readonly name: string; readonly list: string; readonly place: Place };

/** Two names that differ by a letter or two, and never stand in one list together, are likely one person. */
export const nameSpelling: Check = (facts) => {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions(facts))
    byName.set(mention.name, [...(byName.get(mention.name) ?? []), mention]);
  const names = [...byName.keys()];
  return names.flatMap((name, place) =>
    names.slice(place + 1).flatMap((other) => {
      const [here, there] = [byName.get(name) ?? [], byName.get(other) ?? []];
      if (!alike(name, other) || here.some(({ list }) => there.some((known) => known.list === list)))
        return [];
      const [odd, usual] = there.length <= here.length ? [there, here] : [here, there];
      const [first, second] = [usual[0], odd[0]];
      if (first === undefined || second === undefined) return [];
      return [
        finding('name-spelled-two-ways', second.place, {
          first: first.name,
          firstList: first.list,
          second: second.name,
          secondList: second.list,
        }),
      ];
    }),
  );
};

/** One part of the name is the same, or all but; the other differs by a slip of the pen. */
function alike(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  if (first.length !== second.length) return false;
  const apart = first.map((word, place) => editDistance(word, second[place] ?? '', 2));
  const changed = apart.filter((distance) => distance > 0);
  return changed.length === 1 && apart.every((distance, place) => distance <= slack(first[place] ?? ''));
}

const slack = (word: string): number => (word.length >= 8 ? 2 : word.length >= 3 ? 1 : 0);

function mentions(facts: MinutesFacts): readonly Mention[] {
  const { attendance, ballots, votes, items, dissent, signatures, meeting } = facts;
  const within = (item: number) => `§ ${item}`;
  const at = (name: string, list: string, place: Place): Mention => ({ name, list, place });
  return [
    ...attendance.map((entry) =>
      at(entry.person, entry.body ?? '–', placed(null, entry.line, listName(entry))),
    ),
    ...ballots.map(({ person, item, line }) => at(person, within(item), placed(item, line))),
    ...votes.flatMap(({ item, absent }) =>
      absent.map(({ person }) => at(person, within(item), placed(item, undefined))),
    ),
    ...items.flatMap(({ number, presenters, line }) =>
      presenters.flatMap((text) => {
        const name = nameAtStart(text);
        return name === null ? [] : [at(name, within(number), placed(number, line))];
      }),
    ),
    ...dissent.flatMap(({ persons, item, line }) =>
      persons.map((person) => at(person, within(item), placed(item, line))),
    ),
    ...signatures.map(({ person, line }) => at(person, 'Underskrifter', placed(null, line))),
    ...meeting.verifiers.map((person) => at(person, 'Justerare', {})),
  ];
}
