import { z } from 'zod';
import type {
  AdditionId,
  CandidateId,
  ElectionId,
  GuestId,
  ItemId,
  MotionId,
  NoteId,
  PersonId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
  WebLinkId,
} from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { civilDate, id, instant, line, listOf, prose } from './ids.ts';
import { itemEdit, itemPlan, meetingPlan, outcomeDeclaration, planEdit } from './meeting-plan.ts';

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

const item = { item: id<ItemId>() };
const round = { round: id<RoundId>() };
const vote = { vote: id<VoteId>() };
const note = { note: id<NoteId>() };
const reservation = { reservation: id<ReservationId>() };
const person = { person: id<PersonId>() };
const session = { session: id<SessionId>() };
const guest = { guest: id<GuestId>() };
const link = { link: id<WebLinkId>() };
const election = { election: id<ElectionId>() };
const position = z.union([z.literal('main'), id<MotionId>()]);
/** Why the chair takes what came after its deadline (RE2). */
const late = { late: line.exactOptional() };
/** The member whose spoken word somebody else enters (DE6). */
const onBehalf = { for: id<PersonId>().exactOptional() };
const choiceId = z.enum(['approve', 'reject', 'abstain']);
const choice = z.strictObject({ id: choiceId, label: line });

const agendaCommands = [
  command('PrepareMeeting', { plan: meetingPlan }),
  command('AddAgendaItem', { item: itemPlan, before: id<ItemId>().nullable() }),
  command('MoveAgendaItem', { ...item, before: id<ItemId>().nullable() }),
  command('WithdrawAgendaItem', { ...item, reason: line }),
  command('EditAgendaItem', { ...item, changes: itemEdit }),
  command('ReinstateAgendaItem', item),
  command('RevisePlan', { changes: planEdit }),
  command('SendNotice', {}),
  command('AcknowledgeNotice', {}),
] as const;

const courseCommands = [
  command('OpenMeeting', {}),
  command('AdjournMeeting', { reason: line.nullable() }),
  command('ResumeMeeting', {}),
  command('CloseMeeting', {}),
  command('OpenSession', session),
  command('CloseSession', session),
  command('OpenItem', item),
  command('CloseItem', item),
  command('ReopenItem', { ...item, reason: line }),
  command('NoteNextMeeting', { text: line, date: civilDate.nullable() }),
  command('StrikeNextMeeting', { index: z.int().min(0).max(100) }),
] as const;

const attendanceCommands = [
  command('ReportPresence', { ...person, present: z.boolean(), since: instant.exactOptional() }),
  command('ReportGuest', { ...guest, name: line, present: z.boolean() }),
  command('NameGuest', {
    ...guest,
    name: line,
    organisation: line.nullable(),
    person: id<PersonId>().nullable(),
  }),
  command('SettleHeldAnswers', { ...guest, count: z.boolean() }),
  command('RevokeWebLink', link),
  command('ConfirmWebLink', link),
  command('CallSubstitute', { seat: id<SeatId>(), ...person, item: id<ItemId>().exactOptional() }),
  command('ReleaseSubstitute', { seat: id<SeatId>() }),
  command('CompleteRollCall', {}),
  command('HandOverChair', { ...person, reason: line.nullable() }),
  command('ChooseVerifier', person),
  command('ReleaseVerifier', person),
  command('DeclareConflict', { ...item, reason: line.nullable(), ...onBehalf }),
  command('WithdrawConflict', { ...item, ...onBehalf }),
] as const;

const decisionCommands = [
  command('AskConsensus', { ...round, ...item, question: prose }),
  command('AnswerConsensus', {
    ...round,
    answer: z.enum(['agree', 'agree-with-remark', 'stand-aside', 'disagree']),
    text: prose.nullable(),
    minuted: z.boolean(),
    ...onBehalf,
  }),
  command('CloseConsensusRound', { ...round, agreed: z.boolean(), nobodyObjects: z.boolean() }),
  command('DeclareOutcome', { ...item, declaration: outcomeDeclaration }),
  command('RewordOutcome', { ...item, index: z.int().min(0).max(100), wording: prose }),
  command('OrderVote', {
    ...vote,
    ...item,
    proposal: prose,
    mover: line.nullable(),
    reason: line,
    choices: listOf(choice, 3),
    method: z.enum(['open', 'named', 'roll-call']).exactOptional(),
    between: z.strictObject({ approve: position, reject: position }).exactOptional(),
  }),
  command('OpenVote', vote),
  command('CastBallot', { ...vote, choice: choiceId, ...onBehalf }),
  command('CloseVote', vote),
  command('CancelVote', { ...vote, reason: line }),
  command('LeaveVoteWithoutEffect', vote),
  command('UseCastingVote', { ...vote, choice: z.enum(['approve', 'reject']) }),
  command('DeclareCounterProposal', vote),
  command('RetractOutcome', { ...item, index: z.int().min(0).max(100), reason: line }),
  command('MakeMotion', {
    motion: id<MotionId>(),
    ...item,
    kind: z.enum(['counter', 'addition', 'rejection']),
    text: prose,
    ...onBehalf,
  }),
  command('WithdrawMotion', { motion: id<MotionId>() }),
  command('ProposeVotingOrder', { ...item, order: listOf(position, 50) }),
  command('ApproveVotingOrder', item),
] as const;

const electionCommands = [
  command('OrderElection', {
    ...election,
    ...item,
    office: line,
    places: z.int().min(1).max(50),
    candidates: listOf(
      z.strictObject({ id: id<CandidateId>(), name: line, person: id<PersonId>().exactOptional() }),
      200,
    ),
    secret: z.boolean(),
  }),
  command('OpenElection', election),
  command('CastElectionBallot', { ...election, candidates: listOf(id<CandidateId>(), 50), ...onBehalf }),
  command('CloseElection', election),
  command('CancelElection', { ...election, reason: line }),
  command('DeclareElected', { ...election, candidates: listOf(id<CandidateId>(), 50), byLot: z.boolean() }),
] as const;

const recordCommands = [
  command('LodgeReservation', {
    ...reservation,
    ...item,
    against: z.enum(['decision', 'procedure']),
    vote: id<VoteId>().nullable(),
    text: prose.nullable(),
    ...onBehalf,
    ...late,
  }),
  command('GiveReasons', { ...reservation, text: prose, ...late }),
  command('WithdrawReservation', reservation),
  command('HandInNote', {
    ...note,
    ...item,
    heading: line.nullable(),
    sections: listOf(z.strictObject({ heading: line.nullable(), text: prose }), 50),
    signers: listOf(id<PersonId>(), 200),
    ...onBehalf,
    ...late,
  }),
  command('SignNote', { ...note, ...onBehalf }),
  command('WriteProse', {
    ...item,
    block: z.string().min(1).max(120),
    text: z.string().max(100_000),
    revision: z.int().min(0).exactOptional(),
  }),
] as const;

const afterMeetingCommands = [
  command('EditRecap', { text: prose.nullable() }),
  command('ApproveRecap', {}),
  command('PublishRecap', {}),
  command('ShareMinutes', { purpose: z.enum(['for-comment', 'for-information']), with: line }),
  command('RequestSignOff', {}),
  command('SignMinutes', { hash: z.string().regex(/^[0-9a-f]{64}$/) }),
  command('CallBackSignOff', { reason: line }),
  command('MakeAddition', { addition: id<AdditionId>(), text: prose }),
] as const;

const floorCommands = [
  command('RequestFloor', { kind: z.enum(['speech', 'reply', 'point-of-order']), ...onBehalf }),
  command('GiveFloor', person),
  command('ReleaseFloor', person),
] as const;

/** Any command to a meeting, as it comes over the wire: unknown fields refused, lengths bounded. */
export const meetingCommand = z.discriminatedUnion('type', [
  ...agendaCommands,
  ...courseCommands,
  ...attendanceCommands,
  ...decisionCommands,
  ...recordCommands,
  ...floorCommands,
  ...electionCommands,
  ...afterMeetingCommands,
]);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** What only the server may say: what lay in the ballot box, what the minutes hash to, who the signer is. */
type ServersOwn = 'count' | 'identification';
type FromOutside<Command> = Command extends {
  readonly type: 'HoldAnswer' | 'OpenWebLink' | 'IssueWebLink' | 'NoteTeamsMeeting' | 'NoteMinutesFiled';
}
  ? never
  : Command extends { readonly type: 'RequestSignOff' | 'ConfirmWebLink' }
    ? Omit<Command, 'hash' | 'sent' | 'account'>
    : Command extends { readonly type: 'CloseElection' | 'SignMinutes' }
      ? Omit<Command, ServersOwn>
      : Command;
/** Breaks the build when wire and domain no longer say the same. */
export const wireMatchesDomain: Same<z.infer<typeof meetingCommand>, FromOutside<MeetingCommand>> = true;
