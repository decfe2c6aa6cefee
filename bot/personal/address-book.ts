import type { App } from '../../src/app/app.ts';
import type { ChatStore } from '../../src/app/ports.ts';
import type { CollaborationId, PersonId } from '../../src/domain/ids.ts';
import { readReference, type ChatReference } from '../chat-reference.ts';

/** Whose own chat it is, by the account that was heard of in it; null for a group's, and while nobody knows the account. */
export async function ownerOf(
  app: Pick<App, 'identify'>,
  collaboration: CollaborationId,
  { kind, account }: Pick<ChatReference, 'kind' | 'account'>,
): Promise<PersonId | null> {
  if (kind !== 'personal' || account === null) return null;
  const known = await app.identify({ ...account, channelId: null });
  return known?.collaboration === collaboration ? known.person : null;
}

export type AddressBookParts = {
  readonly app: Pick<App, 'identify' | 'structure'>;
  readonly chat: Pick<ChatStore, 'unlinked' | 'saveConversation' | 'reached'>;
  readonly collaboration: CollaborationId;
  readonly greet: (person: PersonId) => Promise<void>;
};

/**
 * Keeps people's own chats linked to them: an account may be linked after its chat was heard of (AC2), and somebody may
 * become a contact who can be written to already. Resolved once all of it is done.
 */
export function addressBook({ app, chat, collaboration, greet }: AddressBookParts): () => Promise<void> {
  let seen = -1;
  return async () => {
    const reached = new Set(await chat.reached(collaboration));
    for (const conversation of await chat.unlinked(collaboration)) {
      const reference = readReference(conversation.reference);
      const person = reference === null ? null : await ownerOf(app, collaboration, reference);
      // Of somebody's chats one is enough: the one they were heard of in last.
      if (person === null || reached.has(person)) continue;
      await chat.saveConversation({ ...conversation, person });
      reached.add(person);
      await greet(person);
    }
    const { version } = await app.structure(collaboration);
    if (version === seen) return;
    for (const person of reached) await greet(person);
    seen = version;
  };
}
