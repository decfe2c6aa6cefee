import type { PersonId } from '../domain/ids.ts';

/** What a person's own chat with the bot is about, where a meeting's chat is about the meeting. */
export const personalChat = (person: PersonId): string => `person:${person}`;
