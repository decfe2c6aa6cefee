import { asId, type PersonId } from '../domain/ids.ts';

const mark = 'person:';

/** What stands for a person's own chat with the bot, where a meeting's chat has the meeting. */
export const personalChat = (person: string): string => `${mark}${person}`;

/** Whose own chat it is; null for a meeting's, or none. */
export const personIn = (about: string | null): PersonId | null =>
  about?.startsWith(mark) === true ? asId<PersonId>(about.slice(mark.length)) : null;
