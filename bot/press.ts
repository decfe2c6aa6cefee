import { randomUUID } from 'node:crypto';
import type { App } from '../src/app/app.ts';
import type { Executed, MeetingRequest } from '../src/app/execute.ts';
import type { Clock } from '../src/app/ports.ts';
import { StoreAway } from '../src/app/store-away.ts';
import type { CardAction } from '../src/contract/card-actions.ts';
import { asId, type CollaborationId, type MeetingId, type PersonId } from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { localeOf, t, type Locale } from '../src/i18n/index.ts';
import { accountOf } from './actor.ts';
import type { IncomingActivity } from './activity.ts';
import { recogniser, type MemberOf } from './chat-member.ts';
import { isPersonalPress, type PersonalPress } from './personal/press.ts';
import { bareParts, type CardParts } from './cards/card-parts.ts';
import { personalCard } from './fresh-card.ts';
import { currentMessage, messageOf, type Message } from './message-name.ts';
import type { Notice } from './cards/showing.ts';
import { adaptive, bytesOf, refusalNotice, refused, spoken, type Pressed } from './press-answer.ts';
import { noticeOf, recordedAt } from './press-notice.ts';
import { knownAgain } from './known-again.ts';
import { commandOf, keyOf, missingIn, readPress } from './press-request.ts';
import { strangersPress, type StrangerParts } from './press-stranger.ts';
import { rememberedMeetings } from './remembered-meetings.ts';

export type Press = (activity: IncomingActivity) => Promise<Pressed>;

/** Where trouble is told. Nothing personal is ever passed to it. */
export type Trouble = (trouble: {
  readonly reference: string;
  readonly doing: string;
  readonly fault: unknown;
}) => void;

export type PressParts = Omit<StrangerParts, 'cards'> & {
  readonly clock: Clock;
  readonly trouble: Trouble;
  /** Absent: cards that lead nowhere. */
  readonly cards?: CardParts;
  /** Presses in people's own chats; absent: none is known. */
  readonly personal?: PersonalPress;
  /** What the chat says of its members; absent: nothing. */
  readonly memberOf?: MemberOf;
  /** Epoch milliseconds, by which it is asked again; the wall clock if absent. */
  readonly now?: () => number;
};

type Presser = { readonly collaboration: CollaborationId; readonly person: PersonId };

const unlisted: MemberOf = () => Promise.resolve({ kind: 'nothing' });

/**
 * A press on a card, from payload to the presser's own fresh card. The path that must be fast: no framework turn.
 * Never rejects: a refusal and a world failure are answers too, and a refresh gives the last good card.
 */
export function createPress(parts: PressParts): Press {
  const { app, trouble, cards = bareParts } = parts;
  const remembered = rememberedMeetings(200);
  const recognise = recogniser(app.identify, parts.memberOf ?? unlisted, parts.now);

  async function press(activity: IncomingActivity, locale: Locale): Promise<Pressed> {
    const account = accountOf(activity);
    const presser = (await app.identify(account)) ?? (await recognise(activity));
    if (presser === null && isPersonalPress(activity)) return spoken(t(locale, 'cards.ask.unknown'));
    if (presser === null) return strangersPress({ ...parts, cards }, activity, account, locale);
    const own = parts.personal?.(activity, presser.person, locale) ?? null;
    if (own !== null) return own;
    const request = readPress(activity);
    if (request.kind !== 'action') {
      const refusal = await misread(app, presser, request);
      const meeting =
        request.meeting === null ? null : await app.meeting(presser.collaboration, asId(request.meeting));
      if (meeting === null) return refused(locale, refusal);
      return warned(refusalNotice(locale, refusal, meeting), meeting, presser.person, {
        locale,
        message: currentMessage(meeting),
      });
    }
    const { action } = request;
    if (action.verb === 'refresh') return refresh(action, presser, locale);
    const missing = missingIn(action);
    if (missing === null) {
      const drawn = drawnAhead((found) => accepted(found, action, presser.person, locale));
      const executed = await execute(app, action, presser, { id: activity.id, foresee: drawn.foresee });
      const known = await knownAgain(app, executed, account, presser);
      return answered(known, action, presser.person, { locale, accepted: drawn.of });
    }
    const meeting = await app.meeting(presser.collaboration, asId(action.meeting));
    if (meeting === null) return refused(locale, { code: 'meeting-not-found' });
    const message = messageOf(action, meeting);
    const notice = { text: t(locale, missing), tone: 'warning' } as const;
    return warned(notice, meeting, presser.person, { locale, message });
  }

  function answered(
    executed: Executed,
    action: CardAction,
    person: PersonId,
    { locale, accepted }: { readonly locale: Locale; readonly accepted: (meeting: Meeting) => Pressed },
  ): Pressed {
    const { meeting } = executed;
    if (meeting === null)
      return refused(locale, executed.ok ? { code: 'meeting-not-found' } : executed.refusal);
    remembered.keep(meeting);
    if (executed.ok) return accepted(meeting);
    const notice = refusalNotice(locale, outdated(executed.refusal), meeting);
    return warned(notice, meeting, person, { locale, message: messageOf(action, meeting) });
  }

  function accepted(meeting: Meeting, action: CardAction, person: PersonId, locale: Locale): Pressed {
    const message = messageOf(action, meeting);
    const notice = noticeOf(action, meeting, locale, parts.clock);
    const card = personalCard(meeting, message, person, {
      locale,
      parts: cards,
      ...(notice !== null && { notice: { text: notice, tone: 'good' as const } }),
    });
    const answer = adaptive(card);
    return {
      answer,
      bytes: bytesOf(answer),
      // Only clients that can't be given a card are told in words.
      get said() {
        return notice ?? recordedAt(meeting, locale, parts.clock);
      },
    };
  }

  async function refresh(action: CardAction, presser: Presser, locale: Locale): Promise<Pressed> {
    const id: MeetingId = asId(action.meeting);
    const found = await app.meeting(presser.collaboration, id).catch((fault: unknown) => {
      trouble({ reference: reference(), doing: 'refresh', fault });
      return remembered.recall(presser.collaboration, id);
    });
    if (found === null) return refused(locale, { code: 'meeting-not-found' });
    remembered.keep(found);
    const message = messageOf(action, found);
    const card = personalCard(found, message, presser.person, {
      locale,
      parts: cards,
    });
    return { answer: adaptive(card), said: null };
  }

  /** The presser's fresh card, with what stood in the way above it. */
  function warned(
    notice: Notice,
    meeting: Meeting,
    person: PersonId,
    { locale, message }: { readonly locale: Locale; readonly message: Message },
  ): Pressed {
    const card = personalCard(meeting, message, person, { locale, parts: cards, notice });
    return { answer: adaptive(card), said: notice.text };
  }

  return async (activity) => {
    const locale = localeOf(activity.locale ?? undefined);
    try {
      return await press(activity, locale);
    } catch (fault) {
      const ours = reference();
      trouble({ reference: ours, doing: 'press', fault });
      const sentence = fault instanceof StoreAway ? 'cards.away' : 'cards.tryAgain';
      return spoken(t(locale, sentence, { reference: ours }));
    }
  };
}

/** The answer of the meeting as it would be is drawn while the database writes, and given if that came true. */
function drawnAhead(draw: (meeting: Meeting) => Pressed) {
  let ready: { readonly meeting: Meeting; readonly pressed: Pressed } | null = null;
  return {
    foresee: (meeting: Meeting) => void (ready = { meeting, pressed: draw(meeting) }),
    of: (meeting: Meeting) => (ready?.meeting === meeting ? ready.pressed : draw(meeting)),
  };
}

const execute = (
  app: App,
  action: CardAction,
  presser: Presser,
  { id, foresee }: Required<Pick<MeetingRequest, 'foresee'>> & { readonly id: string | null | undefined },
) => {
  const command = commandOf(action, presser.person);
  if (command === null) throw new Error(`${action.verb} is not a command`);
  return app.execute({
    collaboration: presser.collaboration,
    meeting: asId(action.meeting),
    command,
    actor: { person: presser.person, via: 'card' },
    key: keyOf(action, presser.person, id),
    foresee,
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

const unknownHere: readonly Refusal['code'][] = [
  'round-not-found',
  'vote-not-found',
  'item-not-found',
  'note-not-found',
  'motion-not-found',
  'election-not-found',
  'reservation-not-found',
];

/** A question that the meeting doesn't know comes from an old card. */
const outdated = (refusal: Refusal): Refusal =>
  unknownHere.includes(refusal.code) ? { code: 'card-outdated' } : refusal;

/** Short enough to read aloud over the phone. */
const reference = (): string => randomUUID().slice(0, 8);
