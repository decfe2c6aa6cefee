import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentWithout } from '../../config.ts';
import { livePath, openFront } from './front.ts';
import { listenFrom } from './history.ts';
import { freePort } from './listen.ts';
import { playgroundConfig, type ChatCast } from './people.ts';

export type PlaygroundParts = {
  readonly cast: ChatCast;
  /** Where the Playground sends what happens in the chat. */
  readonly endpoint: string;
  /** Folder for its configuration and its own log. */
  readonly folder: string;
  /** Told when it ends without having been asked to. */
  readonly onDeath: (code: number | null) => void;
};

export type Playground = {
  /** The page of the chat. */
  readonly url: string;
  /** Has somebody the page open? */
  isOpen(): boolean;
  /** Adds the bot to the meeting's chat, as somebody would in Teams. */
  install(): Promise<void>;
  close(): Promise<void>;
};

const preferredPort = 56_150;
const startsWithinMs = 30_000;

/** Starts Microsoft's Agents Playground as a program of its own, and waits until its page answers. */
export async function startPlayground({
  cast,
  endpoint,
  folder,
  onDeath,
}: PlaygroundParts): Promise<Playground> {
  const port = await freePort();
  const configFile = join(folder, 'playground.yml');
  await mkdir(folder, { recursive: true });
  await writeFile(configFile, playgroundConfig(cast));
  const child = run(port, endpoint, configFile, join(folder, 'playground.log'));
  let ending = false;
  child.once('exit', (code) => {
    if (!ending) onDeath(code);
  });
  try {
    await untilAnswers(child, port);
    const history = await listenFrom(port, livePath);
    const front = await openFront({ playground: port, history, chat: cast.chat, preferredPort });
    return {
      url: front.url,
      isOpen: () => front.isOpen(),
      install: () => install(port, cast.conversation),
      async close() {
        ending = true;
        front.close();
        history.close();
        await end(child);
      },
    };
  } catch (error) {
    ending = true;
    await end(child);
    throw error;
  }
}

function run(port: number, endpoint: string, configFile: string, logFile: string): ChildProcess {
  const program = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const args = ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port)];
  args.push('--service-url', `http://127.0.0.1:${port}/_connector`, '--disable-telemetry');
  const companion = new URL('companion.js', import.meta.url).href;
  return spawn(process.execPath, ['--import', companion, program, ...args], {
    // A line to us that breaks when we are killed: then it ends too (see companion.ts).
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A group of its own: Ctrl-C is for us, and we stop it in turn.
    detached: true,
    env: {
      ...environmentWithout(othersSettings),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      TEAMSAPPTESTER_BROWSER: 'none',
      // It takes the language of what it sends from here.
      LC_ALL: 'sv_SE.UTF-8',
    },
  });
}

/** Settings meant for another Playground on this machine must not lead this one astray. */
const othersSettings =
  /^(TEAMSAPPTESTER|TEAMS_APP_TEST_TOOL|M365_AGENTS_PLAYGROUND|BOT_ENDPOINT|NODE_OPTIONS)/;

async function untilAnswers(child: ChildProcess, port: number): Promise<void> {
  const until = Date.now() + startsWithinMs;
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`Agents Playground ended with code ${child.exitCode}`);
    if (Date.now() > until) throw new Error('Agents Playground does not answer');
    await pause(50);
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/_debug/ping`).then(
    (response) => response.ok,
    () => false,
  );

async function install(port: number, conversation: string): Promise<void> {
  const response = await fetch(
    `http://127.0.0.1:${port}/_debug/conversation/${encodeURIComponent(conversation)}/installation`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  );
  if (!response.ok) throw new Error(`Agents Playground answered ${response.status} to the installation`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(patience);
}
