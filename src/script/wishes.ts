import type { PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import type { RollEntry } from '../domain/meeting/attendance.ts';
import { currentItem, itemIn, latestRound, latestVote } from '../domain/meeting/items.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { isPresent, sessionOf } from '../domain/meeting/presence.ts';
import { mandatesOf } from '../domain/meeting/roster.ts';
import type { Meeting, Vote } from '../domain/meeting/state.ts';
import type { Habits } from './habits.ts';
import type { CardPress } from './press-card.ts';

/** What a person would do as the meeting stands. The same wish has the same key until it is fulfilled. */
export type Wish = { readonly key: string; readonly person: PersonId } & (
  | { readonly by: 'card'; readonly press: CardPress }
  /** What no card can do. */
  | { readonly by: 'tab'; readonly command: MeetingCommand }
);

/** Everything the script's people would do now: come, answer, reserve themselves, vote, speak, sign. */
export function wishesIn(meeting: Meeting, habits: Habits): readonly Wish[] {
  const item = currentItem(meeting);
  return [
    ...papers(meeting, habits),
    ...signatures(meeting),
    ...(meeting.phase === 'open' ? arrivals(meeting, habits) : []),
    ...(meeting.phase === 'open' && item !== null ? onItem(meeting, item, habits) : []),
  ];
}

const wish = (
  verb: CardPress['verb'],
  person: PersonId,
  about: string,
  data: CardPress['data'] = {},
): Wish => ({
  key: `${verb}/${about}/${person}`,
  person,
  by: 'card',
  press: { verb, data },
});

/** Those with a mandate in the session who come at some time, and of whom nothing was heard yet. */
function arrivals(meeting: Meeting, { comes }: Habits): readonly Wish[] {
  const session = sessionOf(meeting);
  if (session === undefined) return [];
  const expected = [...comes].filter((person) =>
    mandatesOf(meeting.plan.roster, person).some(({ body }) => session.attending.includes(body)),
  );
  return expected
    .filter((person) => (meeting.attendance[person]?.reports ?? []).every(({ source }) => source === 'teams'))
    .map((person) => wish('check-in', person, session.id));
}

function onItem(meeting: Meeting, item: Item, habits: Habits): readonly Wish[] {
  const vote = latestVote(meeting, item);
  return [
    ...answers(meeting, item, habits),
    ...(vote === null ? [] : [...against(meeting, item, habits, vote), ...ballots(item, habits, vote)]),
    ...speeches(meeting, item, habits),
  ];
}

/** As in the script; whoever said nothing there agrees. */
function answers(meeting: Meeting, item: Item, habits: Habits): readonly Wish[] {
  const round = latestRound(meeting, item);
  if (round?.closedAt !== null) return [];
  return round.roll
    .filter(({ seat }) => round.answers[seat] === undefined)
    .map(({ person }) => {
      const said = habits.answer(item.id, person);
      const { answer = 'agree', text = null, minuted = false } = said ?? {};
      return wish('answer', person, round.id, { item: item.id, round: round.id, answer, text, minuted });
    });
}

/** Against the procedure while the vote is ordered, against the decision once it is closed. */
function against(meeting: Meeting, item: Item, habits: Habits, vote: Vote): readonly Wish[] {
  const kind = vote.phase === 'ordered' ? 'procedure' : vote.phase === 'closed' ? 'decision' : null;
  if (kind === null) return [];
  const lodged = Object.values(meeting.reservations).filter(
    (one) => one.item === item.id && one.against === kind && (kind === 'decision' || one.vote === vote.id),
  );
  const serving = new Set(Object.values(meeting.serving));
  return habits
    .reservations(item.id, kind)
    .filter(({ person }) => serving.has(person) && !lodged.some((one) => one.person === person))
    .map(({ person, command: { text } }) => {
      const on = kind === 'procedure' ? vote.id : null;
      return wish('reserve', person, `${vote.id}/${kind}`, { item: item.id, against: kind, vote: on, text });
    });
}

/** As in the script; in a vote the script doesn't have, as they answered when consensus was asked. */
function ballots(item: Item, habits: Habits, vote: Vote): readonly Wish[] {
  if (vote.phase !== 'open') return [];
  return vote.roll
    .filter(({ seat }) => vote.ballots[seat] === undefined)
    .map(({ person }: RollEntry) => {
      const choice =
        habits.ballot(item.id, person)?.choice ?? choiceAfter(habits.answer(item.id, person)?.answer);
      return wish('ballot', person, vote.id, { item: item.id, vote: vote.id, choice });
    });
}

const choiceAfter = (answer: string | undefined): Vote['choices'][number]['id'] =>
  answer === 'disagree' ? 'reject' : answer === 'stand-aside' ? 'abstain' : 'approve';

/** They ask for the floor before anything is put to the members, and leave it when they have spoken. */
function speeches(meeting: Meeting, item: Item, habits: Habits): readonly Wish[] {
  const speaks = meeting.speaking;
  const wishes = habits.speakers(item.id);
  const asked = item.rounds.length > 0 || item.votes.length > 0;
  const waits = (person: PersonId) => meeting.speakers.some((speaker) => speaker.person === person);
  const requests = asked
    ? []
    : wishes.filter((person) => isPresent(meeting, person) && !waits(person) && speaks !== person);
  return [
    ...requests.map((person) => wish('floor', person, item.id)),
    ...(speaks !== null && wishes.includes(speaks) ? [wish('release-floor', speaks, item.id)] : []),
  ];
}

/** Notes are handed in once the item is left. */
const papers = (meeting: Meeting, habits: Habits): readonly Wish[] =>
  habits.notes
    .filter(({ command }) => itemIn(meeting, command.item)?.status === 'closed')
    .filter(({ command }) => meeting.notes[command.note] === undefined)
    .map(({ person, command: { type, note, item, heading, sections, signers } }) => ({
      key: `note/${note}`,
      person,
      by: 'tab',
      command: { type, note, item, heading, sections, signers },
    }));

const signatures = (meeting: Meeting): readonly Wish[] =>
  Object.values(meeting.notes).flatMap(({ id, item, signers }) =>
    signers
      .filter(({ signedAt }) => signedAt === null)
      .map(({ person }) => wish('sign-note', person, id, { item, note: id })),
  );
