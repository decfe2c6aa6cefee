import type { ItemDraft, Reader } from './item-draft.ts';
import type { Line } from './line.ts';
import { isName, namedParts } from './names.ts';
import { openVote } from './open-vote.ts';
import { readPerson, type PersonRead } from './person.ts';
import { reservationText } from './reservation.ts';
import { noteHeading, voteGroup, type GroupId } from './words.ts';

/** One group of a vote: its heading and the persons below it, or behind its colon. */
export const voteGroups: Reader = (draft, lines, at) => {
  const line = lines[at];
  const group = line === undefined ? null : voteGroup(line.text);
  if (line === undefined || group === null) return 0;
  const votingAlready = draft.votes.length > 0;
  if ((group.id === 'absent' || group.id === 'not-serving') && !votingAlready) return 0;
  const below = personBelow(lines, at);
  if (group.rest === '' ? !below && !(votingAlready && emptyGroup(lines[at + 1])) : !behindColon(group.rest))
    return 0;
  const again = draft.votes.at(-1)?.choices.some(({ id }) => id === group.id) === true;
  const vote = openVote(draft, line.number, again);
  if (isChoice(group.id) && !again) vote.choices.push({ id: group.id, label: group.label });
  draft.reading.use([line], 'vote');
  if (group.rest !== '') return inline(draft, group.id, line, group.rest);
  return 1 + persons(draft, group.id, lines, at + 1);
};

const isChoice = (id: GroupId): id is 'approve' | 'reject' | 'abstain' =>
  ['approve', 'reject', 'abstain'].includes(id);

const personBelow = (lines: readonly Line[], at: number): boolean =>
  readPerson(lines[at + 1]?.text ?? '') !== null;
const emptyGroup = (next: Line | undefined): boolean =>
  next === undefined || voteGroup(next.text) !== null || /^(?:ingen|inga|-|–)\.?$/i.test(next.text);
const behindColon = (rest: string): boolean =>
  /^(?:ingen|inga|-|–)\.?$/i.test(rest) || readPerson(namedParts(rest)[0] ?? '') !== null;

function inline(draft: ItemDraft, group: GroupId, line: Line, rest: string): number {
  for (const part of namedParts(rest)) {
    const person = readPerson(part);
    if (person !== null) cast(draft, group, line, person);
    else if (!/^(?:ingen|inga|-|–)$/i.test(part)) draft.reading.doubt(line, 'ballot-unclear');
  }
  return 1;
}

/** Persons one a line, until something else comes. A reservation behind a name can wrap. */
function persons(draft: ItemDraft, group: GroupId, lines: readonly Line[], from: number): number {
  let at = from;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    if (voteGroup(line.text) !== null || noteHeading.test(line.text)) break;
    const end = statementEnd(lines, at);
    const whole = lines
      .slice(at, end)
      .map(({ text }) => text)
      .join(' ');
    const person = readPerson(whole);
    if (person === null && !(/^(?:ingen|inga|-|–)\.?$/i.test(line.text) && at === from)) break;
    if (person !== null) cast(draft, group, line, person);
    draft.reading.use(lines.slice(at, end), 'vote');
    at = end;
  }
  return at - from;
}

function statementEnd(lines: readonly Line[], at: number): number {
  let end = at + 1;
  if (!/\bReservation\b|\breserver/.test(lines[at]?.text ?? '')) return end;
  for (let next = lines[end]; next !== undefined && !next.blankBefore; next = lines[end]) {
    const person = readPerson(next.text);
    if ((person !== null && (person.party !== null || isName(next.text))) || voteGroup(next.text) !== null)
      break;
    end += 1;
  }
  return end;
}

/** One ballot, or one absentee, into the vote. */
export function cast(draft: ItemDraft, group: GroupId, line: Line, person: PersonRead): void {
  const vote = openVote(draft, line.number);
  const { name, party, affiliation, roles, statement } = person;
  const named = { person: name, party, principal: affiliation };
  if (group === 'absent') vote.absent.push(named);
  else if (group === 'not-serving') draft.item.facts.push(line.text);
  else {
    const servesFor = roles
      .map((role) => /ersättare för (.+)$/i.exec(role)?.[1])
      .find((found) => found !== undefined);
    const capacity = roles.some((role) => /ers/i.test(role)) ? 'substitute' : 'ordinary';
    draft.ballots.push({
      item: draft.item.number,
      ...named,
      capacity,
      servesFor: servesFor ?? null,
      choice: group,
      enteredBy: null,
      line: line.number,
    });
  }
  if (statement !== null)
    draft.dissent.push({
      item: draft.item.number,
      type: 'reservation-decision',
      persons: [name],
      text: reservationText(statement),
      line: line.number,
    });
}
