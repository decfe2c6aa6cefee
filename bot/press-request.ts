import { randomUUID } from 'node:crypto';
import { cardAction, namesOfOthers, type CardAction } from '../src/contract/card-actions.ts';
import { asId, type PersonId } from '../src/domain/ids.ts';
import type { MeetingCommand } from '../src/domain/meeting/commands.ts';
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
  const parsed = cardAction.safeParse({ ...data, verb });
  return parsed.success ? { kind: 'action', action: parsed.data } : { kind: 'not-understood', meeting };
}

/** The command that an action asks for, in the name of the one who pressed; null when it only wants to look. */
export function commandOf(action: CardAction, person: PersonId): MeetingCommand | null {
  switch (action.verb) {
    case 'refresh':
      return null;
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
      return { type: 'RequestFloor', kind: action.kind ?? 'speech' };
    case 'release-floor':
      return { type: 'ReleaseFloor', person };
    case 'sign-note':
      return { type: 'SignNote', note: asId(action.note) };
  }
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
