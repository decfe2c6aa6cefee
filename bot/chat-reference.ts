import * as z from 'zod';

const shape = z.object({
  /** Where the channel is spoken to; from a verified token. */
  serviceUrl: z.string(),
  tenant: z.string(),
  /** The bot's own id in the chat. */
  bot: z.string(),
  kind: z.enum(['personal', 'group']),
  /** Teams' id of the meeting the chat belongs to, if it belongs to one. */
  teamsMeeting: z.string().nullable(),
  welcomed: z.boolean(),
  /** Whose account somebody's own chat belongs to; null for a group's, or while nobody has been heard of in it. */
  account: z.object({ tenant: z.string(), objectId: z.string() }).nullable().default(null),
  /** Language of that person's client. */
  locale: z.string().nullable().default(null),
});

/** What the bot keeps of a chat to be able to speak in it (opaque to the store). */
export type ChatReference = z.infer<typeof shape>;

/** Null when what was stored isn't a reference of ours. */
export const readReference = (stored: unknown): ChatReference | null => shape.safeParse(stored).data ?? null;
