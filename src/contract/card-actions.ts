import * as z from 'zod';
import { consensusAnswers, motionKinds } from '../domain/meeting/events.ts';

/** Ids are looked up in records: names that every object has are none. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !(text in Object.prototype));
const freeText = z.string().max(4000).nullish();
/** A toggle arrives as the text "true" from a card, as a boolean from a script. */
const toggle = z.union([z.boolean(), z.string()]).nullish();
/** What is chosen in a list arrives as one text with commas; null or empty when nothing is. */
const chosen = z
  .string()
  .max(20_000)
  .nullish()
  .transform((text) => (text ?? '').split(',').filter((value) => value !== ''))
  .pipe(z.array(id).max(100));

const speechKind = z.enum(['speech', 'reply', 'point-of-order']).nullish();

/** Which card the button sits on, and the meeting's version it was drawn from; to answer with the same card, fresh. */
const origin = {
  meeting: id,
  card: z.enum(['notice', 'agenda', 'item', 'recap', 'sign-off']).nullish(),
  item: id.nullish(),
  version: z.number().int().nonnegative().nullish(),
  /** Page of a long recap, from 0. */
  page: z.number().int().nonnegative().max(10_000).nullish(),
};

// The verb's own type is what tells the actions apart.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const action = <Verb extends string, Shape extends z.ZodRawShape>(verb: Verb, shape: Shape) =>
  z.object({ verb: z.literal(verb), ...origin }).extend(shape);

/**
 * What a press on a card can ask, with the inputs of the card merged in. Open: a press carries every input of its card,
 * channels add fields of their own, and null for what is missing; what isn't named here is dropped, never passed on.
 * Nothing in it says who presses: that is known from the channel alone.
 */
export const cardAction = z.discriminatedUnion('verb', [
  action('refresh', {}),
  action('acknowledge-notice', {}),
  action('check-in', {}),
  action('check-out', {}),
  /** From somebody whom nobody knows: that they are here. */
  action('introduce', {}),
  action('conflict', { conflictItem: id.nullish().or(z.literal('')), conflictReason: freeText }),
  action('withdraw-conflict', { conflictItem: id }),
  action('answer', { round: id, answer: z.enum(consensusAnswers), text: freeText, minuted: toggle }),
  action('ballot', { vote: id, choice: z.enum(['approve', 'reject', 'abstain']) }),
  action('motion', { item: id, motionKind: z.enum(motionKinds).nullish(), motionText: freeText }),
  action('withdraw-motion', { motion: id }),
  action('election-ballot', { election: id, candidates: chosen, blank: z.literal(true).nullish() }),
  action('reserve', {
    item: id,
    against: z.enum(['decision', 'procedure']),
    vote: id.nullish(),
    text: freeText,
  }),
  action('reasons', { reservation: id, text: freeText }),
  action('withdraw-reservation', { reservation: id }),
  action('floor', { kind: speechKind, floorKind: speechKind }),
  action('release-floor', {}),
  action('sign-note', { note: id }),
  action('edit-recap', { recapText: freeText }),
  action('approve-recap', {}),
  action('publish-recap', {}),
]);

export type CardAction = z.infer<typeof cardAction>;
export type CardVerb = CardAction['verb'];

/** Fields that would name somebody else than the one who presses. No card carries them: such a payload is edited. */
export const namesOfOthers = ['for', 'person', 'seat', 'actor', 'enteredBy', 'guest'] as const;

/** Fields of what only the chair or the server says: accepting what is late, hashes, identities. No card carries them. */
export const neverOnCards = ['late', 'hash', 'identification', 'count', 'since'] as const;
