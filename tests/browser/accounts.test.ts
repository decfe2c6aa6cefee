import type { Page } from 'playwright-core';
import { entra, meeting, tenant, testServer, type Entra, type TestServer } from '../api/server.ts';
import { faultsOf } from './accessible.ts';
import { screens } from './screens.ts';

const screen = screens();
let issuer: Entra;
let server: TestServer;
beforeAll(async () => {
  issuer = await entra();
  const environment = {
    SAMSYN_BOT_TENANT: tenant,
    SAMSYN_BOT_SECRET: 'a client secret',
    SAMSYN_ENTRA_AUTHORITY: issuer.authority,
  };
  server = await testServer(issuer.keysUrl, {}, { tabFolder: screen.tabFolder }, environment);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const at = (path: string) => `${server.running.url}${path}`;
const shots = process.env['SAMSYN_SHOTS'];
async function look(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect(await faultsOf(page)).toEqual([]);
}

describe('who is who, in a browser', () => {
  test('AC2, AC7: a new member signs in outside Teams, says who they are, and is let in by the secretary', async () => {
    issuer.atTheKeyboard({ oid: '00000000-0000-4000-9000-000000000101', name: 'Lennart Åkerlid' });
    const member = await screen.page({ width: 390 });
    await member.goto(at('/api/sign-in'));
    await member.getByRole('heading', { name: 'Vi vet inte vem du är här ännu' }).waitFor();
    await look(member, 'unknown');
    await member.getByRole('button', { name: 'Be om att bli bekräftad' }).click();
    await member.getByText('Du har sagt att du är Lennart Åkerlid').waitFor();
    await look(member, 'unknown-waiting');

    const secretary = await screen.page();
    await secretary.goto(at('/tab/?as=linda-angermyr&surface=structure'));
    await secretary.getByRole('tab', { name: /^Konton/ }).click();
    await secretary.getByRole('button', { name: /^Är Lennart Åkerlid/ }).waitFor();
    await look(secretary, 'accounts');
    await secretary.getByRole('button', { name: /^Är Lennart Åkerlid/ }).click();
    await secretary.getByText('Ingen väntar.').waitFor();

    await member.getByRole('button', { name: 'Se om det är klart' }).click();
    await member
      .getByRole('heading', { name: 'Vi vet inte vem du är här ännu' })
      .waitFor({ state: 'detached' });
    const me = await member.evaluate(
      async () => (await fetch('/api/me')).json() as Promise<{ person: string }>,
    );
    expect(me.person).toBe('lennart-akerlid');

    const reloaded = member.waitForEvent('load');
    await member.getByRole('button', { name: 'Logga ut' }).click();
    await reloaded;
    const after = await member.evaluate(
      async () => (await fetch('/api/session')).json() as Promise<{ as: string }>,
    );
    expect(after.as).toBe('nobody');
  });

  test('AC6: the secretary gives out a personal link; whoever has it confirms it by signing in, and answers', async () => {
    const secretary = await screen.page({ width: 390 });
    await secretary.goto(at(`/tab/?as=linda-angermyr&surface=panel&meeting=${meeting}`));
    await secretary.getByRole('tab', { name: /^Närvaro/ }).click();
    await secretary.getByRole('button', { name: 'Ge ut en personlig länk' }).click();
    const form = secretary.getByRole('form', { name: 'Ge ut en personlig länk' });
    const whom = form.getByRole('searchbox', { name: 'Till vem?' });
    await whom.fill('Petra Kall');
    await whom.press('Enter');
    await look(secretary, 'link-form');
    await form.getByRole('button', { name: 'Gör länken' }).click();
    const url = await secretary.getByLabel('Länk till Petra Kallforsen').inputValue();
    await look(secretary, 'link-made');

    const member = await screen.page({ width: 390 });
    await member.goto(url);
    await member.getByRole('heading', { name: 'Länken är till Petra Kallforsen' }).waitFor();
    expect(member.url()).not.toContain(url.split('/').at(-1));
    await look(member, 'link-to-confirm');
    issuer.atTheKeyboard({ oid: '00000000-0000-4000-9000-000000000102', name: 'Petra Kallforsen' });
    await member.getByRole('link', { name: 'Logga in' }).click();
    await member
      .getByRole('button', { name: /Jag är här/ })
      .first()
      .click();
    await secretary.getByText(/bekräftad · gäller till/).waitFor();
    await look(member, 'link-member');
    await look(secretary, 'links');

    await secretary.getByRole('button', { name: 'Dra in' }).click();
    await secretary.getByText(/bekräftad · gäller till/).waitFor({ state: 'detached' });
    await member.goto(url);
    await member.getByRole('heading', { name: 'Länken gäller inte' }).waitFor();
    await look(member, 'link-ended');
  });
});
