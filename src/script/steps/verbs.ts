import type { ScriptStep, ScriptVerb } from '../script.ts';
import type { Tell, Telling, Told } from '../telling.ts';
import * as after from './after.ts';
import * as agenda from './agenda.ts';
import * as attendance from './attendance.ts';
import { answer, askConsensus, closeRound } from './consensus.ts';
import * as elections from './elections.ts';
import { giveReasons, handInNote, reserve, signNote, withdrawReservation } from './dissent.ts';
import { giveFloor, releaseFloor, requestFloor } from './floor.ts';
import * as life from './life.ts';
import * as motions from './motions.ts';
import { declare, retract, reword } from './outcome.ts';
import * as voting from './voting.ts';

/** Every verb of the timeline. One left out does not compile. */
const verbs: { readonly [Verb in ScriptVerb]: Tell<Verb> } = {
  'open-meeting': life.openMeeting,
  'adjourn-meeting': life.adjournMeeting,
  'resume-meeting': life.resumeMeeting,
  'close-meeting': life.closeMeeting,
  'open-session': life.openSession,
  'close-session': life.closeSession,
  'check-in': attendance.checkIn,
  leave: attendance.leave,
  'call-substitute': attendance.callSubstitute,
  'release-substitute': attendance.releaseSubstitute,
  guest: attendance.guest,
  'name-guest': attendance.nameGuest,
  conflict: attendance.conflict,
  'withdraw-conflict': attendance.withdrawConflict,
  'complete-roll-call': attendance.completeRollCall,
  'hand-over-chair': life.handOverChair,
  'choose-verifier': life.chooseVerifier,
  'release-verifier': life.releaseVerifier,
  'send-notice': life.sendNotice,
  'read-notice': life.readNotice,
  'revise-plan': life.revisePlan,
  'add-item': agenda.addItem,
  'edit-item': agenda.editItem,
  'move-item': agenda.moveItem,
  'withdraw-item': agenda.withdrawItem,
  'reinstate-item': agenda.reinstateItem,
  'open-item': agenda.openItem,
  'close-item': agenda.closeItem,
  'reopen-item': agenda.reopenItem,
  'ask-consensus': askConsensus,
  answer,
  'close-round': closeRound,
  declare,
  reword,
  retract,
  'make-motion': motions.makeMotion,
  'withdraw-motion': motions.withdrawMotion,
  'voting-order': motions.votingOrder,
  'order-vote': voting.orderVote,
  'open-vote': voting.openVote,
  vote: voting.vote,
  'close-vote': voting.closeVote,
  'cancel-vote': voting.cancelVote,
  'leave-vote-without-effect': voting.leaveWithoutEffect,
  'casting-vote': voting.castingVote,
  'declare-counter-proposal': voting.declareCounterProposal,
  'order-election': elections.orderElection,
  'open-election': elections.openElection,
  elect: elections.elect,
  'close-election': elections.closeElection,
  'cancel-election': elections.cancelElection,
  'declare-elected': elections.declareElected,
  reserve,
  'give-reasons': giveReasons,
  'withdraw-reservation': withdrawReservation,
  'hand-in-note': handInNote,
  'sign-note': signNote,
  write: life.write,
  'next-meeting': life.nextMeeting,
  'strike-next-meeting': life.strikeNextMeeting,
  'edit-recap': after.editRecap,
  'approve-recap': after.approveRecap,
  'publish-recap': after.publishRecap,
  'share-minutes': after.shareMinutes,
  'request-sign-off': after.requestSignOff,
  'sign-minutes': after.signMinutes,
  'call-back-sign-off': after.callBackSignOff,
  'make-addition': after.makeAddition,
  'request-floor': requestFloor,
  'give-floor': giveFloor,
  'release-floor': releaseFloor,
};

/** What one step asks of the meeting. */
export const told = (step: ScriptStep, telling: Telling): readonly Told[] =>
  // The table gives the verb's own function; the compiler can't follow that through an indexed union.
  (verbs[step.do] as Tell<ScriptVerb>)(step, telling);
