import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import type { ChatStore } from '../app/ports.ts';
import { chatCast } from './chat-cast.ts';
import { startPlayground, type Playground } from './playground/start.ts';

export type MeetingChat = Omit<Playground, 'install'> & {
  readonly you: ReturnType<typeof chatCast>['you'];
  /** Puts the bot into the chat, once the server takes what is said in it. */
  enter(chats: ChatStore): Promise<void>;
};

export type MeetingChatParts = {
  readonly plan: MeetingPlan;
  /** The development channel's address. */
  readonly channel: string;
  readonly folder: string;
  readonly onDeath: (code: number | null) => void;
};

/**
 * Opens the sample meeting's chat in the Playground. The Playground forgets everything when it ends, so each start has
 * a chat of its own, and nothing more is sent to the one before.
 */
export async function openMeetingChat({
  plan,
  channel,
  folder,
  onDeath,
}: MeetingChatParts): Promise<MeetingChat> {
  const conversation = `samsyn-${randomUUID()}`;
  const cast = chatCast(plan, conversation);
  const playground = await startPlayground({ cast, endpoint: `${channel}/api/messages`, folder, onDeath });
  return {
    ...playground,
    you: cast.you,
    async enter(chats) {
      const noted = join(folder, 'conversation');
      const before = await readFile(noted, 'utf8').catch(none);
      if (before !== null && (await chats.conversation(before)) !== null) await chats.deactivate(before);
      await writeFile(noted, conversation);
      await playground.install();
    },
  };
}

function none(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
