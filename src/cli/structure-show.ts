import { nameOf } from '../domain/structure/fact-name.ts';
import type { Mandate, Roster } from '../domain/structure/facts.ts';
import { matches } from '../domain/structure/find.ts';
import { mandateId, type Register } from '../domain/structure/register.ts';
import { t, type Locale } from '../i18n/index.ts';
import type { RegisterPlace } from './structure-place.ts';
import type { Terminal } from './terminal.ts';

/** The register of a day, body by body; with `find` only the mandates that match. */
export async function showStructure(
  place: RegisterPlace,
  { find, on: wanted }: { readonly find: string; readonly on: string | null },
  terminal: Terminal,
): Promise<number> {
  const { locale } = terminal;
  const { register, roster, on, collaboration } = await place.structure(wanted);
  const bodies = roster.bodies.map((body) => ({
    body,
    lines: linesOf(locale, register, roster, body.id, find),
  }));
  const shown = find.trim() === '' ? bodies : bodies.filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) {
    terminal.out(t(locale, 'cli.structure.none', { on }));
    return 1;
  }
  terminal.out(t(locale, 'cli.structure.heading', { name: collaboration?.name ?? '', on }));
  for (const { body, lines } of shown) {
    terminal.out('');
    terminal.out(body.name);
    for (const line of lines) terminal.out(`  ${line}`);
  }
  return 0;
}

function linesOf(
  locale: Locale,
  register: Register,
  roster: Roster,
  body: string,
  find: string,
): readonly string[] {
  const offices = roster.presidencies
    .filter((one) => one.body === body && matches(register, { kind: 'presidency', id: '', value: one }, find))
    .map(({ office, person }) => `${t(locale, `structure.${office}`)}: ${personText(roster, person)}`);
  const mandates = roster.mandates
    .filter(
      (one) =>
        one.body === body && matches(register, { kind: 'mandate', id: mandateId(one, ''), value: one }, find),
    )
    .map((one) => `${placeText(locale, register, one)}: ${personText(roster, one.person)}`);
  const vacant = roster.seats
    .filter((seat) => seat.body === body && !isHeld(roster, seat.id) && find.trim() === '')
    .map((seat) => `${nameOf(register, 'seat', seat.id)}: ${t(locale, 'cli.structure.vacant')}`);
  return [...offices, ...mandates, ...vacant];
}

const isHeld = (roster: Roster, seat: string): boolean =>
  roster.mandates.some((one) => one.kind === 'ordinary' && one.seat === seat);

function placeText(locale: Locale, register: Register, mandate: Mandate): string {
  switch (mandate.kind) {
    case 'ordinary':
      return `${t(locale, 'structure.value.ordinary')}, ${nameOf(register, 'seat', mandate.seat)}`;
    case 'substitute': {
      const principal = nameOf(register, 'principal', mandate.principal);
      return `${t(locale, 'structure.order', { order: mandate.order })}, ${principal}`;
    }
    case 'coOpted':
      return t(locale, 'structure.co-opted');
    case 'official':
      return t(locale, `structure.${mandate.office}`);
  }
}

function personText(roster: Roster, id: string): string {
  const person = roster.persons.find((one) => one.id === id);
  if (person === undefined) return id;
  const beside = person.party ?? person.organisation;
  return beside === undefined ? person.name : `${person.name} (${beside})`;
}
