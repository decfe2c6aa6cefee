import { accept, refuse, type Result } from '../result.ts';
import type { Context, MeetingCommand, MeetingCommandType } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import {
  addItem,
  closeItem,
  editItem,
  moveItem,
  openItem,
  reinstateItem,
  reopenItem,
  withdrawItem,
} from './rules/agenda.ts';
import { reportPresence } from './rules/attendance.ts';
import { declareConflict, withdrawConflict } from './rules/conflict.ts';
import { answerConsensus, askConsensus, closeRound } from './rules/consensus.ts';
import { giveReasons, handInNote, lodgeReservation, signNote, withdrawReservation } from './rules/dissent.ts';
import {
  cancelElection,
  castElectionBallot,
  closeElection,
  declareElected,
  openElection,
  orderElection,
} from './rules/elections.ts';
import { nameGuest, reportGuest } from './rules/guests.ts';
import {
  approveVotingOrder,
  declareCounterProposal,
  makeMotion,
  proposeVotingOrder,
  withdrawMotion,
} from './rules/motions.ts';
import { acknowledgeNotice, revisePlan, sendNotice } from './rules/notice.ts';
import { noteMinutesFiled, noteTeamsMeeting } from './rules/microsoft-365.ts';
import { approveRecap, editRecap, publishRecap, shareMinutes } from './rules/recap.ts';
import { callBackSignOff, makeAddition, requestSignOff, signMinutes } from './rules/sign-off.ts';
import { giveFloor, releaseFloor, requestFloor } from './rules/floor.ts';
import {
  adjournMeeting,
  chooseVerifier,
  closeMeeting,
  closeSession,
  handOverChair,
  openMeeting,
  openSession,
  prepareMeeting,
  releaseVerifier,
  resumeMeeting,
} from './rules/life.ts';
import { declareOutcome, retractOutcome, rewordOutcome } from './rules/outcome.ts';
import { noteNextMeeting, strikeNextMeeting, writeProse } from './rules/prose.ts';
import { callSubstitute, completeRollCall, releaseSubstitute } from './rules/serving.ts';
import {
  cancelVote,
  castBallot,
  closeVote,
  leaveWithoutEffect,
  openVote,
  orderVote,
  useCastingVote,
} from './rules/voting.ts';
import { holdAnswer, settleHeldAnswers } from './rules/held-answers.ts';
import { confirmWebLink, issueWebLink, openWebLink, revokeWebLink } from './rules/web-links.ts';
import type { Meeting } from './state.ts';

/**
 * When a command can be asked at all; the chapters' rules come after. `unsigned`: as long as the minutes haven't gone
 * out for signing, since it changes what they say.
 */
type When = 'any' | 'prepared-on' | 'unsigned' | 'open' | 'closed' | 'closed-unsigned';
const times: Readonly<Record<MeetingCommandType, When>> = {
  PrepareMeeting: 'any',
  AddAgendaItem: 'unsigned',
  MoveAgendaItem: 'unsigned',
  WithdrawAgendaItem: 'unsigned',
  EditAgendaItem: 'unsigned',
  ReinstateAgendaItem: 'unsigned',
  RevisePlan: 'unsigned',
  SendNotice: 'prepared-on',
  AcknowledgeNotice: 'prepared-on',
  OpenMeeting: 'prepared-on',
  AdjournMeeting: 'open',
  ResumeMeeting: 'prepared-on',
  CloseMeeting: 'open',
  OpenSession: 'open',
  CloseSession: 'open',
  ReportPresence: 'unsigned',
  ReportGuest: 'unsigned',
  NameGuest: 'unsigned',
  HoldAnswer: 'open',
  SettleHeldAnswers: 'prepared-on',
  IssueWebLink: 'prepared-on',
  RevokeWebLink: 'prepared-on',
  OpenWebLink: 'prepared-on',
  ConfirmWebLink: 'prepared-on',
  CallSubstitute: 'open',
  ReleaseSubstitute: 'open',
  CompleteRollCall: 'open',
  HandOverChair: 'open',
  ChooseVerifier: 'open',
  ReleaseVerifier: 'unsigned',
  DeclareConflict: 'open',
  WithdrawConflict: 'open',
  OpenItem: 'open',
  CloseItem: 'open',
  ReopenItem: 'open',
  AskConsensus: 'open',
  AnswerConsensus: 'open',
  CloseConsensusRound: 'open',
  DeclareOutcome: 'open',
  RewordOutcome: 'unsigned',
  RetractOutcome: 'unsigned',
  MakeMotion: 'open',
  WithdrawMotion: 'open',
  ProposeVotingOrder: 'open',
  ApproveVotingOrder: 'open',
  OrderVote: 'open',
  OpenVote: 'open',
  CastBallot: 'open',
  CloseVote: 'open',
  CancelVote: 'open',
  LeaveVoteWithoutEffect: 'open',
  UseCastingVote: 'open',
  DeclareCounterProposal: 'open',
  OrderElection: 'open',
  OpenElection: 'open',
  CastElectionBallot: 'open',
  CloseElection: 'open',
  CancelElection: 'open',
  DeclareElected: 'open',
  LodgeReservation: 'prepared-on',
  GiveReasons: 'prepared-on',
  WithdrawReservation: 'prepared-on',
  HandInNote: 'prepared-on',
  SignNote: 'prepared-on',
  WriteProse: 'unsigned',
  NoteNextMeeting: 'unsigned',
  StrikeNextMeeting: 'unsigned',
  RequestFloor: 'open',
  GiveFloor: 'open',
  ReleaseFloor: 'open',
  EditRecap: 'closed',
  ApproveRecap: 'closed',
  PublishRecap: 'closed',
  ShareMinutes: 'closed',
  NoteTeamsMeeting: 'prepared-on',
  NoteMinutesFiled: 'closed',
  RequestSignOff: 'closed-unsigned',
  SignMinutes: 'closed',
  CallBackSignOff: 'closed',
  MakeAddition: 'closed',
};

/** What follows from a command in this state, or the rule that says no. Only dispatches; the rules are the chapters'. */
export function decide(
  meeting: Meeting,
  command: MeetingCommand,
  context: Context,
): Result<readonly MeetingEvent[]> {
  const time = inTime(meeting, command.type);
  return time.ok ? decideChapter(meeting, command, context) : time;
}

function inTime(meeting: Meeting, type: MeetingCommandType): Result<null> {
  const wanted = times[type];
  if (wanted === 'any') return accept(null);
  if (meeting.phase === 'unprepared') return refuse({ code: 'meeting-not-found' });
  if (wanted === 'open') return whileOpen(meeting);
  const closed = wanted === 'closed' || wanted === 'closed-unsigned';
  if (closed && meeting.phase !== 'closed') return refuse({ code: 'meeting-not-closed' });
  return wanted === 'unsigned' || wanted === 'closed-unsigned' ? unsigned(meeting) : accept(null);
}

function whileOpen({ phase }: Meeting): Result<null> {
  if (phase === 'open') return accept(null);
  if (phase === 'adjourned') return refuse({ code: 'meeting-adjourned' });
  return refuse({ code: phase === 'closed' ? 'meeting-closed' : 'meeting-not-open' });
}

/** MI6: what has gone out for signing stands still until it is called back; what is signed, for ever. */
function unsigned({ signOff }: Meeting): Result<null> {
  if (signOff === null) return accept(null);
  return refuse({ code: signOff.completedAt === null ? 'sign-off-under-way' : 'minutes-signed' });
}

function decideChapter(
  meeting: Meeting,
  command: MeetingCommand,
  context: Context,
): Result<readonly MeetingEvent[]> {
  switch (command.type) {
    case 'PrepareMeeting':
      return prepareMeeting(meeting, command, context);
    case 'AddAgendaItem':
      return addItem(meeting, command, context);
    case 'MoveAgendaItem':
      return moveItem(meeting, command, context);
    case 'WithdrawAgendaItem':
      return withdrawItem(meeting, command, context);
    case 'OpenMeeting':
      return openMeeting(meeting, context);
    case 'AdjournMeeting':
      return adjournMeeting(meeting, command, context);
    case 'ResumeMeeting':
      return resumeMeeting(meeting, context);
    case 'CloseMeeting':
      return closeMeeting(meeting, context);
    case 'OpenSession':
      return openSession(meeting, command, context);
    case 'CloseSession':
      return closeSession(meeting, command, context);
    case 'ReportPresence':
      return reportPresence(meeting, command, context);
    case 'CallSubstitute':
      return callSubstitute(meeting, command, context);
    case 'CompleteRollCall':
      return completeRollCall(meeting, context);
    case 'HandOverChair':
      return handOverChair(meeting, command, context);
    case 'ChooseVerifier':
      return chooseVerifier(meeting, command, context);
    case 'OpenItem':
      return openItem(meeting, command, context);
    case 'CloseItem':
      return closeItem(meeting, command, context);
    case 'AskConsensus':
      return askConsensus(meeting, command, context);
    case 'AnswerConsensus':
      return answerConsensus(meeting, command, context);
    case 'CloseConsensusRound':
      return closeRound(meeting, command, context);
    case 'DeclareOutcome':
      return declareOutcome(meeting, command, context);
    case 'RewordOutcome':
      return rewordOutcome(meeting, command, context);
    case 'OrderVote':
      return orderVote(meeting, command, context);
    case 'OpenVote':
      return openVote(meeting, command, context);
    case 'CastBallot':
      return castBallot(meeting, command, context);
    case 'CloseVote':
      return closeVote(meeting, command, context);
    case 'CancelVote':
      return cancelVote(meeting, command, context);
    case 'LeaveVoteWithoutEffect':
      return leaveWithoutEffect(meeting, command, context);
    case 'LodgeReservation':
      return lodgeReservation(meeting, command, context);
    case 'GiveReasons':
      return giveReasons(meeting, command, context);
    case 'WithdrawReservation':
      return withdrawReservation(meeting, command, context);
    case 'HandInNote':
      return handInNote(meeting, command, context);
    case 'SignNote':
      return signNote(meeting, command, context);
    case 'WriteProse':
      return writeProse(meeting, command, context);
    case 'NoteNextMeeting':
      return noteNextMeeting(meeting, command, context);
    case 'RequestFloor':
      return requestFloor(meeting, command, context);
    case 'GiveFloor':
      return giveFloor(meeting, command, context);
    case 'ReleaseFloor':
      return releaseFloor(meeting, command, context);
    case 'EditAgendaItem':
      return editItem(meeting, command, context);
    case 'ReinstateAgendaItem':
      return reinstateItem(meeting, command, context);
    case 'RevisePlan':
      return revisePlan(meeting, command, context);
    case 'SendNotice':
      return sendNotice(meeting, context);
    case 'AcknowledgeNotice':
      return acknowledgeNotice(meeting, context);
    case 'ReportGuest':
      return reportGuest(meeting, command, context);
    case 'NameGuest':
      return nameGuest(meeting, command, context);
    case 'HoldAnswer':
      return holdAnswer(meeting, command, context);
    case 'SettleHeldAnswers':
      return settleHeldAnswers(meeting, command, context);
    case 'IssueWebLink':
      return issueWebLink(meeting, command, context);
    case 'RevokeWebLink':
      return revokeWebLink(meeting, command, context);
    case 'OpenWebLink':
      return openWebLink(meeting, command, context);
    case 'ConfirmWebLink':
      return confirmWebLink(meeting, command, context);
    case 'ReleaseSubstitute':
      return releaseSubstitute(meeting, command, context);
    case 'ReleaseVerifier':
      return releaseVerifier(meeting, command, context);
    case 'DeclareConflict':
      return declareConflict(meeting, command, context);
    case 'WithdrawConflict':
      return withdrawConflict(meeting, command, context);
    case 'ReopenItem':
      return reopenItem(meeting, command, context);
    case 'RetractOutcome':
      return retractOutcome(meeting, command, context);
    case 'MakeMotion':
      return makeMotion(meeting, command, context);
    case 'WithdrawMotion':
      return withdrawMotion(meeting, command, context);
    case 'ProposeVotingOrder':
      return proposeVotingOrder(meeting, command, context);
    case 'ApproveVotingOrder':
      return approveVotingOrder(meeting, command, context);
    case 'UseCastingVote':
      return useCastingVote(meeting, command, context);
    case 'DeclareCounterProposal':
      return declareCounterProposal(meeting, command, context);
    case 'OrderElection':
      return orderElection(meeting, command, context);
    case 'OpenElection':
      return openElection(meeting, command, context);
    case 'CastElectionBallot':
      return castElectionBallot(meeting, command, context);
    case 'CloseElection':
      return closeElection(meeting, command, context);
    case 'CancelElection':
      return cancelElection(meeting, command, context);
    case 'DeclareElected':
      return declareElected(meeting, command, context);
    case 'StrikeNextMeeting':
      return strikeNextMeeting(meeting, command, context);
    case 'EditRecap':
      return editRecap(meeting, command, context);
    case 'ApproveRecap':
      return approveRecap(meeting, context);
    case 'PublishRecap':
      return publishRecap(meeting, context);
    case 'ShareMinutes':
      return shareMinutes(meeting, command, context);
    case 'NoteTeamsMeeting':
      return noteTeamsMeeting(meeting, command, context);
    case 'NoteMinutesFiled':
      return noteMinutesFiled(meeting, command, context);
    case 'RequestSignOff':
      return requestSignOff(meeting, command, context);
    case 'SignMinutes':
      return signMinutes(meeting, command, context);
    case 'CallBackSignOff':
      return callBackSignOff(meeting, command, context);
    case 'MakeAddition':
      return makeAddition(meeting, command, context);
  }
}
