import type { Meeting } from '../state.ts';
import type { WebLink } from '../web-link.ts';
import type { Of } from './change.ts';

export type LinkEvent = Of<'WebLinkIssued' | 'WebLinkOpened' | 'WebLinkConfirmed' | 'WebLinkRevoked'>;

/** Personal links to the meeting (AC6). */
export function evolveLinks(meeting: Meeting, event: LinkEvent): Meeting {
  const { at, link } = event;
  switch (event.type) {
    case 'WebLinkIssued': {
      const { person, hash, expiresAt } = event;
      const issued = { id: link, person, hash, issuedAt: at, expiresAt };
      return withLink(meeting, { ...issued, openedAt: null, revokedAt: null, confirmed: null });
    }
    case 'WebLinkOpened':
      return changed(meeting, link, { openedAt: at });
    case 'WebLinkConfirmed': {
      const { by, account = null } = event;
      return changed(meeting, link, { confirmed: { at, by, account } });
    }
    case 'WebLinkRevoked':
      return changed(meeting, link, { revokedAt: at });
  }
}

function changed(meeting: Meeting, id: WebLink['id'], changes: Partial<WebLink>): Meeting {
  const known = meeting.links[id];
  return known === undefined ? meeting : withLink(meeting, { ...known, ...changes });
}

const withLink = (meeting: Meeting, link: WebLink): Meeting => ({
  ...meeting,
  links: { ...meeting.links, [link.id]: link },
});
