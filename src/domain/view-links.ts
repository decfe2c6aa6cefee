import { nameIn } from './meeting/roster.ts';
import type { Meeting } from './meeting/state.ts';
import type { WebLink } from './meeting/web-link.ts';
import type { WebLinkLine } from './view.ts';

/** Personal links as those who run the meeting see them; never what opens one. */
export const linkLines = ({ links, plan }: Meeting): readonly WebLinkLine[] =>
  Object.values(links).map((link) => ({
    id: link.id,
    person: link.person,
    name: nameIn(plan.roster, link.person),
    expiresAt: link.expiresAt,
    state: stateOf(link),
    confirmedBy: link.confirmed?.by ?? null,
  }));

function stateOf({ revokedAt, confirmed, openedAt }: WebLink): WebLinkLine['state'] {
  if (revokedAt !== null) return 'ended';
  if (confirmed !== null) return 'confirmed';
  return openedAt === null ? 'issued' : 'opened';
}
