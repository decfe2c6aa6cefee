import type { App } from '../../src/app/app.ts';
import type { ChatStore, Clock } from '../../src/app/ports.ts';
import type { CollaborationId, MeetingId, PersonId } from '../../src/domain/ids.ts';
import type { Card } from '../cards/card.ts';
import type { Pace } from '../pacing.ts';
import type { Press } from '../press.ts';

/** What is known of a chat when the meeting it belongs to is looked for. */
export type KnownChat = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: 'personal' | 'group';
  readonly teamsMeeting: string | null;
};

export type HandlerParts = {
  readonly app: App;
  readonly chat: ChatStore;
  readonly clock: Clock;
  readonly press: Press;
  /** Shared with the announcer: what is said here counts there. */
  readonly pace: Pace;
  /** The collaboration whose meetings this bot serves. */
  readonly collaboration: CollaborationId;
  /** The meeting a chat belongs to by itself; null when somebody has to link it. */
  readonly meetingFor: (chat: KnownChat) => Promise<MeetingId | null>;
  /** Somebody can be written to from now on. */
  readonly greet: (person: PersonId) => Promise<void>;
};

/** Says something in the chat that the activity came from. */
export type Say = (card: Card) => Promise<void>;
