import { asId, type Instant, type PersonId } from '../ids.ts';
import type { ItemPlan, OutcomeDeclaration } from './agenda.ts';
import { authorise } from './authorise.ts';
import type { Actor, MeetingCommand, MeetingCommandType } from './commands.ts';
import { decide } from './decide.ts';
import { currentItem, latestRound, latestVote } from './items.ts';
import { furtherLikely, isPaperForBox } from './likely.ts';
import { isPresent, latestBy } from './presence.ts';
import { suggestions } from './rules/serving.ts';
import type { Meeting } from './state.ts';

/**
 * Which commands this person could give now and not be refused. Asked of the rules themselves with a likely command
 * of each type, so that what is offered and what is allowed can't drift apart. `among` asks of these types only.
 */
export function mayNow(
  meeting: Meeting,
  person: PersonId | null,
  among?: readonly MeetingCommandType[],
): readonly MeetingCommandType[] {
  if (person === null || meeting.phase === 'unprepared') return [];
  const actor: Actor = { person, via: 'tab' };
  const at = latestInstant(meeting);
  const asked = among === undefined ? likely(meeting, person) : likelyAmong(meeting, person, among);
  const allowed = asked.filter((command) => {
    if (!authorise(meeting, command, actor).ok) return false;
    const decided = decide(meeting, command, { actor, at });
    return decided.ok || isPaperForBox(meeting, command, person, decided.refusal.code);
  });
  return [...new Set(allowed.map(({ type }) => type))];
}

/** Any instant will do for asking whether a rule says no; the latest known keeps the core without a clock. */
const latestInstant = (meeting: Meeting): Instant =>
  meeting.closedAt ?? meeting.openedAt ?? meeting.plan.scheduledStart;

const postponed: OutcomeDeclaration = {
  outcome: 'postponed',
  clauses: [],
  wording: null,
  postponedTo: null,
  referredTo: null,
  reason: null,
  vote: null,
};

/** What is asked for every card: made by itself, for making all to throw most away took longer than the asking. */
const single: Partial<
  Readonly<Record<MeetingCommandType, (meeting: Meeting, person: PersonId) => readonly MeetingCommand[]>>
> = {
  RequestFloor: () => [requestFloor],
  ReleaseFloor: (meeting, person) => [releaseFloor(meeting, person)],
  LodgeReservation: (meeting) => reservations(meeting),
};

function likelyAmong(
  meeting: Meeting,
  person: PersonId,
  among: readonly MeetingCommandType[],
): readonly MeetingCommand[] {
  if (among.every((type) => single[type] !== undefined))
    return among.flatMap((type) => single[type]?.(meeting, person) ?? []);
  return likely(meeting, person).filter(({ type }) => among.includes(type));
}

function likely(meeting: Meeting, person: PersonId): readonly MeetingCommand[] {
  return [
    ...aboutMeeting(meeting, person),
    ...aboutAgenda(meeting),
    ...aboutCurrentItem(meeting, person),
    ...aboutRecord(meeting, person),
    ...furtherLikely(meeting, person),
  ];
}

function aboutMeeting(meeting: Meeting, person: PersonId): readonly MeetingCommand[] {
  const present = latestBy(meeting.attendance[person]?.reports ?? [], 'self') ?? isPresent(meeting, person);
  const session = meeting.sessions.find(({ openedAt }) => openedAt === null);
  const [suggestion] = suggestions(meeting);
  const another = Object.values(meeting.serving).find((other) => other !== person) ?? person;
  return [
    { type: 'OpenMeeting' },
    { type: 'AdjournMeeting', reason: null },
    { type: 'ResumeMeeting' },
    { type: 'CloseMeeting' },
    ...(session === undefined ? [] : [{ type: 'OpenSession', session: session.id } as const]),
    ...(meeting.currentSession === null
      ? []
      : [{ type: 'CloseSession', session: meeting.currentSession } as const]),
    { type: 'ReportPresence', person, present: !present },
    ...(suggestion === undefined
      ? []
      : [{ type: 'CallSubstitute', seat: suggestion.seat.id, person: suggestion.person } as const]),
    { type: 'CompleteRollCall' },
    { type: 'HandOverChair', person: another, reason: null },
    { type: 'HandOverChair', person, reason: null },
    { type: 'ChooseVerifier', person: another },
    requestFloor,
    ...meeting.speakers.map((speaker) => ({ type: 'GiveFloor', person: speaker.person }) as const),
    releaseFloor(meeting, person),
    { type: 'NoteNextMeeting', text: '-', date: null },
  ];
}

const requestFloor: MeetingCommand = { type: 'RequestFloor', kind: 'speech' };

const releaseFloor = (meeting: Meeting, person: PersonId): MeetingCommand => ({
  type: 'ReleaseFloor',
  person: meeting.speaking ?? person,
});

const probeItem = (meeting: Meeting): ItemPlan => ({
  id: asId('probe'),
  heading: '-',
  kind: null,
  presenters: [],
  summary: null,
  proposal: null,
  session: meeting.currentSession ?? meeting.sessions[0]?.id ?? asId(''),
  standing: null,
  documents: [],
  deviation: null,
  matter: null,
});

function aboutAgenda(meeting: Meeting): readonly MeetingCommand[] {
  const planned = meeting.agenda.find(
    ({ status, session }) =>
      status === 'planned' && (session === meeting.currentSession || meeting.phase !== 'open'),
  );
  const added = { type: 'AddAgendaItem', item: probeItem(meeting), before: null } as const;
  if (planned === undefined) return [added];
  return [
    added,
    { type: 'MoveAgendaItem', item: planned.id, before: null },
    { type: 'WithdrawAgendaItem', item: planned.id, reason: '-' },
    { type: 'OpenItem', item: planned.id },
  ];
}

function aboutCurrentItem(meeting: Meeting, person: PersonId): readonly MeetingCommand[] {
  const item = currentItem(meeting);
  if (item === null) return [];
  const [round, vote] = [latestRound(meeting, item), latestVote(meeting, item)];
  return [
    { type: 'CloseItem', item: item.id },
    { type: 'AskConsensus', round: asId('probe'), item: item.id, question: '-' },
    { type: 'DeclareOutcome', item: item.id, declaration: postponed },
    {
      type: 'OrderVote',
      vote: asId('probe'),
      item: item.id,
      proposal: '-',
      mover: null,
      reason: '-',
      choices: [],
    },
    ...(round === null ? [] : inRound(round.id)),
    ...(vote === null ? [] : inVote(vote, person)),
    ...reservations(meeting),
  ];
}

function reservations(meeting: Meeting): readonly MeetingCommand[] {
  const item = currentItem(meeting);
  if (item === null) return [];
  const vote = latestVote(meeting, item)?.id ?? null;
  return [reservation(item.id, 'decision', null), reservation(item.id, 'procedure', vote)];
}

const reservation = (
  item: ItemPlan['id'],
  against: 'decision' | 'procedure',
  vote: keyof Meeting['votes'] | null,
): MeetingCommand => ({
  type: 'LodgeReservation',
  reservation: asId('probe'),
  item,
  against,
  vote,
  text: null,
});

const inRound = (round: string): readonly MeetingCommand[] => [
  { type: 'AnswerConsensus', round: asId(round), answer: 'agree', text: null, minuted: false },
  { type: 'CloseConsensusRound', round: asId(round), agreed: false, nobodyObjects: false },
];

const inVote = (
  vote: Meeting['votes'][keyof Meeting['votes']],
  person: PersonId,
): readonly MeetingCommand[] => [
  { type: 'OpenVote', vote: vote.id },
  { type: 'CastBallot', vote: vote.id, choice: vote.choices[0]?.id ?? 'abstain' },
  { type: 'CastBallot', vote: vote.id, choice: 'abstain', for: vote.roll[0]?.person ?? person },
  { type: 'CloseVote', vote: vote.id },
  { type: 'CancelVote', vote: vote.id, reason: '-' },
  { type: 'LeaveVoteWithoutEffect', vote: vote.id },
];

function aboutRecord(meeting: Meeting, person: PersonId): readonly MeetingCommand[] {
  const item = currentItem(meeting) ?? meeting.agenda.findLast(({ status }) => status === 'closed');
  const reworded = meeting.agenda.findLast(({ outcomes }) => outcomes.length > 0);
  const own = Object.values(meeting.reservations).find((known) => known.person === person);
  const note = Object.values(meeting.notes).find(({ signers }) =>
    signers.some((signer) => signer.person === person && signer.signedAt === null),
  );
  return [
    ...(item === undefined ? [] : aboutItemRecord(item.id)),
    ...(reworded === undefined
      ? []
      : [{ type: 'RewordOutcome', item: reworded.id, index: 0, wording: '-' } as const]),
    ...(own === undefined ? [] : aboutReservation(own.id)),
    ...(note === undefined ? [] : [{ type: 'SignNote', note: note.id } as const]),
  ];
}

const aboutItemRecord = (item: ItemPlan['id']): readonly MeetingCommand[] => [
  { type: 'WriteProse', item, block: 'probe', text: '-' },
  {
    type: 'HandInNote',
    note: asId('probe'),
    item,
    heading: null,
    sections: [{ heading: null, text: '-' }],
    signers: [],
  },
];

const aboutReservation = (reservation: string): readonly MeetingCommand[] => [
  { type: 'GiveReasons', reservation: asId(reservation), text: '-' },
  { type: 'WithdrawReservation', reservation: asId(reservation) },
];
