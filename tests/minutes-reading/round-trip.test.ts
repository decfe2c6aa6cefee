import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import type { MinutesFacts } from '../../src/minutes/read/read-shape.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { styles } from '../../src/minutes/style.ts';
import { march } from './given.ts';

const { meeting, record, text } = march();

/** What text minutes print of an item. */
const items = (facts: MinutesFacts) =>
  facts.items.map(
    ({
      number,
      heading,
      kind,
      standing,
      status,
      session,
      presenters,
      deviation,
      outcome,
      decisions,
      prose,
    }) => ({
      number,
      heading,
      kind,
      standing,
      status,
      session,
      presenters,
      deviation,
      outcome,
      decisions,
      prose,
    }),
  );

const ballots = (facts: MinutesFacts) =>
  facts.ballots
    .map(({ item, person, party, principal, capacity, choice }) => ({
      item,
      person,
      party,
      principal,
      capacity,
      choice,
    }))
    .toSorted((a, b) => a.person.localeCompare(b.person));

const dissent = (facts: MinutesFacts) =>
  facts.dissent
    .map(({ item, type, persons, text: words }) => ({ item, type, persons, text: words }))
    .toSorted((a, b) => `${a.type} ${a.persons[0] ?? ''}`.localeCompare(`${b.type} ${b.persons[0] ?? ''}`));

/**
 * Text says of a co-opted person whence they come, not for whom, and lists an official who supports several bodies in
 * the first one's list alone.
 */
const attendance = (facts: MinutesFacts) =>
  facts.attendance
    .filter(
      ({ person, capacity }, place) =>
        capacity !== 'official' || facts.attendance.findIndex((entry) => entry.person === person) === place,
    )
    .map(({ body, person, party, principal, capacity, serves, present, remark }) => ({
      body,
      person,
      party,
      principal: capacity === 'coOpted' ? null : principal,
      capacity,
      serves,
      present,
      remark,
    }));

describe('MI9: our own minutes, read back from their text, are the record they were made from', () => {
  const read = readMinutes(text);

  test('items', () => expect(items(read)).toEqual(items(record)));
  test('ballots, one by one', () => expect(ballots(read)).toEqual(ballots(record)));
  test('reservations and the note with its signers', () => expect(dissent(read)).toEqual(dissent(record)));
  test('attendance of both bodies', () => expect(attendance(read)).toEqual(attendance(record)));

  test('the vote, its count, its absentees and what came of it', () => {
    const [vote, own] = [read.votes[0]!, record.votes[0]!];
    const { proposal, mover, reason, phase, tally, absent, effect } = own;
    expect(vote).toMatchObject({ proposal, mover, reason, phase, tally, absent, effect });
  });

  test('header, later meetings, principals nobody served for, and who is to sign', () => {
    const { title, body, registryNumber, date, hours, place, firstItem, lastItem } = record.meeting;
    expect(read.meeting).toMatchObject({
      title,
      body,
      registryNumber,
      date,
      hours,
      place,
      firstItem,
      lastItem,
    });
    expect(read.nextMeetings.map(({ text: words, date: day }) => ({ text: words, date: day }))).toEqual(
      record.nextMeetings,
    );
    expect(read.unrepresented).toEqual(record.unrepresented);
    expect(read.signatures.map(({ person, role, signedAt }) => ({ person, role, signedAt }))).toEqual(
      record.signatures.map(({ person, role, signedAt }) => ({ person, role, signedAt })),
    );
  });

  test('nothing is left unread', () => expect(read.unread).toEqual([]));
});

test.each([
  ['2022', 'approved'],
  ['2025', 'filed'],
] as const)('MI9: the same facts come from the minutes in style %s', (style, previousMinutes) => {
  const read = readMinutes(renderMinutes(meeting, 'txt', styles[style]));
  // What a style words otherwise: the sentences, and previous minutes that were filed without having been approved.
  const told = (facts: MinutesFacts) =>
    items(facts).map((item) => ({
      ...item,
      decisions: item.decisions.length,
      outcome: item.standing === 'previous-minutes' ? previousMinutes : item.outcome,
    }));
  expect(told(read)).toEqual(told(record));
  expect(read.items[1]).toMatchObject({ standing: 'previous-minutes', outcome: previousMinutes });
  expect(ballots(read)).toEqual(ballots(record));
  expect(dissent(read)).toEqual(dissent(record));
  expect(attendance(read)).toEqual(attendance(record));
});
