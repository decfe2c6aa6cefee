import { accept, refuse, type Result } from '../result.ts';
import type { Context, MeetingCommand, MeetingCommandType } from './commands.ts';
import type { MeetingEvent } from './events.ts';
import { addItem, closeItem, moveItem, openItem, withdrawItem } from './rules/agenda.ts';
import { reportPresence } from './rules/attendance.ts';
import { answerConsensus, askConsensus, closeRound } from './rules/consensus.ts';
import { giveReasons, handInNote, lodgeReservation, signNote, withdrawReservation } from './rules/dissent.ts';
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
  resumeMeeting,
} from './rules/life.ts';
import { declareOutcome, rewordOutcome } from './rules/outcome.ts';
import { noteNextMeeting, writeProse } from './rules/prose.ts';
import { callSubstitute, completeRollCall } from './rules/serving.ts';
import {
  cancelVote,
  castBallot,
  closeVote,
  leaveWithoutEffect,
  openVote,
  orderVote,
} from './rules/voting.ts';
import type { Meeting } from './state.ts';

/** In which phases a command can be asked at all; the chapters' rules come after. */
type Phases = 'any' | 'prepared-on' | 'open';
const phases: Readonly<Record<MeetingCommandType, Phases>> = {
  PrepareMeeting: 'any',
  AddAgendaItem: 'prepared-on',
  MoveAgendaItem: 'prepared-on',
  WithdrawAgendaItem: 'prepared-on',
  OpenMeeting: 'prepared-on',
  AdjournMeeting: 'open',
  ResumeMeeting: 'prepared-on',
  CloseMeeting: 'open',
  OpenSession: 'open',
  CloseSession: 'open',
  ReportPresence: 'prepared-on',
  CallSubstitute: 'open',
  CompleteRollCall: 'open',
  HandOverChair: 'open',
  ChooseVerifier: 'open',
  OpenItem: 'open',
  CloseItem: 'open',
  AskConsensus: 'open',
  AnswerConsensus: 'open',
  CloseConsensusRound: 'open',
  DeclareOutcome: 'open',
  RewordOutcome: 'prepared-on',
  OrderVote: 'open',
  OpenVote: 'open',
  CastBallot: 'open',
  CloseVote: 'open',
  CancelVote: 'open',
  LeaveVoteWithoutEffect: 'open',
  LodgeReservation: 'prepared-on',
  GiveReasons: 'prepared-on',
  WithdrawReservation: 'prepared-on',
  HandInNote: 'prepared-on',
  SignNote: 'prepared-on',
  WriteProse: 'prepared-on',
  NoteNextMeeting: 'prepared-on',
  RequestFloor: 'open',
  GiveFloor: 'open',
  ReleaseFloor: 'open',
};

/** What follows from a command in this state, or the rule that says no. Only dispatches; the rules are the chapters'. */
export function decide(
  meeting: Meeting,
  command: MeetingCommand,
  context: Context,
): Result<readonly MeetingEvent[]> {
  const phase = inPhase(meeting, command.type);
  return phase.ok ? decideChapter(meeting, command, context) : phase;
}

function inPhase(meeting: Meeting, type: MeetingCommandType): Result<null> {
  const wanted = phases[type];
  if (wanted === 'any') return accept(null);
  if (meeting.phase === 'unprepared') return refuse({ code: 'meeting-not-found' });
  if (wanted === 'prepared-on' || meeting.phase === 'open') return accept(null);
  if (meeting.phase === 'adjourned') return refuse({ code: 'meeting-adjourned' });
  return refuse({ code: meeting.phase === 'closed' ? 'meeting-closed' : 'meeting-not-open' });
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
  }
}
