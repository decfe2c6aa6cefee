import type { Instant, PersonId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingEventType } from '../domain/meeting/events.ts';

/** What the sentence of a line needs: names, numbers, words of the meeting. Never how anybody voted. */
export type LogParams = Readonly<Record<string, string | number>>;

/** How what a line says can be put right now: with a command, and a reason where the rules want one. */
export type Correction = {
  readonly command: MeetingCommand;
  /** Must the one who corrects say why? Then it takes the place of the command's empty `reason`. */
  readonly asksReason: boolean;
};

/** One event of the meeting, as those who run it read it. */
export type LogLine = {
  readonly version: number;
  /** When it held. */
  readonly at: Instant;
  /** When it was entered, if that was another minute: then it is a correction after the fact. */
  readonly recordedAt: Instant;
  /** Who did it; null for Teams and for the installation itself. */
  readonly by: string | null;
  readonly via: 'card' | 'tab' | 'teams' | 'script' | 'link';
  readonly kind: MeetingEventType;
  readonly params: LogParams;
  readonly undo: Correction | null;
};

/** `GET /api/meetings/:id/log`, newest first; for those who run the meeting. */
export type LogAnswer = { readonly version: number; readonly lines: readonly LogLine[] };

/** `GET /api/meetings/:id/persons`: the meeting's register, for those who run it. */
export type RegisterAnswer = {
  readonly persons: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly detail: string | null;
  }[];
};
