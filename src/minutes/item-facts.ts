import type { Item } from '../domain/meeting/agenda.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { enumerate, t } from '../i18n/index.ts';
import { bodiesAt } from './belonging.ts';
import type { Block } from './blocks.ts';
import { seatsOf } from './served.ts';
import type { Setting } from './setting.ts';

/** Handlingar of the item. */
export const documentLinks = ({ locale }: Setting, { documents }: Item): readonly Block[] =>
  documents.length === 0
    ? []
    : [
        {
          kind: 'links',
          heading: t(locale, 'minutes.documents'),
          links: documents.map(({ title, url }) => ({ title, url })),
        },
      ];

/** Who had the floor (AT12), where the body has that on record. */
export function speakerFacts({ meeting, locale }: Setting, item: Item): readonly Block[] {
  const names = speakersOn(meeting, item);
  return names.length === 0
    ? []
    : [{ kind: 'fact', text: t(locale, 'minutes.speakers', { names: enumerate(locale, names) }) }];
}

/** In the order they first had the floor, each once; empty where the body doesn't print it. */
export function speakersOn(meeting: Meeting, item: Item): readonly string[] {
  const { roster, body } = meeting.plan;
  if (bodyIn(roster, body)?.customs?.speakersOnRecord !== true) return [];
  const spoke = meeting.speeches.filter((speech) => speech.item === item.id).map(({ person }) => person);
  return [...new Set(spoke)].map((person) => nameIn(roster, person));
}

/** Beslutsförhet (AT10): that fewer served in the item than the body has settled. Said, and nothing more. */
export function quorumFacts({ meeting, locale }: Setting, item: Item): readonly Block[] {
  const quorum = quorumLacking(meeting, item);
  return quorum === null
    ? []
    : [{ kind: 'fact', text: t(locale, `minutes.quorum.${quorum.of}`, { atLeast: quorum.atLeast }) }];
}

/** The number that wasn't reached while the item was dealt with; null when it was, or the body has none. */
export function quorumLacking(
  meeting: Meeting,
  item: Item,
): { readonly of: 'seats' | 'principals'; readonly atLeast: number } | null {
  const { roster, body } = meeting.plan;
  const quorum = bodyIn(roster, body)?.customs?.quorum;
  const { serving } = item;
  if (quorum === undefined || serving === null || !bodiesAt(meeting, item).includes(body)) return null;
  const served = seatsOf(meeting, body).filter(({ id }) => serving[id] !== undefined);
  const principals = new Set(served.map(({ principal }) => principal).filter((id) => id !== null));
  const has = quorum.of === 'seats' ? served.length : principals.size;
  return has < quorum.atLeast ? quorum : null;
}
