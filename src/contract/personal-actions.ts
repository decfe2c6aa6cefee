import * as z from 'zod';
import { answerKinds } from '../domain/matter/facts.ts';
import { digestFrequencies } from './matters.ts';

/** Name of the message that the button sits on: it says which matter, of which recommendation, for which principal. */
const origin = { message: z.string().min(1).max(1000) };
const field = (most: number) =>
  z
    .string()
    .max(most)
    .nullish()
    .transform((text) => {
      const trimmed = text?.trim() ?? '';
      return trimmed === '' ? null : trimmed;
    });
/** What nobody has chosen in a list arrives as an empty text. */
const chosen = <T extends string>(values: readonly [T, ...T[]]) =>
  z
    .enum(values)
    .nullish()
    .or(z.literal('').transform(() => null))
    .transform((value) => value ?? null);
/** A toggle arrives as the text "true" from a card. */
const toggle = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === 'true');

// The verb's own type is what tells the actions apart.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
const action = <Verb extends string, Shape extends z.ZodRawShape>(verb: Verb, shape: Shape) =>
  z.object({ verb: z.literal(verb), ...origin }).extend(shape);

/** Longest words that a card takes: more are written in the tab. */
export const longestOnCard = 2000;

/**
 * What a press in somebody's own chat can ask, the card's inputs merged in. Open as the meeting's are; nothing in it says
 * who presses.
 */
export const personalAction = z.discriminatedUnion('verb', [
  action('refresh', {}),
  action('answer-recommendation', {
    answer: chosen(answerKinds),
    decidedOn: field(40),
    organ: field(500),
    wording: field(longestOnCard),
    registryNumber: field(500),
    link: field(2000),
    correction: field(500),
  }),
  action('report-assignment', { reportText: field(longestOnCard), done: z.boolean(), toAgenda: toggle }),
  action('choose-digest', { frequency: chosen(digestFrequencies) }),
]);

export type PersonalAction = z.infer<typeof personalAction>;
export type PersonalVerb = PersonalAction['verb'];
