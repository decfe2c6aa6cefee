import { z } from 'zod';
import type { Change } from '../domain/structure/change.ts';
import type { Fact, FactKind, Period } from '../domain/structure/register.ts';
import { civilDate, line, listOf } from './ids.ts';
import { body, mandate, person, presidency, principal, seat } from './roster.ts';

/** An id of the register, as it stands in an address too: no white space, no slash. */
const factId = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^\s/]+$/);
export const factKind = z.enum(['principal', 'body', 'person', 'seat', 'mandate', 'presidency']);

const days = { from: civilDate, until: civilDate.nullable() };

const ofFact = <Shape extends z.ZodRawShape>(shape: Shape) =>
  [
    z.strictObject({ ...shape, kind: z.literal('principal'), id: factId, value: principal }),
    z.strictObject({ ...shape, kind: z.literal('body'), id: factId, value: body }),
    z.strictObject({ ...shape, kind: z.literal('person'), id: factId, value: person }),
    z.strictObject({ ...shape, kind: z.literal('seat'), id: factId, value: seat }),
    z.strictObject({ ...shape, kind: z.literal('mandate'), id: factId, value: mandate }),
    z.strictObject({ ...shape, kind: z.literal('presidency'), id: factId, value: presidency }),
  ] as const;

/** One change, as it comes over the wire: unknown fields refused, lengths bounded. */
export const change = z.union([
  ...ofFact({ do: z.literal('add'), ...days }),
  ...ofFact({ do: z.literal('change'), from: civilDate }),
  ...ofFact({ do: z.literal('correct'), version: civilDate, reason: line, ...days }),
  z.strictObject({ do: z.literal('end'), kind: factKind, id: factId, until: civilDate }),
  z.strictObject({ do: z.literal('remove'), kind: factKind, id: factId, version: civilDate, reason: line }),
  z.strictObject({ do: z.literal('know-party'), party: z.string().min(1).max(20) }),
]);

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Breaks the build when wire and domain no longer say the same. */
export const changeMatchesDomain: Same<z.infer<typeof change>, Change> = true;

/** `POST /api/structure/changes`: all of them or none. `seen` is the version that was looked at. */
export const changeRequest = z.strictObject({
  key: z.string().min(8).max(120),
  seen: z.int().min(0).nullable(),
  changes: listOf(change, 200),
});
export type ChangeRequest = {
  readonly key: string;
  readonly seen: number | null;
  readonly changes: readonly Change[];
};

/** Query of `GET /api/structure` and of the exports. */
export const structureQuery = z.object({
  on: civilDate.optional(),
  find: z.string().max(200).optional(),
});

/** Query of the import: the file itself is the body. `seen` and `key` belong to the confirmation. */
export const importQuery = z.object({ file: z.string().min(1).max(200) });
export const confirmQuery = importQuery.extend({
  key: z.string().min(8).max(120),
  seen: z.coerce.number().int().min(0),
});

export type FactShown = Fact & Period;

/** `GET /api/structure?on=&find=`: what holds that day, each fact with the time it holds. */
export type StructureAnswer = {
  readonly version: number;
  readonly on: string;
  readonly today: string;
  readonly collaboration: string;
  readonly parties: readonly string[];
  readonly mayChange: boolean;
  readonly facts: readonly FactShown[];
};

/** `GET /api/structure/history/:kind/:id` */
export type HistoryAnswer = {
  readonly kind: FactKind;
  readonly id: string;
  readonly name: string;
  /** Every version, oldest first. */
  readonly versions: readonly (Period & { readonly value: Fact['value'] })[];
  /** Every recorded change, oldest first; `change` is null for what was there from the start. */
  readonly changes: readonly {
    readonly at: string;
    /** Null: the installation itself. */
    readonly by: string | null;
    readonly file: string | null;
    readonly change: Change | null;
  }[];
};

export type ChangedAnswer = { readonly version: number };

export type PreviewRow = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly fate: 'new' | 'changed' | 'unchanged' | 'fault';
  readonly correction: boolean;
  readonly details: readonly {
    readonly column: string;
    readonly recorded: string;
    readonly becomes: string;
  }[];
  readonly faults: readonly {
    readonly column: string | null;
    readonly cell: string | null;
    readonly code: string;
    /** A sentence in the caller's language. */
    readonly reason: string;
  }[];
};

/** `POST /api/structure/import/preview?file=`: the fate of every row; nothing is recorded. */
export type PreviewAnswer = {
  readonly version: number;
  readonly rows: readonly PreviewRow[];
  readonly ignored: readonly string[];
};

/** `POST /api/structure/import/confirm?file=&seen=&key=` */
export type ImportedAnswer = {
  readonly version: number;
  readonly recorded: number;
  readonly left: number;
};

/** 422: the file can't be read at all. */
export type FileRefusedAnswer = { readonly message: string; readonly code: string };
