import { createHash, randomUUID } from 'node:crypto';
import { cardAction, namesOfOthers, neverOnCards, type CardAction } from '../src/contract/card-actions.ts';
import { asId, type MotionId, type PersonId } from '../src/domain/ids.ts';
import type { MeetingCommand } from '../src/domain/meeting/commands.ts';
import type { TextKey } from '../src/i18n/index.ts';
import type { IncomingActivity } from './activity.ts';

/** What a payload comes to. */
export type PressRequest =
  | { readonly kind: 'action'; readonly action: CardAction }
  /** Edited: it names somebody else. `named` is what it says, `meeting` where. */
  | { readonly kind: 'for-another'; readonly named: string; readonly meeting: string | null }
  | { readonly kind: 'not-understood'; readonly meeting: string | null };

/** Reads the verb and data of an Action.Execute invoke, or of a message from an Action.Submit. Never throws. */
export function readPress(activity: IncomingActivity): PressRequest {
  const value = record(activity.value);
  const action = record(value?.['action']);
  const data = action === null ? value : record(action['data']);
  const verb = action?.['verb'] ?? data?.['verb'];
  const meeting = typeof data?.['meeting'] === 'string' ? data['meeting'] : null;
  const field = namesOfOthers.find((name) => data?.[name] != null);
  if (field !== undefined) return { kind: 'for-another', named: String(data?.[field]), meeting };
  if (neverOnCards.some((name) => data?.[name] != null)) return { kind: 'not-understood', meeting };
  const parsed = cardAction.safeParse({ ...data, verb });
  return parsed.success ? { kind: 'action', action: parsed.data } : { kind: 'not-understood', meeting };
}

/** The command that an action asks for, in the name of the one who pressed; null when it only wants to look. */
export function commandOf(action: CardAction, person: PersonId): MeetingCommand | null {
  switch (action.verb) {
    case 'refresh':
    case 'introduce':
      return null;
    case 'acknowledge-notice':
      return { type: 'AcknowledgeNotice' };
    case 'check-in':
      return { type: 'ReportPresence', person, present: true };
    case 'check-out':
      return { type: 'ReportPresence', person, present: false };
    case 'answer':
      return {
        type: 'AnswerConsensus',
        round: asId(action.round),
        answer: action.answer,
        text: filled(action.text),
        minuted: action.minuted === true || action.minuted === 'true',
      };
    case 'ballot':
      return { type: 'CastBallot', vote: asId(action.vote), choice: action.choice };
    case 'reserve':
      return {
        type: 'LodgeReservation',
        reservation: asId(randomUUID()),
        item: asId(action.item),
        against: action.against,
        vote: action.vote == null ? null : asId(action.vote),
        text: filled(action.text),
      };
    case 'floor':
      return { type: 'RequestFloor', kind: action.floorKind ?? action.kind ?? 'speech' };
    case 'release-floor':
      return { type: 'ReleaseFloor', person };
    case 'sign-note':
      return { type: 'SignNote', note: asId(action.note) };
    case 'reasons':
      return { type: 'GiveReasons', reservation: asId(action.reservation), text: action.text ?? '' };
    case 'withdraw-reservation':
      return { type: 'WithdrawReservation', reservation: asId(action.reservation) };
    case 'conflict':
      return {
        type: 'DeclareConflict',
        item: asId(action.conflictItem ?? ''),
        reason: filled(action.conflictReason),
      };
    case 'withdraw-conflict':
      return { type: 'WithdrawConflict', item: asId(action.conflictItem) };
    case 'motion':
      return {
        type: 'MakeMotion',
        motion: motionOf(action, person),
        item: asId(action.item),
        kind: action.motionKind ?? 'counter',
        text: action.motionText ?? '',
      };
    case 'withdraw-motion':
      return { type: 'WithdrawMotion', motion: asId(action.motion) };
    case 'election-ballot':
      return {
        type: 'CastElectionBallot',
        election: asId(action.election),
        candidates: action.blank === true ? [] : action.candidates.map((candidate) => asId(candidate)),
      };
    case 'edit-recap':
      return { type: 'EditRecap', text: filled(action.recapText) };
    case 'approve-recap':
      return { type: 'ApproveRecap' };
    case 'publish-recap':
      return { type: 'PublishRecap' };
  }
}

/** What the presser left out, which only they can fill in; null when the press says all it must. */
export function missingIn(action: CardAction): TextKey | null {
  if (action.verb === 'conflict' && (action.conflictItem ?? '') === '') return 'cards.conflict.choose';
  const empty = action.verb === 'election-ballot' && action.blank !== true && action.candidates.length === 0;
  return empty ? 'cards.election.chooseFirst' : null;
}

/** The same press gives the same motion, however often it is delivered; a card drawn later, another. */
function motionOf(action: Extract<CardAction, { verb: 'motion' }>, person: PersonId): MotionId {
  const { meeting, item, motionKind, motionText, version } = action;
  const said = JSON.stringify([meeting, item, person, motionKind ?? null, motionText ?? '', version ?? null]);
  return asId(`motion-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`);
}

/**
 * The key under which the command counts once. Teams delivers some presses twice: with the same activity id (the
 * same key, so the store knows it), or half a minute later with a new one (an unchanged choice is no event).
 */
export function keyOf(action: CardAction, person: PersonId, activityId: string | null | undefined): string {
  const about =
    action.verb === 'answer'
      ? [action.round, action.answer]
      : action.verb === 'ballot'
        ? [action.vote, action.choice]
        : // Never what a paper says: the key of a secret one must not tell it.
          action.verb === 'election-ballot'
          ? [action.election]
          : [];
  return ['card', action.verb, ...about, person, activityId ?? randomUUID()].join('/');
}

const filled = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
