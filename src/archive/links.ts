import type { ArchivedDocument, ArchiveDoubt, ArchiveLink } from '../app/ports.ts';
import type { Person, Principal, Roster } from '../domain/structure/facts.ts';
import type { PersonId } from '../domain/ids.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';

/** What the minutes say of somebody. */
type Said = {
  readonly name: string;
  readonly party: string | null;
  readonly principal: string | null;
  readonly organisation: string | null;
  readonly line: number | null;
};

/**
 * Whom of the register the names in the minutes certainly are (MI14): the very name, borne by one person, with nothing
 * said against it and party or principal or organisation said for it. Nobody is guessed; the others are listed.
 */
export function linksOf(record: ReadMinutes, roster: Roster): Pick<ArchivedDocument, 'links' | 'doubts'> {
  const links: ArchiveLink[] = [];
  const doubts: ArchiveDoubt[] = [];
  for (const said of personsSaid(record)) {
    const found = personFor(said, roster);
    if (typeof found === 'string') doubts.push({ name: said.name, line: said.line, why: found });
    else links.push({ kind: 'person', id: found.id, name: said.name, line: said.line });
  }
  for (const { name, line } of principalsSaid(record)) {
    const principal = roster.principals.find((one) => one.name === name);
    if (principal !== undefined) links.push({ kind: 'principal', id: principal.id, name, line });
  }
  return { links, doubts };
}

/** Each name once, with all that any list says of it; two parties under one name make it two persons. */
function personsSaid({ attendance, ballots }: ReadMinutes): readonly Said[] {
  const found = new Map<string, Said>();
  const lists = [
    ...attendance.map(({ person, party, principal, organisation, line }) => ({
      person,
      party,
      principal,
      organisation,
      line,
    })),
    ...ballots.map(({ person, party, principal, line }) => ({
      person,
      party,
      principal,
      organisation: null,
      line,
    })),
  ];
  for (const { person, party, principal, organisation, line } of lists) {
    const key = `${person}/${party ?? ''}`;
    const before = found.get(key);
    found.set(key, {
      name: person,
      party,
      principal: before?.principal ?? principal,
      organisation: before?.organisation ?? organisation,
      line: before?.line ?? line ?? null,
    });
  }
  return [...found.values()].filter(
    ({ name, party }) =>
      party !== null || ![...found.values()].some((other) => other.name === name && other.party !== null),
  );
}

function personFor(said: Said, roster: Roster): Person | ArchiveDoubt['why'] {
  const named = roster.persons.filter(({ name }) => name === said.name);
  if (named.length === 0) return 'unknown';
  const judged = named.map((person) => ({ person, verdict: verdictOn(said, person, roster) }));
  const certain = judged.filter(({ verdict }) => verdict === 'fits');
  const [only] = certain;
  if (only !== undefined && certain.length === 1) return only.person;
  if (named.length > 1) return 'several';
  const [first] = judged;
  return first === undefined || first.verdict === 'fits' ? 'several' : first.verdict;
}

type Verdict = 'fits' | Exclude<ArchiveDoubt['why'], 'unknown' | 'several'>;

function verdictOn(said: Said, person: Person, roster: Roster): Verdict {
  const party = agrees(said.party, person.party === undefined ? [] : [person.party]);
  if (party === false) return 'party-differs';
  const principals = principalsOf(person.id, roster).map(({ name }) => name);
  const principal = agrees(said.principal, principals);
  const organisation = agrees(
    said.organisation,
    person.organisation === undefined ? [] : [person.organisation],
  );
  if (principal === false && organisation !== true) return 'principal-differs';
  return party === true || principal === true || organisation === true ? 'fits' : 'too-little-said';
}

/** Null: one of the two says nothing. */
const agrees = (said: string | null, known: readonly string[]): boolean | null =>
  said === null || known.length === 0 ? null : known.some((one) => one.toLowerCase() === said.toLowerCase());

function principalsOf(person: PersonId, { mandates, seats, principals }: Roster): readonly Principal[] {
  const ids = mandates
    .filter((mandate) => mandate.person === person)
    .flatMap((mandate) => {
      if (mandate.kind === 'substitute') return [mandate.principal];
      return mandate.kind === 'ordinary'
        ? seats.filter(({ id }) => id === mandate.seat).map((seat) => seat.principal)
        : [];
    });
  return principals.filter(({ id }) => ids.includes(id));
}

function principalsSaid({
  attendance,
}: ReadMinutes): readonly { readonly name: string; readonly line: number | null }[] {
  const found = new Map<string, number | null>();
  for (const { principal, line } of attendance)
    if (principal !== null && !found.has(principal)) found.set(principal, line ?? null);
  return [...found].map(([name, line]) => ({ name, line }));
}
