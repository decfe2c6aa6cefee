import type {
  CivilDate,
  Instant,
  ItemId,
  NoteId,
  PersonId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
} from '../ids.ts';
import type { ItemPlan, OutcomeDeclaration } from './agenda.ts';
import type { Choice, ConsensusAnswer, MeetingPlan, NoteSection, SpeechKind } from './events.ts';

type Command<Type extends string, Data = object> = { readonly type: Type } & Data;

/**
 * Everything that can be asked of a meeting. Imperative. Ids of new things are made by whoever asks.
 * `for` names the member when somebody else enters what the member said aloud (DE6); absent, it is one's own.
 */
export type MeetingCommand =
  | Command<'PrepareMeeting', { readonly plan: MeetingPlan }>
  | Command<'AddAgendaItem', { readonly item: ItemPlan; readonly before: ItemId | null }>
  | Command<'MoveAgendaItem', { readonly item: ItemId; readonly before: ItemId | null }>
  | Command<'WithdrawAgendaItem', { readonly item: ItemId; readonly reason: string }>
  | Command<'OpenMeeting'>
  | Command<'AdjournMeeting', { readonly reason: string | null }>
  | Command<'ResumeMeeting'>
  | Command<'CloseMeeting'>
  | Command<'OpenSession', { readonly session: SessionId }>
  | Command<'CloseSession', { readonly session: SessionId }>
  /** `since` is when it held, if not now (a secretary's correction). */
  | Command<
      'ReportPresence',
      { readonly person: PersonId; readonly present: boolean; readonly since?: Instant }
    >
  | Command<'CallSubstitute', { readonly seat: SeatId; readonly person: PersonId }>
  | Command<'CompleteRollCall'>
  | Command<'HandOverChair', { readonly person: PersonId; readonly reason: string | null }>
  | Command<'ChooseVerifier', { readonly person: PersonId }>
  | Command<'OpenItem', { readonly item: ItemId }>
  | Command<'CloseItem', { readonly item: ItemId }>
  | Command<'AskConsensus', { readonly round: RoundId; readonly item: ItemId; readonly question: string }>
  | Command<
      'AnswerConsensus',
      {
        readonly round: RoundId;
        readonly answer: ConsensusAnswer;
        readonly text: string | null;
        readonly minuted: boolean;
        readonly for?: PersonId;
      }
    >
  | Command<
      'CloseConsensusRound',
      { readonly round: RoundId; readonly agreed: boolean; readonly nobodyObjects: boolean }
    >
  | Command<'DeclareOutcome', { readonly item: ItemId; readonly declaration: OutcomeDeclaration }>
  | Command<'RewordOutcome', { readonly item: ItemId; readonly index: number; readonly wording: string }>
  | Command<
      'OrderVote',
      {
        readonly vote: VoteId;
        readonly item: ItemId;
        readonly proposal: string;
        readonly mover: string | null;
        /** Required in a consensus body (DE3). */
        readonly reason: string;
        readonly choices: readonly Choice[];
      }
    >
  | Command<'OpenVote', { readonly vote: VoteId }>
  | Command<'CastBallot', { readonly vote: VoteId; readonly choice: Choice['id']; readonly for?: PersonId }>
  | Command<'CloseVote', { readonly vote: VoteId }>
  | Command<'CancelVote', { readonly vote: VoteId; readonly reason: string }>
  | Command<'LeaveVoteWithoutEffect', { readonly vote: VoteId }>
  | Command<
      'LodgeReservation',
      {
        readonly reservation: ReservationId;
        readonly item: ItemId;
        readonly against: 'decision' | 'procedure';
        readonly vote: VoteId | null;
        readonly text: string | null;
        readonly for?: PersonId;
      }
    >
  | Command<'GiveReasons', { readonly reservation: ReservationId; readonly text: string }>
  | Command<'WithdrawReservation', { readonly reservation: ReservationId }>
  | Command<
      'HandInNote',
      {
        readonly note: NoteId;
        readonly item: ItemId;
        readonly heading: string | null;
        readonly sections: readonly NoteSection[];
        readonly signers: readonly PersonId[];
        readonly for?: PersonId;
      }
    >
  | Command<'SignNote', { readonly note: NoteId; readonly for?: PersonId }>
  | Command<'WriteProse', { readonly item: ItemId; readonly block: string; readonly text: string }>
  | Command<'NoteNextMeeting', { readonly text: string; readonly date: CivilDate | null }>
  | Command<'RequestFloor', { readonly kind: SpeechKind; readonly for?: PersonId }>
  | Command<'GiveFloor', { readonly person: PersonId }>
  | Command<'ReleaseFloor', { readonly person: PersonId }>;

export type MeetingCommandType = MeetingCommand['type'];

/** Who asks, as the server knows it; never from card data. */
export type Actor = {
  readonly person: PersonId | null;
  /** The way it came: recorded with the event. `teams` is the platform's own word (join and leave events). */
  readonly via: 'card' | 'tab' | 'teams' | 'script' | 'link';
};

/** What `decide` may know besides state and command. */
export type Context = { readonly actor: Actor; readonly at: Instant };
