import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import type { Locale } from '../src/i18n/index.ts';
import { helpOfRefusal } from '../src/i18n/help/of-refusal.ts';
import { refusalText } from '../src/i18n/refusal-text.ts';
import type { Card } from './cards/card.ts';
import type { Notice } from './cards/showing.ts';

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
export type Pressed = {
  readonly answer: PressAnswer;
  readonly said: string | null;
  /** The answer as it is sent, where it may be made ready ahead. */
  readonly bytes?: Uint8Array;
};

/** As bytes, made once: a text would be gone through for its length, and again to be sent. */
export const bytesOf = (body: unknown): Uint8Array => Buffer.from(JSON.stringify(body));

export const adaptive = (value: Card): PressAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

export const spoken = (text: string): Pressed => ({
  answer: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  said: text,
});

export const refused = (locale: Locale, refusal: Refusal): Pressed => spoken(refusalText(locale, refusal));

/** A refusal in its sentence at the top of a card, with the page of help that it leads to. */
export const refusalNotice = (locale: Locale, refusal: Refusal, meeting?: Meeting): Notice => ({
  text: refusalText(locale, refusal, meeting?.plan.timeZone),
  tone: 'warning',
  help: helpOfRefusal(refusal.code),
});
