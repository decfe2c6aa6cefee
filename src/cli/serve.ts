import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { readConfig, startedByNpm, type Config, type ConfigFault } from '../config.ts';
import { t } from '../i18n/index.ts';
import { PortTaken } from '../listen-early.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import { start } from '../main.ts';
import { StoreRefused } from '../store/refused.ts';
import { openMeetingChat, type MeetingChat } from './meeting-chat.ts';
import { links } from './links.ts';
import { serveOptions } from './serve-options.ts';
import { simulate } from './simulate-sample.ts';
import type { Terminal } from './terminal.ts';
import { untilToldToStop } from './until-told-to-stop.ts';

/**
 * `samsyn serve`: starts the server and, in development, all that makes a meeting of it; resolves to the exit code
 * once it has been told to stop and everything is closed.
 */
export async function serve(args: readonly string[], terminal: Terminal, root: string): Promise<number> {
  const options = serveOptions(args);
  if (options === null) return says(terminal, 2, t(terminal.locale, 'cli.serve.usage'));
  const read = readConfig(options);
  if (!read.ok) return faulty(terminal, read.faults);
  const closers: (() => Promise<void>)[] = [];
  const toldToStop = untilToldToStop({
    withNpm: startedByNpm(),
    force: () => terminal.err(t(terminal.locale, 'cli.serve.forced')),
  });
  const started = open(read.config, terminal, root, closers);
  try {
    // Told to stop while still starting: what has been opened by then is closed, in order.
    await Promise.race([started, toldToStop]);
    await toldToStop;
    terminal.err(t(terminal.locale, 'cli.serve.stopping'));
    await started;
  } catch (error) {
    await closeAll(closers);
    return says(terminal, 1, startFault(terminal, error));
  }
  await closeAll(closers);
  return 0;
}

async function open(
  config: Config,
  terminal: Terminal,
  root: string,
  closers: (() => Promise<void>)[],
): Promise<void> {
  const tabFolder = join(root, 'dist', 'tab');
  const progress = (step: string) => {
    if (step !== 'ready') terminal.err(t(terminal.locale, `cli.step.${step}` as 'cli.step.connecting'));
  };
  const opening: { chat: Promise<MeetingChat> | null } = { chat: null };
  const chatMayOpen = (channel: string, plan: MeetingPlan) => {
    if (!config.playground) return;
    const chat = openChat(config, { channel, plan }, terminal, root);
    chat.catch(ignored);
    opening.chat = chat;
    closers.push(() => chat.then((opened) => opened.close(), ignored));
  };
  const running = await start(config, { tabFolder, progress, chatMayOpen });
  closers.push(() => running.close());
  if (running.sample === null) {
    terminal.out(t(terminal.locale, 'cli.serve.running', { url: running.url }));
    return;
  }
  const chat = await opening.chat;
  const entered = chat?.enter(running.store);
  // Who follows the link meanwhile sees the bot come.
  entered?.catch(ignored);
  const members = config.simulatedMembers ? await simulate(running, chat, config.simulatedPace) : null;
  if (members !== null) closers.push(() => members.close());
  const meeting = await running.app.meeting(running.collaboration, running.sample);
  if (meeting !== null)
    for (const line of links(meeting.plan, running.url, chat, terminal.locale)) terminal.out(line);
  await entered;
}

function openChat(
  { database }: Config,
  { channel, plan }: { readonly channel: string; readonly plan: MeetingPlan },
  terminal: Terminal,
  root: string,
): Promise<MeetingChat> {
  terminal.err(t(terminal.locale, 'cli.step.opening-chat'));
  return openMeetingChat({
    plan,
    channel,
    folder: join(database.kind === 'embedded' ? database.folder : join(root, 'data'), 'playground'),
    onDeath: (code) => terminal.err(t(terminal.locale, 'cli.serve.chat-ended', { code: code ?? '?' })),
  });
}

/** Whoever waits for the chat is told why there is none. */
const ignored = () => undefined;

/** Last opened, first closed. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  await turn();
  for (const close of closers.toReversed()) await close();
}

/** Why it didn't start, as a sentence; a bug is thrown on. */
function startFault({ locale }: Terminal, error: unknown): string {
  if (error instanceof PortTaken) return t(locale, 'cli.serve.port-taken', { port: String(error.port) });
  if (error instanceof StoreRefused) return error.message;
  throw error;
}

function faulty(terminal: Terminal, faults: readonly ConfigFault[]): number {
  terminal.err(t(terminal.locale, 'cli.config.faults', { count: faults.length }));
  for (const { name, wrong, value } of faults) {
    const sentence = t(terminal.locale, `cli.config.${wrong}`, { value: value ?? '' });
    terminal.err(`  ${name}: ${sentence}`);
  }
  return 1;
}

function says(terminal: Terminal, code: number, line: string): number {
  terminal.err(line);
  return code;
}
