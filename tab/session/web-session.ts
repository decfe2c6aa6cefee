import type { SessionShown } from '../../src/contract/web-session.ts';
import { openLink, webSession } from '../api.ts';

/**
 * As whom a browser outside Teams is here. A personal link in the address is opened first, and taken out of it: so that
 * neither history nor a copied address holds its secret.
 */
export async function sessionOutside(): Promise<SessionShown | 'link-ended'> {
  const link = linkIn(window.location.hash);
  if (link !== null) {
    const open = await openLink(link);
    // Only now: while the server can't say, loading the page again tries it again.
    window.history.replaceState(null, '', window.location.pathname);
    if (!open) return 'link-ended';
  }
  return webSession();
}

type Link = { readonly meeting: string; readonly link: string; readonly secret: string };

function linkIn(hash: string): Link | null {
  const [, meeting, link, secret] = /^#svar=([^/]+)\/([^/]+)\/([\w-]{43})$/.exec(hash) ?? [];
  if (meeting === undefined || link === undefined || secret === undefined) return null;
  return { meeting: decodeURIComponent(meeting), link, secret };
}
