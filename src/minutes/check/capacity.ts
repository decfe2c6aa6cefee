import type { BallotRecord } from '../record-shape.ts';
import type { MinutesFacts } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';
import { listName } from './lists.ts';

/** A person is ordinary member or substitute, the same in the voting list and in the attendance list (AT6). */
export const capacity: Check = (facts) =>
  facts.ballots.flatMap((ballot) => {
    const entry = facts.attendance.find(
      ({ person, capacity: held }) =>
        person === ballot.person && (held === 'ordinary' || held === 'substitute'),
    );
    if (entry === undefined || entry.capacity === ballot.capacity || !marksSubstitutes(facts, ballot))
      return [];
    return [
      finding('capacity-differs', placed(ballot.item, ballot.line), {
        person: ballot.person,
        item: ballot.item,
        list: listName(entry),
        substituteIn: ballot.capacity === 'substitute' ? 'vote' : 'attendance',
      }),
    ];
  });

/** A voting list that marks no substitute at all says nothing of capacities. */
const marksSubstitutes = ({ ballots }: MinutesFacts, { item }: BallotRecord): boolean =>
  ballots.some((ballot) => ballot.item === item && ballot.capacity === 'substitute');
