import type { IssuedLinkAnswer } from '../../src/contract/web-session.ts';
import type { Gathering } from './gathering.ts';
import type { Member } from './people.ts';
import { chat } from './teams.ts';

/** Whom the app doesn't reach: they get a link from the secretary. */
export const byLink: readonly string[] = ['cecilia-skogsnas', 'majken-stromnabb'];
/** Of these, who signs in nowhere: the chair says at the roll call that it is they. */
export const confirmedAtRollCall = 'majken-stromnabb';
/** Who opens the tab for the first time, or is asked who they are, only by a press during the meeting. */
export const firstSeenByPress: readonly string[] = ['majvor-isrand', 'ulf-norrskar', 'ragnhild-tjarmo'];

/** What is done before anybody comes: the meeting prepared and in its chat, accounts recognised or confirmed. */
export async function before(gathering: Gathering): Promise<void> {
  const { script, members, secretary, commanded, token, homeToken, ask, taken, teams, member } = gathering;
  const keeper = await token(secretary);
  await commanded(keeper, script.preparation.command);
  const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:samsyn' }] };
  await teams.deliver(teams.activity({ id: '29:installer' }, added));
  await teams.say(secretary, `<at>Samsyn</at> koppla ${script.plan.id}`);
  await linked(gathering);

  const soon = [...members.values()].filter(({ person }) => !firstSeenByPress.includes(person));
  // Whose name belongs to their own tenant is recognised the first time that they are there.
  for (const who of soon.filter(({ class: kind }) => kind === 'home' || kind === 'federated'))
    await taken(ask(await token(who), '/me'));
  await taken(ask(await homeToken(member('siv-lovaker')), '/me'));
  // A guest's name says nothing: they say who they are, and the secretary confirms it.
  for (const who of soon.filter(({ class: kind }) => kind === 'guest')) await claimed(gathering, who, keeper);
  for (const person of byLink) {
    const asked = { key: gathering.key(), person, hours: 12 };
    const issued = await taken(ask(keeper, `/meetings/${script.plan.id}/links`, asked));
    const link = (await issued.json()) as IssuedLinkAnswer;
    await gathering.followLink(member(person), link, { signIn: person !== confirmedAtRollCall });
  }
}

async function linked({ running, script }: Gathering): Promise<void> {
  const conversation = await running.store.conversation(chat);
  if (conversation?.meeting !== script.plan.id) throw new Error('The chat has no meeting');
}

async function claimed({ token, ask, taken, key }: Gathering, who: Member, keeper: string): Promise<void> {
  const proof = await token(who);
  const stranger = await ask(proof, '/me');
  if (stranger.status !== 403) throw new Error(`A guest was let in unasked: ${String(stranger.status)}`);
  await taken(ask(proof, '/claim', { name: who.name }));
  const command = { type: 'LinkAccount', account: who.account, person: who.person, how: 'claim' };
  await taken(ask(keeper, '/accounts', { key: key(), command }));
}
