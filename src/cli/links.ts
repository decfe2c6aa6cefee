import type { PersonId } from '../domain/ids.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import { t, type Locale } from '../i18n/index.ts';
import { chatCast } from './chat-cast.ts';

type Chat = { readonly url: string; readonly you: { readonly id: PersonId; readonly name: string } };

/** The three doors to the sample's meeting, a line each. */
export function links(plan: MeetingPlan, url: string, chat: Chat | null, locale: Locale): readonly string[] {
  const chair = plan.roster.presidencies.find(
    ({ body, office }) => body === plan.body && office === 'chair',
  )?.person;
  const member = chat?.you.id ?? chatCast(plan, '').you.id;
  const page = (surface: string, person: PersonId) =>
    `${url}/tab/?${new URLSearchParams({ surface, meeting: plan.id, as: person }).toString()}`;
  const line = (key: 'chat' | 'chair' | 'member', address: string, name: string) =>
    `${t(locale, `cli.link.${key}`, { name })} ${address}`;
  return [
    ...(chat === null ? [] : [line('chat', chat.url, chat.you.name)]),
    ...(chair === undefined ? [] : [line('chair', page('panel', chair), nameIn(plan.roster, chair))]),
    line('member', page('meeting', member), nameIn(plan.roster, member)),
  ];
}
