import type { App } from '../../src/app/app.ts';
import { personalMessageOf } from '../../src/app/personal/message.ts';
import type { ChatStore, DueMessage } from '../../src/app/ports.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { localeOf } from '../../src/i18n/index.ts';
import type { Card } from '../cards/card.ts';
import type { CardParts } from '../cards/card-parts.ts';
import { readReference } from '../chat-reference.ts';
import { ownerOf } from './address-book.ts';
import { drawPersonal, type DrawingParts } from './draw.ts';

export type PersonalSenderParts = DrawingParts & {
  readonly app: DrawingParts['app'] & Pick<App, 'identify'>;
  readonly chat: Pick<ChatStore, 'saveConversation'>;
  readonly cards: CardParts;
  readonly refreshFor: (conversation: string) => readonly string[];
};

/** What to do about a message that is due in somebody's own chat. */
export type PersonalStep =
  | {
      readonly step: 'send';
      readonly content: { readonly card: Card; readonly summary: string };
      readonly version: number;
      /** To be done once it was posted. */
      readonly posted: () => Promise<void>;
    }
  /** There is nothing to say any more. */
  | { readonly step: 'pass' };

export type PersonalSender = (due: DueMessage, person: PersonId) => Promise<PersonalStep>;

/** Was it ever posted? One that was passed over is noted with an empty name. */
export const isThere = ({ activityId }: DueMessage): boolean => activityId !== null && activityId !== '';

/**
 * Draws what is due when it is sent: a reminder to whoever has answered meanwhile, or a digest whose period has passed,
 * isn't posted. To a chat whose account isn't that person's any more nothing is sent.
 */
export function personalSender(parts: PersonalSenderParts): PersonalSender {
  const { app, chat, collaboration, lists, clock } = parts;
  return async (due, person) => {
    const { conversation } = due;
    const reference = readReference(conversation.reference);
    const message = personalMessageOf(due.key);
    if (reference === null || message === null || conversation.person !== person) return { step: 'pass' };
    if ((await ownerOf(app, collaboration, reference)) !== person) {
      const { id, active } = conversation;
      await chat.saveConversation({
        id,
        collaboration,
        meeting: null,
        reference: conversation.reference,
        active,
      });
      return { step: 'pass' };
    }
    const drawn = await drawPersonal(parts, person, message, {
      locale: localeOf(reference.locale ?? undefined),
      refreshFor: parts.refreshFor(conversation.id),
      parts: parts.cards,
    });
    if (drawn === null || (!drawn.worthPosting && !isThere(due))) return { step: 'pass' };
    return {
      step: 'send',
      content: { card: drawn.card, summary: drawn.card.fallbackText },
      version: drawn.version,
      posted: () =>
        message.card === 'digest' ? lists.digestSent(collaboration, person, clock()) : Promise.resolve(),
    };
  };
}
