import { randomUUID } from 'node:crypto';
import { personalMessageOf, type PersonalMessage } from '../../src/app/personal/message.ts';
import type { App } from '../../src/app/app.ts';
import type { MatterExecuted } from '../../src/app/matters.ts';
import type { ChatStore } from '../../src/app/ports.ts';
import { civilDate } from '../../src/contract/ids.ts';
import { answerWords } from '../../src/contract/matter-commands.ts';
import { personalAction, type PersonalAction } from '../../src/contract/personal-actions.ts';
import { namesOfOthers, neverOnCards } from '../../src/contract/card-actions.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import { principalIn } from '../../src/domain/meeting/roster.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { IncomingActivity } from '../activity.ts';
import type { CardParts } from '../cards/card-parts.ts';
import { readReference } from '../chat-reference.ts';
import type { PersonalShowing, Written } from '../cards/personal-showing.ts';
import type { Notice } from '../cards/showing.ts';
import { adaptive, refusalNotice, refused, spoken, type Pressed } from '../press-answer.ts';
import { drawPersonal, type DrawingParts } from './draw.ts';

export type PersonalPressParts = DrawingParts & {
  readonly app: DrawingParts['app'] & Pick<App, 'matters'>;
  readonly chat: Pick<ChatStore, 'conversation' | 'saveConversation'>;
  readonly cards: CardParts;
};

/** What a press in somebody's own chat comes to; null when the payload is no such press. */
export type PersonalPress = (
  activity: IncomingActivity,
  person: PersonId,
  locale: Locale,
) => Promise<Pressed> | null;

type Said = Notice & { readonly written?: Written };

/**
 * A press on a card about a matter or on a digest. Who presses is whom the channel vouches for, wherever the card has got
 * to: the rules say whether they may, and no is a sentence on their fresh card.
 */
export function personalPress(parts: PersonalPressParts): PersonalPress {
  const { app, lists, collaboration, cards } = parts;

  async function show(
    message: PersonalMessage,
    person: PersonId,
    locale: Locale,
    said: Said | null,
  ): Promise<Pressed> {
    const showing: PersonalShowing = {
      locale,
      parts: cards,
      ...(said !== null && { notice: said }),
      ...(said?.written !== undefined && { written: said.written }),
    };
    const drawn = await drawPersonal(parts, person, message, showing);
    if (drawn === null) return spoken(said?.text ?? t(locale, 'cards.ask.gone'));
    return { answer: adaptive(drawn.card), said: said?.text ?? null };
  }

  async function tell(
    message: Exclude<PersonalMessage, { card: 'digest' }>,
    command: MatterCommand,
    action: PersonalAction,
    person: PersonId,
    activity: IncomingActivity,
  ): Promise<MatterExecuted> {
    return app.matters.execute({
      collaboration,
      matter: message.matter,
      command,
      actor: { person, via: 'card' },
      // Delivered twice it has the same activity id; half a minute later, with a new one, it changes nothing.
      key: ['card', action.verb, person, activity.id ?? randomUUID()].join('/'),
    });
  }

  async function answer(
    action: Extract<PersonalAction, { verb: 'answer-recommendation' }>,
    message: Exclude<PersonalMessage, { card: 'digest' | 'assignment' }>,
    person: PersonId,
    locale: Locale,
    activity: IncomingActivity,
  ): Promise<Said> {
    const { correction, answer: kind, decidedOn, organ, wording, registryNumber, link } = action;
    const words = { answer: kind, decidedOn, organ, wording, registryNumber, link };
    const written: Written = { ...words, correction };
    const warned = (text: string): Said => ({ text, tone: 'warning', written });
    if (words.answer === null) return warned(t(locale, 'cards.ask.choose'));
    if (!civilDate.nullable().safeParse(words.decidedOn).success)
      return warned(t(locale, 'cards.ask.badDay'));
    const read = answerWords.safeParse(words);
    if (!read.success) return warned(t(locale, 'cards.ask.link'));
    const command: MatterCommand = {
      type: 'AnswerRecommendation',
      recommendation: message.recommendation,
      principal: message.principal,
      words: read.data,
      correction,
    };
    const done = await tell(message, command, action, person, activity);
    if (!done.ok) return { ...refusalNotice(locale, done.refusal), written };
    const { roster } = await app.structure(collaboration);
    const principal = principalIn(roster, message.principal)?.name ?? message.principal;
    return { text: t(locale, 'cards.ask.recorded', { principal }), tone: 'good' };
  }

  async function report(
    action: Extract<PersonalAction, { verb: 'report-assignment' }>,
    message: Extract<PersonalMessage, { card: 'assignment' }>,
    person: PersonId,
    locale: Locale,
    activity: IncomingActivity,
  ): Promise<Said> {
    const { reportText, done: isDone, toAgenda } = action;
    const command: MatterCommand = {
      type: 'ReportAssignment',
      assignment: message.assignment,
      text: reportText ?? '',
      done: isDone,
      toAgenda,
    };
    const done = await tell(message, command, action, person, activity);
    return done.ok
      ? { text: t(locale, 'cards.assigned.recorded'), tone: 'good' }
      : { ...refusalNotice(locale, done.refusal), written: { reportText } };
  }

  async function chooseDigest(
    { frequency }: Extract<PersonalAction, { verb: 'choose-digest' }>,
    person: PersonId,
    locale: Locale,
  ): Promise<Said> {
    if (frequency === null) return { text: t(locale, 'cards.digest.chooseFirst'), tone: 'warning' };
    await lists.chooseDigest(collaboration, person, frequency);
    return {
      text: t(locale, 'cards.digest.recorded', { frequency: t(locale, `digest.${frequency}`) }),
      tone: 'good',
    };
  }

  async function pressed(
    data: Raw,
    verb: unknown,
    activity: IncomingActivity,
    person: PersonId,
    locale: Locale,
  ): Promise<Pressed> {
    const parsed = personalAction.safeParse({ ...data, verb });
    const message = parsed.success ? personalMessageOf(parsed.data.message) : null;
    const edited = [...namesOfOthers, ...neverOnCards].some((name) => data[name] != null);
    if (!parsed.success || message === null || edited)
      return refused(locale, { code: 'card-not-understood' });
    const action = parsed.data;
    if (action.verb === 'refresh') return show(message, person, locale, null);
    if (action.verb === 'choose-digest')
      return message.card === 'digest'
        ? show(message, person, locale, await chooseDigest(action, person, locale))
        : refused(locale, { code: 'card-not-understood' });
    if (action.verb === 'report-assignment')
      return message.card === 'assignment'
        ? show(message, person, locale, await report(action, message, person, locale, activity))
        : refused(locale, { code: 'card-not-understood' });
    return message.card === 'recommendation' || message.card === 'reminder'
      ? show(message, person, locale, await answer(action, message, person, locale, activity))
      : refused(locale, { code: 'card-not-understood' });
  }

  return (activity, person, locale) => {
    const { data, verb } = payloadOf(activity);
    if (!isOwn(data)) return null;
    return noteLocale(parts.chat, activity, person).then(() => pressed(data, verb, activity, person, locale));
  };
}

/** Their client may speak another language than when they were last heard of: what is sent next is in that one. */
async function noteLocale(
  chat: PersonalPressParts['chat'],
  { locale, conversation }: IncomingActivity,
  person: PersonId,
): Promise<void> {
  const id = conversation?.id;
  const known = id == null || locale == null ? null : await chat.conversation(id);
  const reference = readReference(known?.reference);
  if (known?.person !== person || reference === null || locale == null || reference.locale === locale) return;
  await chat.saveConversation({ ...known, reference: { ...reference, locale } });
}

/** Does the payload come from a card of somebody's own chat? Says nothing of who presses. */
export const isPersonalPress = (activity: IncomingActivity): boolean => isOwn(payloadOf(activity).data);

function payloadOf(activity: IncomingActivity): { readonly data: Raw; readonly verb: unknown } {
  const value = raw(activity.value);
  const action = raw(value['action']);
  const data = 'action' in value ? raw(action['data']) : value;
  return { data, verb: action['verb'] ?? data['verb'] };
}

const isOwn = (data: Raw): boolean => typeof data['message'] === 'string' && data['meeting'] == null;

type Raw = Readonly<Record<string, unknown>>;
/** By hand: every press on a meeting's card comes by here too. */
const raw = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
