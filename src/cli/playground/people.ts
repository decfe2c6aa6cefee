import { stringify } from 'yaml';
import { sampleObjectId, sampleTenant } from '../../app/sample-accounts.ts';

/** A person of the sample, as the Playground shall know them. */
export type ChatPerson = { readonly id: string; readonly name: string };

export type ChatCast = {
  /** Whom whoever sits at the keyboard acts as. */
  readonly you: ChatPerson;
  /** The Playground wants exactly five more. */
  readonly others: readonly ChatPerson[];
  readonly conversation: string;
  /** Name of the chat, as the page shows it. */
  readonly chat: string;
  /** The bot's id in the chat. */
  readonly bot: string;
};

/** The Playground's configuration file (version 0.1.1 of its form). */
export const playgroundConfig = ({ you, others, conversation, chat, bot }: ChatCast): string =>
  stringify({
    version: '0.1.1',
    tenantId: sampleTenant,
    bot: { id: bot, name: 'Samsyn' },
    currentUser: user(you),
    users: others.map(user),
    personalChat: { id: `${conversation}-personal` },
    groupChat: { id: conversation, name: chat },
    team: {
      id: `${conversation}-team`,
      name: 'Samsyn',
      aadGroupId: sampleObjectId('team'),
      channels: [{ id: `${conversation}-channel`, name: 'Kanal' }],
    },
  });

function user({ id, name }: ChatPerson) {
  const [given = name, ...family] = name.split(' ');
  const address = `${id}@samsyn.example`;
  return {
    id: `29:${id}`,
    name,
    userPrincipleName: address,
    aadObjectId: sampleObjectId(id),
    givenName: given,
    surname: family.join(' ') || given,
    email: address,
  };
}
