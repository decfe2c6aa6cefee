/** The channel ids heard of in each chat, latest last: for whom cards may be refreshed. Gone after a restart, and that is fine. */
export type HeardMembers = {
  hear(conversation: string, member: string): void;
  /** At most 60, those heard latest. */
  in(conversation: string): readonly string[];
};

const membersAtMost = 60;
const chatsAtMost = 2_000;

export function heardMembers(): HeardMembers {
  const chats = new Map<string, Set<string>>();
  return {
    hear(conversation, member) {
      const members = chats.get(conversation) ?? new Set();
      members.delete(member);
      members.add(member);
      dropOldest(members, membersAtMost);
      chats.delete(conversation);
      chats.set(conversation, members);
      dropOldest(chats, chatsAtMost);
    },
    in: (conversation) => [...(chats.get(conversation) ?? [])],
  };
}

function dropOldest(kept: Set<string> | Map<string, unknown>, limit: number): void {
  const oldest = kept.keys().next();
  if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value);
}
