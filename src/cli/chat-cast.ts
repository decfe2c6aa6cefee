import type { PersonId } from '../domain/ids.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import type { ChatCast } from './playground/people.ts';

/** Whom the person at the keyboard is in the sample's chat: an ordinary member of one of the small municipalities. */
const preferred = 'lennart-akerlid';

/** The people of the meeting's chat: one for the person at the keyboard, and the five more that the Playground wants. */
export function chatCast(
  { roster, body, date }: MeetingPlan,
  conversation: string,
): ChatCast & { readonly you: { readonly id: PersonId } } {
  const chairs = roster.presidencies.map(({ person }) => person);
  const members = roster.mandates
    .filter(
      (mandate) => mandate.kind === 'ordinary' && mandate.body === body && !chairs.includes(mandate.person),
    )
    .map(({ person }) => person);
  const [you, ...others] = members.toSorted((a, b) => Number(b === preferred) - Number(a === preferred));
  if (you === undefined || others.length < 5) throw new Error('The sample has too few members for a chat');
  const known = (id: PersonId) => ({ id, name: nameIn(roster, id) });
  return {
    you: known(you),
    others: others.slice(0, 5).map(known),
    conversation,
    chat: `${bodyIn(roster, body)?.shortName ?? body} ${date}`,
    bot: '28:samsyn',
  };
}
