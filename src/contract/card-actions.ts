import * as z from 'zod';
import { consensusAnswers } from '../domain/meeting/events.ts';

/** Ids are looked up in records: names that every object has are none. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !(text in Object.prototype));
const freeText = z.string().max(4000).nullish();
/** A toggle arrives as the text "true" from a card, as a boolean from a script. */
const toggle = z.union([z.boolean(), z.string()]).nullish();

/** Which card the button sits on, and the meeting's version it was drawn from; to answer with the same card, fresh. */
const origin = {
  meeting: id,
  card: z.enum(['agenda', 'item', 'recap']).nullish(),
  item: id.nullish(),
  version: z.number().int().nonnegative().nullish(),
  /** Page of a long recap, from 0. */
  page: z.number().int().nonnegative().nullish(),
};

/**
 * What a press on a card can ask, with the inputs of the card merged in. Open: channels add fields of their own,
 * and null for what is missing. Nothing in it says who presses: that is known from the channel alone.
 */
export const cardAction = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('refresh'), ...origin }),
  z.object({ verb: z.literal('check-in'), ...origin }),
  z.object({ verb: z.literal('check-out'), ...origin }),
  z.object({
    verb: z.literal('answer'),
    ...origin,
    round: id,
    answer: z.enum(consensusAnswers),
    text: freeText,
    minuted: toggle,
  }),
  z.object({
    verb: z.literal('ballot'),
    ...origin,
    vote: id,
    choice: z.enum(['approve', 'reject', 'abstain']),
  }),
  z.object({
    verb: z.literal('reserve'),
    ...origin,
    item: id,
    against: z.enum(['decision', 'procedure']),
    vote: id.nullish(),
    text: freeText,
  }),
  z.object({
    verb: z.literal('floor'),
    ...origin,
    kind: z.enum(['speech', 'reply', 'point-of-order']).nullish(),
  }),
  z.object({ verb: z.literal('release-floor'), ...origin }),
  z.object({ verb: z.literal('sign-note'), ...origin, note: id }),
]);

export type CardAction = z.infer<typeof cardAction>;
export type CardVerb = CardAction['verb'];

/** Fields that would name somebody else than the one who presses. No card carries them: such a payload is edited. */
export const namesOfOthers = ['for', 'person', 'seat', 'actor', 'enteredBy'] as const;
