import { z } from 'zod';
import type {
  ItemId,
  NoteId,
  PersonId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
} from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { civilDate, id, instant, line, listOf, prose } from './ids.ts';
import { itemPlan, meetingPlan, outcomeDeclaration } from './meeting-plan.ts';

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

const item = { item: id<ItemId>() };
const round = { round: id<RoundId>() };
const vote = { vote: id<VoteId>() };
const note = { note: id<NoteId>() };
const reservation = { reservation: id<ReservationId>() };
const person = { person: id<PersonId>() };
const session = { session: id<SessionId>() };
/** The member whose spoken word somebody else enters (DE6). */
const onBehalf = { for: id<PersonId>().exactOptional() };
const choiceId = z.enum(['approve', 'reject', 'abstain']);
const choice = z.strictObject({ id: choiceId, label: line });

const agendaCommands = [
  command('PrepareMeeting', { plan: meetingPlan }),
  command('AddAgendaItem', { item: itemPlan, before: id<ItemId>().nullable() }),
  command('MoveAgendaItem', { ...item, before: id<ItemId>().nullable() }),
  command('WithdrawAgendaItem', { ...item, reason: line }),
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
  command('NoteNextMeeting', { text: line, date: civilDate.nullable() }),
] as const;

const attendanceCommands = [
  command('ReportPresence', { ...person, present: z.boolean(), since: instant.exactOptional() }),
  command('CallSubstitute', { seat: id<SeatId>(), ...person }),
  command('CompleteRollCall', {}),
  command('HandOverChair', { ...person, reason: line.nullable() }),
  command('ChooseVerifier', person),
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
  }),
  command('OpenVote', vote),
  command('CastBallot', { ...vote, choice: choiceId, ...onBehalf }),
  command('CloseVote', vote),
  command('CancelVote', { ...vote, reason: line }),
  command('LeaveVoteWithoutEffect', vote),
] as const;

const recordCommands = [
  command('LodgeReservation', {
    ...reservation,
    ...item,
    against: z.enum(['decision', 'procedure']),
    vote: id<VoteId>().nullable(),
    text: prose.nullable(),
    ...onBehalf,
  }),
  command('GiveReasons', { ...reservation, text: prose }),
  command('WithdrawReservation', reservation),
  command('HandInNote', {
    ...note,
    ...item,
    heading: line.nullable(),
    sections: listOf(z.strictObject({ heading: line.nullable(), text: prose }), 50),
    signers: listOf(id<PersonId>(), 200),
    ...onBehalf,
  }),
  command('SignNote', { ...note, ...onBehalf }),
  command('WriteProse', { ...item, block: z.string().min(1).max(120), text: prose }),
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
]);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Breaks the build when wire and domain no longer say the same. */
export const wireMatchesDomain: Same<z.infer<typeof meetingCommand>, MeetingCommand> = true;
