import type { SessionShown } from '../../src/contract/web-session.ts';
import { addressWith, type Address } from '../address.ts';
import { developmentPersons, developmentToken, type DevelopmentPersons, type InCookie } from '../api.ts';
import type { Teams } from '../teams.ts';
import { sessionOutside } from './web-session.ts';

/** As whom the page runs, and in what. */
export type Session =
  | { readonly as: 'teams-user'; readonly teams: Teams; readonly token: (renew: boolean) => Promise<string> }
  /** Development: one of the sample's people, whom the address names. */
  | { readonly as: 'sample-person'; readonly token: (renew: boolean) => Promise<string> }
  /** Development: nobody chosen yet. */
  | { readonly as: 'nobody'; readonly choices: DevelopmentPersons }
  /** Signed in outside Teams. */
  | { readonly as: 'web-user'; readonly token: () => Promise<InCookie> }
  /** By a personal link (AC6). */
  | {
      readonly as: 'link';
      readonly shown: Extract<SessionShown, { as: 'link' }>;
      readonly token: () => Promise<InCookie>;
    }
  | { readonly as: 'link-ended' }
  | { readonly as: 'outsider'; readonly signIn: boolean };

/** Is the page shown within another? */
export const framed = () => window.parent !== window;

/** Finds out as whom the page runs: Teams' user inside Teams, else a sample person where the server offers them. */
export async function openSession(address: Address): Promise<Session> {
  if (address.as !== null) return sampleSession(address.as);
  if (framed()) {
    // Loaded only inside Teams: teams-js asks Microsoft's network for its list of hosts as soon as it is loaded.
    const { connectTeams } = await import('../teams.ts');
    const teams = await connectTeams();
    return { as: 'teams-user', teams, token: () => teams.token() };
  }
  const outside = await sessionOutside();
  if (outside === 'link-ended') return { as: 'link-ended' };
  if (outside.as === 'account')
    return { as: 'web-user', token: () => Promise.resolve({ csrf: outside.csrf }) };
  if (outside.as === 'link') return linkSession(outside);
  const choices = await developmentPersons();
  return choices === null ? { as: 'outsider', signIn: outside.signIn } : { as: 'nobody', choices };
}

/** A link leads to its one meeting, whatever else the address says. */
function linkSession(shown: Extract<SessionShown, { as: 'link' }>): Session {
  const search = addressWith(window.location.search, { surface: 'meeting', meeting: shown.meeting });
  window.history.replaceState(null, '', search);
  return { as: 'link', shown, token: () => Promise.resolve({ csrf: shown.csrf }) };
}

function sampleSession(person: string): Session {
  let kept: Promise<string> | null = null;
  const token = (renew: boolean) => {
    if (renew || kept === null) {
      kept = developmentToken(person);
      // One that failed isn't kept: the next request asks anew.
      kept.catch(() => (kept = null));
    }
    return kept;
  };
  return { as: 'sample-person', token };
}
