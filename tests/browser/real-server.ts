import { readFileSync } from 'node:fs';
import { readConfig } from '../../src/config.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { start, type Running } from '../../src/main.ts';
import { openScript } from '../../src/script/open-script.ts';
import { loadSample } from '../../src/script/sample.ts';
import { testDatabase } from '../database.ts';

const meeting = 'samrad-2024-03-15';

/** The whole server on a database of its own, with the meeting of 15 March prepared and nobody simulated. */
export type RealServer = {
  readonly url: string;
  /** The tab's address in the server. */
  readonly tab: string;
  readonly token: (person: string) => Promise<string>;
  /** What somebody else in the meeting does, over HTTP as their own tab would. Throws if it is refused. */
  readonly does: (person: string, command: MeetingCommand) => Promise<MeetingView>;
  readonly view: (person: string) => Promise<MeetingView>;
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

/** `changes` are made in the text of the meeting's script before it is loaded. */
export async function realServer(
  tabFolder: string,
  changes: readonly (readonly [string, string])[] = [],
): Promise<RealServer> {
  const database = await testDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false, sample: false },
    { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start(read.config, { tabFolder });
  await loadScript(running, changes);
  const tokens = new Map<string, Promise<string>>();
  const token = (person: string) => {
    const known = tokens.get(person) ?? sessionOf(running.url, person);
    tokens.set(person, known);
    return known;
  };
  const at = `${running.url}/api/meetings/${meeting}`;
  const get = async (person: string, path: string) =>
    fetch(`${at}${path}`, { headers: { authorization: `Bearer ${await token(person)}` } });
  return {
    url: running.url,
    tab: `${running.url}/tab/?meeting=${meeting}`,
    token,
    async does(person, command) {
      const answer = await fetch(`${at}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(person)}` },
        body: JSON.stringify({ key: crypto.randomUUID(), command }),
      });
      const body = (await answer.json()) as MeetingView & { readonly message?: string };
      if (!answer.ok) throw new Error(`${person}, ${command.type}: ${body.message ?? String(answer.status)}`);
      return body;
    },
    view: async (person) => (await (await get(person, '')).json()) as MeetingView,
    minutes: async () => (await get('linda-angermyr', '/minutes.txt')).text(),
    async unknownJoins(name) {
      const executed = await running.app.execute({
        collaboration: running.collaboration,
        meeting: asId(meeting),
        actor: { person: null, via: 'teams' },
        key: crypto.randomUUID(),
        command: { type: 'ReportGuest', guest: asId(crypto.randomUUID()), name, present: true },
      });
      if (!executed.ok) throw new Error(executed.refusal.code);
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}

async function loadScript(running: Running, changes: readonly (readonly [string, string])[]): Promise<void> {
  const written = readFileSync('tests/meetings/2024-03-15.yaml', 'utf8');
  const text = changes.reduce((so, [from, to]) => {
    if (!so.includes(from)) throw new Error(`The script doesn't say: ${from}`);
    return so.replace(from, to);
  }, written);
  const script = openScript(text);
  if (!script.ok) throw new Error(JSON.stringify(script.faults));
  await loadSample(running.app, script.value);
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
export async function openedMeeting(server: RealServer): Promise<void> {
  await server.does('siv-lovaker', { type: 'OpenMeeting' });
  for (const person of present.slice(1))
    await server.does(person, { type: 'ReportPresence', person: asId<PersonId>(person), present: true });
  await server.does('siv-lovaker', { type: 'CompleteRollCall' });
}
