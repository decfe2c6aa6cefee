import type { ChatStore } from '../../src/app/ports.ts';

/** A sender's store, and what the sender is about: how often it has looked for what is due, in how many chats it is at work. */
export function watchedChat(store: ChatStore) {
  const work = { looks: 0, sending: 0 };
  const chat: ChatStore = {
    ...store,
    async due(now, limit, conversation) {
      const due = await store.due(now, limit, conversation);
      if (conversation === undefined) work.looks += 1;
      return due;
    },
    async exclusively(conversation, serve) {
      work.sending += 1;
      return store.exclusively(conversation, serve).finally(() => (work.sending -= 1));
    },
  };
  return { chat, work };
}
