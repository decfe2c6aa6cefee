import { createHash } from 'node:crypto';
import type { PersonId } from '../../src/domain/ids.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';

/** How somebody's account stands to the organisation in whose Teams the meeting is held. */
export type AccountClass = 'home' | 'guest' | 'federated' | 'anonymous';

/** A member, with what Teams and Entra say of them. */
export type Member = {
  readonly person: PersonId;
  readonly name: string;
  readonly class: AccountClass;
  /** Tenant and object id of the account that they press and sign in with; none for who is anonymous. */
  readonly account: { readonly tenant: string; readonly objectId: string } | null;
  /** Their account at home: for guests another one than that which they press with. */
  readonly atHome: { readonly tenant: string; readonly objectId: string; readonly upn: string };
};

export const host = 'region';
const principals = [
  host,
  'bjurholm',
  'dorotea',
  'lycksele',
  'mala',
  'nordmaling',
  'norsjo',
  'robertsfors',
  'skelleftea',
  'sorsele',
  'storuman',
  'umea',
  'vilhelmina',
  'vindeln',
  'vannas',
  'asele',
];

const numbered = (number: number) => `16000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const tenantOf = (principal: string): string => numbered(principals.indexOf(principal) + 1);
export const hostTenant = tenantOf(host);
/** Of a municipality that isn't let in. */
export const foreignTenant = numbered(17);
/** As SAMSYN_TENANTS. */
export const allowList = principals.map((one) => `${tenantOf(one)}=${one}.test`).join(' ');

/** The same for the same words. */
export function idOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const anonymous: readonly string[] = ['niklas-fjallsund', 'viola-tvaraheden', 'mattias-knaftnas'];
const guests: readonly string[] = [
  'siv-lovaker',
  'ragnhild-tjarmo',
  'joakim-rodaliden',
  'ellinor-varpheden',
  'jonna-svanmyr',
  'oskar-skappforsen',
  'amanda-lillmyr',
];

export function membersOf(roster: Roster): ReadonlyMap<PersonId, Member> {
  return new Map(roster.persons.map(({ id, name }) => [id, memberOf(roster, id, name)]));
}

function memberOf(roster: Roster, person: PersonId, name: string): Member {
  const principal = principalOf(roster, person);
  const atHome = {
    tenant: tenantOf(principal),
    objectId: idOf('home', person),
    upn: `${person}@${principal}.test`,
  };
  if (anonymous.includes(person)) return { person, name, class: 'anonymous', account: null, atHome };
  if (guests.includes(person)) {
    const account = { tenant: hostTenant, objectId: idOf('guest', person) };
    return { person, name, class: 'guest', account, atHome };
  }
  return { person, name, class: principal === host ? 'home' : 'federated', account: atHome, atHome };
}

/** The organisation that somebody works for or was elected in; the region, where the roster doesn't say. */
function principalOf(roster: Roster, person: PersonId): string {
  for (const mandate of roster.mandates) {
    if (mandate.person !== person) continue;
    if (mandate.kind === 'substitute') return mandate.principal;
    const seat = mandate.kind === 'ordinary' ? roster.seats.find(({ id }) => id === mandate.seat) : undefined;
    if (seat?.principal != null) return seat.principal;
  }
  return host;
}
