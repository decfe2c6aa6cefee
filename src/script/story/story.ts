import { z } from 'zod';
import { matterCommand } from '../../contract/matter-commands.ts';
import { line, listOf } from '../../contract/ids.ts';
import { outcomeDeclaration } from '../../contract/meeting-plan.ts';
import type { AskedOfMatter } from '../../contract/matters.ts';
import { defaultsOf } from './defaults.ts';

const name = z.string().regex(/^[^\s/:]+$/);
const when = {
  day: z.int().min(0).max(5000),
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .default('09:00'),
};
const who = name.nullable().default(null);

/** A meeting that the story holds: prepared by a coordinator, with its items of no matter by heading. */
const meeting = z.strictObject({
  body: name,
  /** A joint meeting has several parts; left out, the body meets alone. */
  attending: listOf(name, 10).optional(),
  day: when.day,
  /** Whose minutes say so; `none` for a meeting that decides nothing. */
  items: listOf(
    z.strictObject({ id: name, heading: line, standing: z.literal('matters-to-lsg').optional() }),
    50,
  ).default([]),
});

/** What the chair declares, with what is left out. */
const outcome = outcomeDeclaration.extend({
  clauses: outcomeDeclaration.shape.clauses.default([]),
  wording: outcomeDeclaration.shape.wording.default(null),
  postponedTo: outcomeDeclaration.shape.postponedTo.default(null),
  referredTo: outcomeDeclaration.shape.referredTo.default(null),
  reason: outcomeDeclaration.shape.reason.default(null),
  vote: outcomeDeclaration.shape.vote.default(null),
});

/** What a meeting comes to: its items in turn, each with what the chair declares; then it is closed. */
const held = z.strictObject({
  ...when,
  hold: name,
  chair: name,
  present: listOf(name, 100).default([]),
  items: z.record(
    name,
    z.strictObject({
      outcomes: listOf(outcome, 10).default([]),
      reservations: listOf(z.strictObject({ who: name, text: line }), 20).default([]),
    }),
  ),
});

const prepare = z.strictObject({ ...when, prepare: name, who: name });

/** Anything asked of a matter: `do` is the command, beside its fields; what is left out has its usual value. */
const asked = z
  .looseObject({ ...when, who, matter: name, do: z.string(), refused: z.string().optional() })
  .transform(({ day, time, who: asker, matter, do: type, refused, ...fields }, context) => {
    const parsed = matterCommand.safeParse({ type, ...withDefaults(type, fields) });
    if (parsed.success) {
      const command: AskedOfMatter = parsed.data;
      return { day, time, who: asker, matter, command, refused: refused ?? null };
    }
    for (const issue of parsed.error.issues)
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    return z.NEVER;
  });

function withDefaults(type: string, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = defaultsOf[type] ?? {};
  const { words } = fields;
  if (typeof known['words'] !== 'object' || typeof words !== 'object') return { ...known, ...fields };
  return { ...known, ...fields, words: { ...known['words'], ...words } };
}

/**
 * Ärenden berättade som en följd: how matters went through bodies, meetings and principals, day by day from a first
 * day. FORMAT.md says how it is written.
 */
export const storySchema = z.strictObject({
  'samsyn-story': z.literal(1),
  /** First day, if the story is told of certain days. */
  begins: z.iso.date().optional(),
  meetings: z.record(name, meeting).default({}),
  steps: z
    .array(z.union([held, prepare, asked]))
    .max(2000)
    .readonly(),
});
export type Story = z.output<typeof storySchema>;
export type StoryStep = Story['steps'][number];
export type StoryMeeting = Story['meetings'][string];
