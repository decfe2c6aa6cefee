import type { Mandate } from '../domain/structure/facts.ts';
import { nameOf } from '../domain/structure/fact-name.ts';
import { beginning, entryOf, type Fact, type Period, type Register } from '../domain/structure/register.ts';
import { dayBefore } from './days.ts';
import { wordOf } from './look-up.ts';
import {
  mandateKinds,
  memberKinds,
  offices,
  principalKinds,
  waysToDecide,
  wordFor,
  yesAndNo,
} from './words.ts';

type Cells = Readonly<Record<string, string>>;

/** A fact as the cells of its row, by header. Written and compared the same way, so that what goes out comes in again. */
export function cellsOf(register: Register, { kind, value }: Fact): Cells {
  switch (kind) {
    case 'principal':
      return {
        Id: value.id,
        Namn: value.name,
        Kortnamn: value.shortName,
        Förkortning: value.abbreviation,
        Slag: wordFor(principalKinds, value.kind),
      };
    case 'body':
      return {
        Id: value.id,
        Namn: value.name,
        Genitiv: value.genitive,
        'Som subjekt': value.subject,
        Kortnamn: value.shortName,
        Ledamöter: wordFor(memberKinds, value.membersAre),
        'Beslutar genom': wordFor(waysToDecide, value.decidesBy),
        'Gemensamt för': value.jointOf.map((id) => wordOf(register, 'body', id)).join(', '),
        'Namngivna röster i chatten': wordFor(yesAndNo, value.namedBallotsInChat),
      };
    case 'person':
      return {
        Id: value.id,
        Namn: value.name,
        Parti: value.party ?? '',
        Organisation: value.organisation ?? '',
        Titel: value.title ?? '',
      };
    case 'seat':
      return {
        Id: value.id,
        Organ: wordOf(register, 'body', value.body),
        Huvudman: value.principal === null ? '' : wordOf(register, 'principal', value.principal),
        Benämning: value.label ?? '',
      };
    case 'mandate':
      return mandateCells(register, value);
    case 'presidency':
      return {
        Organ: wordOf(register, 'body', value.body),
        Funktion: wordFor(offices, value.office),
        Person: nameOf(register, 'person', value.person),
        'Person-id': value.person,
      };
  }
}

function mandateCells(register: Register, mandate: Mandate): Cells {
  const principal =
    mandate.kind === 'substitute'
      ? mandate.principal
      : mandate.kind === 'ordinary'
        ? (entryOf(register, 'seat', mandate.seat)?.versions.at(-1)?.value.principal ?? null)
        : null;
  return {
    Organ: wordOf(register, 'body', mandate.body),
    Uppdrag: wordFor(mandateKinds, mandate.kind === 'official' ? mandate.office : mandate.kind),
    Huvudman: principal === null ? '' : wordOf(register, 'principal', principal),
    Plats: mandate.kind === 'ordinary' ? mandate.seat : '',
    Person: nameOf(register, 'person', mandate.person),
    'Person-id': mandate.person,
    Ordning: mandate.kind === 'substitute' ? String(mandate.order) : '',
    'Adjungerad från': mandate.kind === 'coOpted' ? (mandate.from ?? '') : '',
  };
}

export const periodCells = ({ from, until }: Period): Cells => ({
  'Från och med': from === beginning ? '' : from,
  'Till och med': until === null ? '' : dayBefore(until),
});
