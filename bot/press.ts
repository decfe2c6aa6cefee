import { randomUUID } from 'node:crypto';
import type { App } from '../src/app/app.ts';
import type { Executed } from '../src/app/execute.ts';
import type { Clock } from '../src/app/ports.ts';
import type { CardAction } from '../src/contract/card-actions.ts';
import { asId, type CollaborationId, type MeetingId, type PersonId } from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { localeOf, t, type Locale } from '../src/i18n/index.ts';
import { refusalText } from '../src/i18n/refusal-text.ts';
import { accountOf } from './actor.ts';
import type { IncomingActivity } from './activity.ts';
import type { Card } from './cards/card.ts';
import { clockTime } from './cards/clock-time.ts';
import type { Showing } from './cards/showing.ts';
import { messageOf, personalCard, type Message } from './fresh-card.ts';
import { rememberedMeetings } from './remembered-meetings.ts';
import { commandOf, keyOf, readPress } from './press-request.ts';

/** The body of an answer to a press; the HTTP status is always 200, also for a refusal (Universal Action Model). */
export type PressAnswer =
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.card.adaptive';
      readonly value: Card;
    }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    };

/** What a press came to: the answer, and the same in a sentence for clients that can't be given a card; null when there is nothing to say. */
export type Pressed = { readonly answer: PressAnswer; readonly said: string | null };

export type Press = (activity: IncomingActivity) => Promise<Pressed>;

/** Where trouble is told. Nothing personal is ever passed to it. */
export type Trouble = (trouble: {
  readonly reference: string;
  readonly doing: string;
  readonly fault: unknown;
}) => void;

export type PressParts = { readonly app: App; readonly clock: Clock; readonly trouble: Trouble };

type Presser = { readonly collaboration: CollaborationId; readonly person: PersonId };

/**
 * A press on a card, from payload to the presser's own fresh card. The path that must be fast: no framework turn.
 * Never rejects: a refusal and a world failure are answers too, and a refresh gives the last good card.
 */
export function createPress(parts: PressParts): Press {
  const { app, trouble } = parts;
  const remembered = rememberedMeetings(200);

  async function press(activity: IncomingActivity, locale: Locale): Promise<Pressed> {
    const presser = await app.identify(accountOf(activity));
    if (presser === null) return refused(locale, { code: 'not-identified' });
    const request = readPress(activity);
    if (request.kind !== 'action') {
      const refusal = await misread(app, presser, request);
      const meeting =
        request.meeting === null ? null : await app.meeting(presser.collaboration, asId(request.meeting));
      return refusedWithCard(locale, refusal, meeting, presser.person, currentMessage(meeting));
    }
    const { action } = request;
    if (action.verb === 'refresh') return refresh(action, presser, locale);
    return answered(await execute(app, action, presser, activity.id), action, presser.person, locale);
  }

  function answered(executed: Executed, action: CardAction, person: PersonId, locale: Locale): Pressed {
    const { meeting } = executed;
    if (meeting !== null) remembered.keep(meeting);
    const message = meeting === null ? null : messageOf(action, meeting);
    if (!executed.ok) return refusedWithCard(locale, outdated(executed.refusal), meeting, person, message);
    const notice = noticeOf(action, executed.meeting, locale, parts.clock);
    const card = personalCard(executed.meeting, messageOf(action, executed.meeting), person, {
      locale,
      ...(notice !== null && { notice: { text: notice, tone: 'good' as const } }),
    });
    return { answer: adaptive(card), said: notice ?? recordedAt(executed.meeting, locale, parts.clock) };
  }

  async function refresh(action: CardAction, presser: Presser, locale: Locale): Promise<Pressed> {
    const id: MeetingId = asId(action.meeting);
    const found = await app.meeting(presser.collaboration, id).catch((fault: unknown) => {
      trouble({ reference: reference(), doing: 'refresh', fault });
      return remembered.recall(presser.collaboration, id);
    });
    if (found === null) return refused(locale, { code: 'meeting-not-found' });
    remembered.keep(found);
    const card = personalCard(found, messageOf(action, found), presser.person, { locale });
    return { answer: adaptive(card), said: null };
  }

  return async (activity) => {
    const locale = localeOf(activity.locale ?? undefined);
    try {
      return await press(activity, locale);
    } catch (fault) {
      const ours = reference();
      trouble({ reference: ours, doing: 'press', fault });
      return spoken(t(locale, 'cards.tryAgain', { reference: ours }));
    }
  };
}

const execute = (app: App, action: CardAction, presser: Presser, activityId: string | null | undefined) => {
  const command = commandOf(action, presser.person);
  if (command === null) throw new Error(`${action.verb} is not a command`);
  return app.execute({
    collaboration: presser.collaboration,
    meeting: asId(action.meeting),
    command,
    actor: { person: presser.person, via: 'card' },
    key: keyOf(action, presser.person, activityId),
  });
};

/** What a payload that no card of ours carries is told. Names come from the register, never from the payload. */
async function misread(
  app: App,
  presser: Presser,
  request: {
    readonly kind: 'for-another' | 'not-understood';
    readonly named?: string;
    readonly meeting: string | null;
  },
): Promise<Refusal> {
  if (request.kind === 'not-understood' || request.meeting === null) return { code: 'card-not-understood' };
  const meeting = await app.meeting(presser.collaboration, asId(request.meeting));
  const { roster } = meeting?.plan ?? {};
  const holder = roster?.mandates.find(
    (mandate) => mandate.kind === 'ordinary' && mandate.seat === request.named,
  );
  const person = roster?.persons.find(({ id }) => id === request.named || id === holder?.person);
  return person === undefined
    ? { code: 'card-not-understood' }
    : { code: 'answers-for-another', person: person.name };
}

/** A question that the meeting doesn't know comes from an old card. */
const outdated = (refusal: Refusal): Refusal =>
  ['round-not-found', 'vote-not-found', 'item-not-found', 'note-not-found'].includes(refusal.code)
    ? { code: 'card-outdated' }
    : refusal;

const currentMessage = (meeting: Meeting | null): Message | null => {
  if (meeting === null) return null;
  return meeting.currentItem === null ? { card: 'agenda' } : { card: 'item', item: meeting.currentItem };
};

function refusedWithCard(
  locale: Locale,
  refusal: Refusal,
  meeting: Meeting | null,
  person: PersonId,
  message: Message | null,
): Pressed {
  if (meeting === null || message === null) return refused(locale, refusal);
  const text = refusalText(locale, refusal, meeting.plan.timeZone);
  const showing: Omit<Showing, 'audience'> = { locale, notice: { text, tone: 'warning' } };
  return { answer: adaptive(personalCard(meeting, message, person, showing)), said: text };
}

const refused = (locale: Locale, refusal: Refusal): Pressed => spoken(refusalText(locale, refusal));

const spoken = (text: string): Pressed => ({
  answer: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  said: text,
});

const adaptive = (value: Card): PressAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

/** What was recorded, in a sentence, where the card itself doesn't say it. */
function noticeOf(action: CardAction, meeting: Meeting, locale: Locale, clock: Clock): string | null {
  const at = () =>
    t(locale, 'cards.recorded', { at: clockTime(locale, clock(), meeting.plan.timeZone, true) });
  switch (action.verb) {
    case 'check-in':
      return `${t(locale, 'cards.present')} ${at()}`;
    case 'check-out':
      return `${t(locale, 'cards.absent')} ${at()}`;
    case 'floor':
      return t(locale, 'cards.onSpeakersList');
    case 'release-floor':
      return t(locale, 'cards.offSpeakersList');
    case 'reserve':
      return t(locale, 'cards.reservationNoted');
    case 'sign-note':
      return t(locale, 'cards.noteSigned');
    default:
      return null;
  }
}

const recordedAt = (meeting: Meeting, locale: Locale, clock: Clock): string =>
  t(locale, 'cards.recorded', { at: clockTime(locale, clock(), meeting.plan.timeZone, true) });

/** Short enough to read aloud over the phone. */
const reference = (): string => randomUUID().slice(0, 8);
