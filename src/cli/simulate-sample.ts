import type { Running } from '../main.ts';
import { builtSample } from '../script/built-sample.ts';
import { startSimulatedMembers, type SimulatedMembers } from '../script/simulated-members.ts';
import type { MeetingChat } from './meeting-chat.ts';

/**
 * Lets the sample's members answer by themselves, except those that somebody plays: whoever has the tab open, and
 * the chat's own person while the chat is open.
 */
export async function simulate(
  running: Running,
  chat: MeetingChat | null,
  pace: number,
): Promise<SimulatedMembers | null> {
  const { app, collaboration, sample, channel, url } = running;
  if (sample === null || channel === null) return null;
  return startSimulatedMembers({
    app,
    collaboration,
    meeting: sample,
    script: await builtSample(),
    pace,
    channelUrl: channel,
    serverUrl: url,
    taken: (person) => running.isWatching(person) || (chat?.you.id === person && chat.isOpen()),
  });
}
