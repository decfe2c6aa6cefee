import { z } from 'zod';
import type { BodyId, MeetingId } from '../domain/ids.ts';
import { civilDate, id } from './ids.ts';

/** Query of `GET /api/minutes-style`: whose style, and how it stands that day. No body: the first there is. */
export const styleQuery = z.strictObject({
  body: id<BodyId>().exactOptional(),
  on: civilDate.exactOptional(),
});

/** `POST /api/minutes-style/preview`. Of a meeting, or of the latest of a body that the caller may read. */
export const stylePreviewRequest = z.strictObject({
  body: id<BodyId>(),
  meeting: id<MeetingId>().exactOptional(),
  profile: z.string().min(1).max(60),
  changes: z
    .record(z.string().max(60), z.union([z.string().max(60), z.boolean()]))
    .refine((changes) => Object.keys(changes).length <= 60)
    .readonly(),
});
export type StylePreviewRequest = {
  readonly body: BodyId;
  readonly meeting?: MeetingId;
  readonly profile: string;
  readonly changes: StyleValues;
};

export type StyleValue = string | boolean;
export type StyleValues = Readonly<Record<string, StyleValue>>;

/** Ett drag i skrivsättet: what it is called, and what it can be. */
export type StyleFieldShown = {
  readonly trait: string;
  readonly label: string;
  readonly about: 'words' | 'figures' | 'persons' | 'layout';
  readonly inFilesOnly: boolean;
  readonly values: readonly { readonly value: StyleValue; readonly label: string }[];
};

export type StyleProfileShown = {
  readonly name: string;
  readonly values: StyleValues;
  /** The same few lines in each profile. */
  readonly sample: readonly string[];
};

/** `GET /api/minutes-style?body=&on=` */
export type MinutesStyleAnswer = {
  readonly version: number;
  readonly on: string;
  readonly bodies: readonly { readonly id: BodyId; readonly name: string }[];
  /** Null when the register has no body that day. */
  readonly chosen: ChosenStyleShown | null;
  readonly profiles: readonly StyleProfileShown[];
  readonly fields: readonly StyleFieldShown[];
};

export type ChosenStyleShown = {
  readonly body: BodyId;
  readonly name: string;
  /** Has the body chosen anything at all? */
  readonly chose: boolean;
  readonly profile: string;
  /** What it changes in the profile, as far as it makes sense. */
  readonly changes: StyleValues;
  /** What was passed over, as sentences. */
  readonly faults: readonly string[];
  /** Days on which an entry about the body begins, oldest first. */
  readonly beginnings: readonly string[];
};

export type StylePreviewAnswer = {
  /** One page of HTML, without script. */
  readonly html: string;
  readonly text: string;
  /** Whose minutes they are; null for the invented meeting. */
  readonly of: {
    readonly meeting: MeetingId;
    readonly bodyName: string;
    readonly date: string;
  } | null;
  readonly faults: readonly string[];
};
