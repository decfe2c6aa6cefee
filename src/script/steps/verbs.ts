import type { ScriptStep, ScriptVerb } from '../script.ts';
import type { Tell, Telling, Told } from '../telling.ts';
import { addItem, closeItem, moveItem, openItem, withdrawItem } from './agenda.ts';
import { callSubstitute, checkIn, completeRollCall, leave } from './attendance.ts';
import { answer, askConsensus, closeRound } from './consensus.ts';
import { giveReasons, handInNote, reserve, signNote, withdrawReservation } from './dissent.ts';
import { giveFloor, releaseFloor, requestFloor } from './floor.ts';
import * as life from './life.ts';
import { declare, reword } from './outcome.ts';
import { cancelVote, closeVote, leaveWithoutEffect, openVote, orderVote, vote } from './voting.ts';

/** Every verb of the timeline. One left out does not compile. */
const verbs: { readonly [Verb in ScriptVerb]: Tell<Verb> } = {
  'open-meeting': life.openMeeting,
  'adjourn-meeting': life.adjournMeeting,
  'resume-meeting': life.resumeMeeting,
  'close-meeting': life.closeMeeting,
  'open-session': life.openSession,
  'close-session': life.closeSession,
  'check-in': checkIn,
  leave,
  'call-substitute': callSubstitute,
  'complete-roll-call': completeRollCall,
  'hand-over-chair': life.handOverChair,
  'choose-verifier': life.chooseVerifier,
  'add-item': addItem,
  'move-item': moveItem,
  'withdraw-item': withdrawItem,
  'open-item': openItem,
  'close-item': closeItem,
  'ask-consensus': askConsensus,
  answer,
  'close-round': closeRound,
  declare,
  reword,
  'order-vote': orderVote,
  'open-vote': openVote,
  vote,
  'close-vote': closeVote,
  'cancel-vote': cancelVote,
  'leave-vote-without-effect': leaveWithoutEffect,
  reserve,
  'give-reasons': giveReasons,
  'withdraw-reservation': withdrawReservation,
  'hand-in-note': handInNote,
  'sign-note': signNote,
  write: life.write,
  'next-meeting': life.nextMeeting,
  'request-floor': requestFloor,
  'give-floor': giveFloor,
  'release-floor': releaseFloor,
};

/** What one step asks of the meeting. */
export const told = (step: ScriptStep, telling: Telling): readonly Told[] =>
  // The table gives the verb's own function; the compiler can't follow that through an indexed union.
  (verbs[step.do] as Tell<ScriptVerb>)(step, telling);
