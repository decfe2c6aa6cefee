import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { App } from '../../src/app/app.ts';
import { readConfig } from '../../src/config.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { start } from '../../src/main.ts';
import type { CompiledScript } from '../../src/script/compile.ts';
import { openScript } from '../../src/script/open-script.ts';
import { loadSample } from '../../src/script/load-sample.ts';
import { preparedDatabase, type TestDatabase } from '../database.ts';
import { withApp } from '../prepared-app.ts';
import { readSample } from '../sample.ts';
import { until } from '../until.ts';

const meeting = 'samrad-2024-03-15';
const chair = 'siv-lovaker';

/** The whole server on a database of its own, with the meeting of 15 March prepared and nobody simulated. */
export type RealServer = {
  readonly url: string;
  /** The tab's address in the server. */
  readonly tab: string;
  /** Where what is done in the chat comes in (the development channel). */
  readonly channel: string;
  readonly token: (person: string) => Promise<string>;
  /** What somebody else in the meeting does, over HTTP as their own tab would. Throws if it is refused. */
  readonly does: (person: string, command: MeetingCommand) => Promise<MeetingView>;
  readonly view: (person: string) => Promise<MeetingView>;
  /**
   * Waits until the server's view is so, and gives it. After a press on a screen, before anything that builds on it is
   * done over HTTP: the press may still be on its way.
   */
  readonly seen: (
    what: string,
    holds: (view: MeetingView) => boolean,
    person?: string,
  ) => Promise<MeetingView>;
  readonly minutes: () => Promise<string>;
  /** Teams reports somebody it can't tell who is. */
  readonly unknownJoins: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Who is there on 15 March, in the chair's order: twelve ordinary members and four substitutes. */
export const present: readonly string[] = [
  'siv-lovaker',
  'rune-storliden',
  'marika-hedmyran',
  'ragnhild-tjarmo',
  'birgit-ronnmyr',
  'cecilia-skogsnas',
  'lennart-akerlid',
  'stig-tjalheden',
  'joakim-rodaliden',
  'hampus-torvnas',
  'gudrun-alvmark',
];

export type Setting = {
  /** Made in the text of the meeting's script before it is loaded: what it says, and what it is to say. */
  readonly changes?: readonly (readonly [string, string])[];
  /** The meeting is open, those present are in and the roll has been called. */
  readonly opened?: boolean;
};

export async function realServer(tabFolder: string, setting: Setting = {}): Promise<RealServer> {
  const database = await marchDatabase(setting);
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false, sample: false },
    { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start(read.config, { tabFolder, sample: readSample });
  const tokens = new Map<string, Promise<string>>();
  const token = (person: string) => {
    const known = tokens.get(person) ?? sessionOf(running.url, person);
    tokens.set(person, known);
    return known;
  };
  const at = `${running.url}/api/meetings/${meeting}`;
  const get = async (person: string, path: string) =>
    fetch(`${at}${path}`, { headers: { authorization: `Bearer ${await token(person)}` } });
  const view = async (person: string) => (await (await get(person, '')).json()) as MeetingView;
  return {
    url: running.url,
    tab: `${running.url}/tab/?meeting=${meeting}`,
    channel: running.channel ?? '',
    token,
    async does(person, command) {
      const answer = await fetch(`${at}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(person)}` },
        body: JSON.stringify({ key: randomUUID(), command }),
      });
      const body = (await answer.json()) as MeetingView & { readonly message?: string };
      if (!answer.ok) throw new Error(`${person}, ${command.type}: ${body.message ?? String(answer.status)}`);
      return body;
    },
    view,
    async seen(what, holds, person = chair) {
      let now = await view(person);
      await until(what, async () => holds(now) || holds((now = await view(person))));
      return now;
    },
    minutes: async () => (await get('linda-angermyr', '/minutes.txt')).text(),
    async unknownJoins(name) {
      const executed = await running.app.execute({
        collaboration: running.collaboration,
        meeting: asId(meeting),
        actor: { person: null, via: 'teams' },
        key: randomUUID(),
        command: { type: 'ReportGuest', guest: asId(randomUUID()), name, present: true },
      });
      if (!executed.ok) throw new Error(executed.refusal.code);
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}

/** A database of its own with the meeting in it, for whatever server is to stand on it. */
export function marchDatabase(setting: Setting = {}): Promise<TestDatabase> {
  return preparedDatabase(nameOf(setting), (url) => {
    const script = changedScript(setting.changes ?? []);
    return withApp(url, script.collaboration.id, async (app) => {
      await loadSample(app, script);
      if (setting.opened === true) await openMeeting(app, script);
    });
  });
}

/** The same setting is made once in a run and copied. */
const nameOf = (setting: Setting): string =>
  `samsyn_march_${createHash('sha256').update(JSON.stringify(setting)).digest('hex').slice(0, 16)}`;

function changedScript(changes: readonly (readonly [string, string])[]): CompiledScript {
  const written = readFileSync('tests/meetings/2024-03-15.yaml', 'utf8');
  const text = changes.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`The script doesn't say: ${from}`);
    return so.replace(from, to);
  }, written);
  const script = openScript(text);
  if (!script.ok) throw new Error(JSON.stringify(script.faults));
  return script.value;
}

async function sessionOf(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await answer.json()) as { token: string }).token;
}

/** Opens the meeting, has those present come in, and calls the roll. */
async function openMeeting(app: App, { collaboration, plan }: CompiledScript): Promise<void> {
  const does = async (person: string, command: MeetingCommand) => {
    const actor = { person: asId<PersonId>(person), via: 'tab' } as const;
    const asked = { collaboration: collaboration.id, meeting: plan.id, actor, key: randomUUID(), command };
    const executed = await app.execute(asked);
    if (!executed.ok) throw new Error(`${command.type}: ${executed.refusal.code}`);
  };
  await does(chair, { type: 'OpenMeeting' });
  for (const person of present.slice(1))
    await does(person, { type: 'ReportPresence', person: asId<PersonId>(person), present: true });
  await does(chair, { type: 'CompleteRollCall' });
}
