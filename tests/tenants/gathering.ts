import { setTimeout as pause } from 'node:timers/promises';
import { tmpdir } from 'node:os';
import { installation } from '../../src/app/app.ts';
import { readConfig } from '../../src/config.ts';
import type { IssuedLinkAnswer } from '../../src/contract/web-session.ts';
import type { MeetingId, PersonId, WebLinkId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { StructureCommand } from '../../src/domain/structure/commands.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { start, type Running } from '../../src/main.ts';
import type { CompiledScript } from '../../src/script/compile.ts';
import { refusalIn, type CardPress } from '../../src/script/press-card.ts';
import { browserOutside, type Browser } from '../api/browser-outside.ts';
import { entra, type Entra } from '../api/entra.ts';
import { testDatabase } from '../database.ts';
import { allowList, hostTenant, membersOf, type Member } from './people.ts';
import { teamsOf, type Teams } from './teams.ts';
import { readSample } from '../sample.ts';

const secret = 'a client secret';
const secretary = asId<PersonId>('linda-angermyr');

/**
 * The whole server with the register of a script, sixteen tenants let in, and everybody's account as Entra and Teams have
 * it; nobody is known to it but by an address noted. On a clock that is set by hand.
 */
export type Gathering = Awaited<ReturnType<typeof gather>>;

export async function gather(script: CompiledScript) {
  const time = { now: Date.parse(script.preparation.at) };
  const [issuer, database] = [await entra(secret), await testDatabase()];
  const running = await startServer(issuer, database.url, () => new Date(time.now).toISOString());
  const members = membersOf(script.roster);
  const teams = await teamsOf([...members.values()], () => time.now, running.channel ?? '');
  const member = (person: string): Member => {
    const found = members.get(asId(person));
    if (found === undefined) throw new Error(`${person} is nobody here`);
    return found;
  };
  await register(running, script, [...members.values()]);
  return {
    ...{ script, time, issuer, running, members, teams, member, secretary: member(secretary) },
    ...tabs(running, issuer, script.plan.id),
    ...presses(teams, script.plan.id),
    async close() {
      await running.close();
      await Promise.all([issuer.close(), teams.channel.close()]);
      await database.drop();
    },
  };
}

async function startServer(issuer: Entra, url: string, clock: () => string): Promise<Running> {
  const read = readConfig(
    { development: true, port: '0', playground: false, sample: false },
    {
      DATABASE_URL: url,
      SAMSYN_TENANTS: allowList,
      SAMSYN_ENTRA_AUTHORITY: issuer.authority,
      SAMSYN_ENTRA_KEYS_URL: issuer.keysUrl,
      SAMSYN_BOT_TENANT: hostTenant,
      SAMSYN_BOT_SECRET: secret,
      LOG_LEVEL: 'silent',
    },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  // A day's meeting in half a minute: nobody is held back for that.
  const plenty = { most: 1_000_000, seconds: 1 };
  const allowances = { presses: plenty, requests: plenty, tenantRequests: plenty, uploads: plenty };
  return start(read.config, { tabFolder: tmpdir(), sample: readSample, clock, allowances });
}

/** What the installation was told: who is who in the register, and everybody's address at work. */
async function register({ app, collaboration }: Running, script: CompiledScript, members: readonly Member[]) {
  const tell = async (command: StructureCommand, key: string) => {
    const told = await app.changeStructure(collaboration, command, key, installation);
    if (!told.ok) throw new Error(`${key}: ${told.refusal.code}`);
  };
  const { collaboration: which, roster } = script;
  await tell({ type: 'EstablishCollaboration', collaboration: which, roster }, 'establish');
  await Promise.all(
    members.map(({ person, atHome }) =>
      tell({ type: 'NoteAddress', person, address: atHome.upn }, `address/${person}`),
    ),
  );
}

/** The tab, in Teams and in browsers outside it. */
function tabs({ url }: Running, issuer: Entra, meeting: MeetingId) {
  let keys = 0;
  const key = () => `tenants-${String((keys += 1))}`;
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (tenant: string, objectId: string, more: Record<string, unknown>) => {
    const known = tokens.get(objectId) ?? issuer.sign({ tid: tenant, oid: objectId, ...more });
    tokens.set(objectId, known);
    return known;
  };
  /** Of the account that they use in the host's Teams; of the one at home. */
  const token = ({ account, class: kind, name, atHome }: Member) =>
    account === null
      ? Promise.reject(new Error('Who is anonymous has no token'))
      : tokenOf(account.tenant, account.objectId, {
          name,
          ...(kind === 'guest'
            ? { acct: 1, preferred_username: atHome.upn }
            : { preferred_username: atHome.upn }),
        });
  const homeToken = ({ atHome, name }: Member) =>
    tokenOf(atHome.tenant, atHome.objectId, { name, preferred_username: atHome.upn });

  const ask = async (proof: string, path: string, body?: unknown) =>
    fetch(`${url}/api${path}`, {
      headers: {
        authorization: `Bearer ${proof}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  const taken = async (answer: Promise<Response>): Promise<Response> => {
    const given = await answer;
    if (!given.ok) throw new Error(`${given.url} ${String(given.status)} ${await given.text()}`);
    return given;
  };
  /** Who is told to wait does, and asks again: a day's commands in half a minute are more than one person may give. */
  const commanded = async (proof: string, command: MeetingCommand): Promise<Response> => {
    const body = { key: key(), command };
    const asked = () => ask(proof, `/meetings/${meeting}/commands`, body);
    const given = await asked();
    if (given.status !== 429 && given.status !== 503) return taken(Promise.resolve(given));
    await pause(Number(given.headers.get('retry-after')) * 1_000);
    return taken(asked());
  };

  const browsers = new Map<PersonId, Browser>();
  const links = new Map<PersonId, WebLinkId>();
  return {
    ...{ token, homeToken, ask, taken, key, browsers },
    view: async (proof: string) => (await taken(ask(proof, `/meetings/${meeting}`))).text(),
    command: async (by: Member, command: MeetingCommand) => {
      const browser = browsers.get(by.person);
      if (browser === undefined) return commanded(await token(by), command);
      return taken(browser.post(`/api/meetings/${meeting}/commands`, { key: key(), command }));
    },
    commanded,
    /** Opens the link that the secretary sent, and signs in with the account at home, if at all. */
    async followLink(who: Member, issued: IssuedLinkAnswer, { signIn }: { readonly signIn: boolean }) {
      const browser = browserOutside(url);
      const opening = { meeting, link: issued.link, secret: issued.url.split('/').at(-1) };
      await taken(browser.post('/api/link/open', opening));
      browsers.set(who.person, browser);
      links.set(who.person, issued.link);
      if (!signIn) return;
      const to = (await browser.ask('/api/sign-in')).headers.get('location') ?? '';
      const { tenant: tid, objectId: oid, upn } = who.atHome;
      await browser.ask(issuer.signIn(to, { tid, oid, preferred_username: upn }).href);
    },
    /** The chair says that whoever opened the link is the one it is for. What they could read before. */
    async confirmAtRollCall(who: Member, chair: Member): Promise<number | undefined> {
      const [browser, link] = [browsers.get(who.person), links.get(who.person)];
      if (link === undefined) throw new Error(`${who.person} has no link`);
      const before = await browser?.ask(`/api/meetings/${meeting}`);
      await commanded(await token(chair), { type: 'ConfirmWebLink', link });
      return before?.status;
    },
    async seenBy(who: Member): Promise<MeetingView> {
      const browser = browsers.get(who.person);
      const answer =
        browser === undefined
          ? ask(await token(who), `/meetings/${meeting}`)
          : browser.ask(`/api/meetings/${meeting}`);
      return (await (await taken(answer)).json()) as MeetingView;
    },
  };
}

/** Buttons on cards. Teams delivers some presses twice; here every third. */
function presses(teams: Teams, meeting: MeetingId) {
  let number = 0;
  return {
    /** What the presser is told stood in the way; null: nothing. */
    async pressed(who: Member, press: CardPress): Promise<{ said: string | null; text: string }> {
      const activity = teams.press(who, { ...press, data: { meeting, ...press.data } });
      const shown = await teams.deliver(activity);
      if (shown.status !== 200) throw new Error(`A press was answered with ${String(shown.status)}`);
      number += 1;
      if (number % 3 === 0) await teams.deliver(activity);
      return { said: refusalIn(JSON.parse(shown.text)), text: shown.text };
    },
  };
}
