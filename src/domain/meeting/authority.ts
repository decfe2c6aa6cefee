import type { MeetingCommandType } from './commands.ts';
import type { RoleName } from './roles.ts';

/**
 * Who may ask what of a meeting: the whole table. Anyone not named is refused (AU1).
 * Commands with a `for` are open to those named under `behalf` when they enter it for a member (DE6).
 */
export type Authority = { readonly roles: readonly RoleName[]; readonly behalf?: readonly RoleName[] };

const presides = ['chair'] as const;
const runs = ['chair', 'secretary', 'coordinator'] as const;
const prepares = ['secretary', 'coordinator'] as const;

export const authority: Readonly<Record<MeetingCommandType, Authority>> = {
  PrepareMeeting: { roles: prepares },
  AddAgendaItem: { roles: runs },
  MoveAgendaItem: { roles: runs },
  WithdrawAgendaItem: { roles: runs },
  OpenMeeting: { roles: presides },
  AdjournMeeting: { roles: presides },
  ResumeMeeting: { roles: presides },
  CloseMeeting: { roles: presides },
  OpenSession: { roles: presides },
  CloseSession: { roles: presides },
  ReportPresence: {
    roles: ['participant', 'system'],
    behalf: ['secretary', 'coordinator', 'chair', 'system'],
  },
  CallSubstitute: { roles: runs },
  CompleteRollCall: { roles: runs },
  HandOverChair: { roles: ['chair', 'viceChair', 'secretary'] },
  ChooseVerifier: { roles: runs },
  OpenItem: { roles: presides },
  CloseItem: { roles: presides },
  AskConsensus: { roles: presides },
  AnswerConsensus: { roles: ['participant'], behalf: ['secretary'] },
  CloseConsensusRound: { roles: presides },
  DeclareOutcome: { roles: presides },
  RewordOutcome: { roles: runs },
  OrderVote: { roles: presides },
  OpenVote: { roles: presides },
  CastBallot: { roles: ['participant'], behalf: ['secretary'] },
  CloseVote: { roles: presides },
  CancelVote: { roles: presides },
  LeaveVoteWithoutEffect: { roles: presides },
  LodgeReservation: { roles: ['participant'], behalf: ['secretary'] },
  GiveReasons: { roles: ['participant', 'secretary'] },
  WithdrawReservation: { roles: ['participant'] },
  HandInNote: { roles: ['participant'], behalf: ['secretary'] },
  SignNote: { roles: ['participant'], behalf: ['secretary'] },
  WriteProse: { roles: prepares },
  NoteNextMeeting: { roles: runs },
  RequestFloor: { roles: ['participant'], behalf: ['secretary', 'chair'] },
  GiveFloor: { roles: presides },
  ReleaseFloor: { roles: ['participant'], behalf: ['chair', 'secretary'] },
};
