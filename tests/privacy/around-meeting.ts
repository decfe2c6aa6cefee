import type { IssuedLinkAnswer } from '../../src/contract/web-session.ts';
import type { Running } from '../../src/main.ts';
import { browserOutside } from '../api/browser-outside.ts';
import type { Entra } from '../api/entra.ts';

const meeting = 'samrad-2024-03-15';
/** Said of matters, accounts and links, so that it can be looked for. */
export const said = {
  title: 'Gemensam rutin för Berit Solvikens utskrivning',
  summary: 'Berit Solviken skrev om sin mor i ett brev till samrådet.',
  recommendation: 'att kommunerna antar den rutin som Berit Solviken föreslog',
  answer: 'Vi antar den med tillägget att Berit Solviken får besked.',
  reason: 'Berit Solviken har flyttat till en annan kommun',
  claim: 'Berit Solviken',
  upn: 'berit.solviken@privat.example',
  address: 'hampus.torvnas@asele.example',
} as const;

/** What goes on beside a meeting: matters with answers and contacts, personal links, accounts. Resolves to all that was written. */
export async function aroundMeeting({ url }: Running, issuer: Entra): Promise<readonly string[]> {
  const [keeper, contact] = await Promise.all(
    ['linda-angermyr', 'therese-boviksnas'].map((who) => session(url, who)),
  );
  let keys = 0;
  const post = async (token: string | undefined, path: string, body: object, expected = 200) => {
    const answer = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` },
      body: JSON.stringify({ key: `private-${String((keys += 1))}`, ...body }),
    });
    if (answer.status !== expected)
      throw new Error(`${path}: ${String(answer.status)} ${(await answer.text()).slice(0, 200)}`);
    return answer;
  };

  const matter = (token: string | undefined, command: object, expected?: number) =>
    post(token, '/matters/utskrivning/commands', { command }, expected);
  await matter(keeper, raise);
  await matter(keeper, recommend);
  await matter(contact, answered);
  // Not theirs to answer, and nonsense.
  await matter(contact, { ...answered, principal: 'norsjo' }, 409);
  await matter(contact, { type: said.answer }, 400);
  await Promise.all(
    ['/answering', `/matters?text=${encodeURIComponent(said.claim)}`, '/matters/utskrivning'].map(
      async (path) => {
        const answer = await fetch(`${url}/api${path}`, {
          headers: { authorization: `Bearer ${keeper ?? ''}` },
        });
        if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
        await answer.text();
      },
    ),
  );

  const issued = await post(keeper, `/meetings/${meeting}/links`, { person: 'hampus-torvnas', hours: 4 });
  const link = (await issued.json()) as IssuedLinkAnswer;
  const secret = link.url.split('/').at(-1) ?? '';
  const browser = browserOutside(url);
  await browser.post('/api/link/open', { meeting, link: link.link, secret });
  await browser.post('/api/link/open', { meeting, link: link.link, secret: 'B'.repeat(43) });
  const cookies = [...browser.cookies.values()];

  const stranger = {
    oid: '00000000-0000-4000-9000-00000000feed',
    name: said.claim,
    preferred_username: said.upn,
  };
  const token = await issuer.sign(stranger);
  const claimed = await fetch(`${url}/api/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: said.claim }),
  });
  if (!claimed.ok) throw new Error(`The claim was answered with ${String(claimed.status)}`);
  const account = { tenant: '5a3c7e10-0000-4000-8000-000000000016', objectId: stranger.oid };
  const accounts = (command: object) => post(keeper, '/accounts', { command });
  await accounts({ type: 'NoteAddress', person: 'hampus-torvnas', address: said.address });
  await accounts({ type: 'TurnDownClaim', account, reason: said.reason });
  return [...Object.values(said), secret, ...cookies, token, stranger.oid];
}

async function session(url: string, person: string): Promise<string> {
  const answer = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await answer.json()) as { token: string }).token;
}

const raise = {
  type: 'RaiseMatter',
  words: {
    title: said.title,
    summary: said.summary,
    proposal: null,
    presenters: [{ text: said.claim }],
    kind: 'decision',
    registryNumber: null,
    destination: 'samrad',
  },
  origin: { kind: 'body', body: 'beredning-vuxna-aldre' },
  body: 'beredning-vuxna-aldre',
  concerns: [],
  draft: false,
  deviation: null,
};

const recommend = {
  type: 'Recommend',
  recommendation: 'private-r1',
  text: said.recommendation,
  organ: 'kommunfullmäktige',
  wantedBy: '2027-02-01',
  addressees: ['skelleftea', 'norsjo'],
  decision: null,
};

const answered = {
  type: 'AnswerRecommendation',
  recommendation: 'private-r1',
  principal: 'skelleftea',
  words: {
    answer: 'adopted-with-changes',
    decidedOn: '2024-01-02',
    organ: null,
    wording: said.answer,
    registryNumber: null,
    link: null,
  },
  correction: null,
};
