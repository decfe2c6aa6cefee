import type { Address } from '../address.ts';
import { developmentPersons, developmentToken, type DevelopmentPersons } from '../api.ts';
import type { Teams } from '../teams.ts';

/** As whom the page runs, and in what. */
export type Session =
  | { readonly as: 'teams-user'; readonly teams: Teams; readonly token: (renew: boolean) => Promise<string> }
  /** Development: one of the sample's people, whom the address names. */
  | { readonly as: 'sample-person'; readonly token: (renew: boolean) => Promise<string> }
  /** Development: nobody chosen yet. */
  | { readonly as: 'nobody'; readonly choices: DevelopmentPersons }
  | { readonly as: 'outsider' };

const framed = () => window.parent !== window;

/** Finds out as whom the page runs: Teams' user inside Teams, else a sample person where the server offers them. */
export async function openSession(address: Address): Promise<Session> {
  if (address.as !== null) return sampleSession(address.as);
  if (framed()) {
    // Loaded only inside Teams: teams-js asks Microsoft's network for its list of hosts as soon as it is loaded.
    const { connectTeams } = await import('../teams.ts');
    const teams = await connectTeams();
    return { as: 'teams-user', teams, token: () => teams.token() };
  }
  const choices = await developmentPersons();
  return choices === null ? { as: 'outsider' } : { as: 'nobody', choices };
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
