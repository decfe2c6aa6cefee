import { z } from 'zod';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { OutcomeDeclaration } from '../domain/meeting/agenda.ts';
import type { ItemId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { MeetingView } from '../domain/view.ts';
import { id } from './ids.ts';
import { meetingCommand } from './meeting-commands.ts';
import { outcomeDeclaration } from './meeting-plan.ts';

/** `POST /api/meetings/:id/commands`. `key` is made once per press: a retry with the same key changes nothing. */
export const commandRequest = z.strictObject({
  key: z.string().min(8).max(120),
  command: meetingCommand,
});
export type CommandRequest = { readonly key: string; readonly command: MeetingCommand };

/** `POST /api/meetings/:id/wording`: how would this outcome read in the minutes? */
export const wordingRequest = z.strictObject({ item: id<ItemId>(), declaration: outcomeDeclaration });
export type WordingRequest = { readonly item: ItemId; readonly declaration: OutcomeDeclaration };
export type WordingAnswer = { readonly wording: string };

/** `POST /api/development/session`: exists only where development identities are trusted. */
export const sessionRequest = z.strictObject({ person: id<PersonId>() });
export type SessionAnswer = { readonly token: string };

/** `GET /api/me` */
export type MeAnswer = {
  readonly person: PersonId;
  readonly name: string;
  readonly collaboration: { readonly id: string; readonly name: string };
};

/** `GET /api/meetings`, newest first. */
export type MeetingsAnswer = {
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly body: string;
    readonly bodyName: string;
    readonly date: string;
    readonly scheduledStart: string;
    readonly phase: string;
    readonly version: number;
  }[];
};

/** `GET /api/chats/:id/meeting`: the meeting that a chat of Teams is linked to; 404 where there is none. */
export type ChatMeetingAnswer = { readonly meeting: MeetingId };

/** `GET /api/development/persons`: whom the person picker offers, the newest meeting, and where their chat is signed. */
export type PersonsAnswer = {
  readonly persons: readonly { readonly person: PersonId; readonly name: string; readonly role: string }[];
  readonly meeting: MeetingId | null;
  /** Address of the development channel. */
  readonly channel: string;
};

/** 409, and 403/404 for refusals that say so: the rule that says no, as a sentence, and how the meeting stands. */
export type RefusedAnswer = {
  readonly refusal: Refusal;
  readonly message: string;
  readonly view: MeetingView | null;
};

/** 400: what is wrong in the request, by path (`command.item`). */
export type MalformedAnswer = {
  readonly message: string;
  readonly faults: readonly { readonly path: string; readonly message: string }[];
};

/** Everything else that isn't 200. `reference` is in the server's log too. */
export type ProblemAnswer = { readonly message: string; readonly reference?: string };
