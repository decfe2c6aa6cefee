import type { StructureAnswer } from '../../src/contract/structure.ts';
import type { Fact, FactKind } from '../../src/domain/structure/register.ts';
import type { TextKey } from '../../src/i18n/text.ts';
import type { Say } from '../language.ts';
import { factsOf, personText, seatText } from './facts.ts';

/** What a form holds: every field as text, by name. */
export type Values = Readonly<Record<string, string>>;
export type Choice = { readonly value: string; readonly label: string };

/** One field of a fact's form. Choices: one of them; `several`: any of them, as a list with commas. */
export type FieldSpec = {
  readonly name: string;
  readonly label: TextKey;
  readonly needed: boolean;
  readonly choices?: readonly Choice[];
  readonly several?: boolean;
};

const text = (name: string, label: TextKey, needed = true): FieldSpec => ({ name, label, needed });
const choice = (name: string, label: TextKey, choices: readonly Choice[], needed = true): FieldSpec => ({
  name,
  label,
  needed,
  choices,
});

/** The fields of a kind of fact. `isNew`: also those that make it this fact and no other. */
export function fieldsFor(
  kind: FactKind,
  values: Values,
  isNew: boolean,
  register: StructureAnswer,
  say: Say,
): readonly FieldSpec[] {
  const said = (...words: readonly string[]) =>
    words.map((value) => ({ value, label: say(`structure.value.${value}` as TextKey) }));
  switch (kind) {
    case 'principal':
      return [
        text('name', 'structure.field.name.principal'),
        text('shortName', 'structure.field.shortName'),
        text('abbreviation', 'structure.field.abbreviation'),
        choice('kind', 'structure.field.kind', said('municipality', 'region')),
      ];
    case 'body':
      return [
        text('name', 'structure.field.name'),
        text('genitive', 'structure.field.genitive'),
        text('subject', 'structure.field.subject'),
        text('shortName', 'structure.field.shortName'),
        choice('membersAre', 'structure.field.membersAre', said('elected', 'officials')),
        choice('decidesBy', 'structure.field.decidesBy', said('consensus', 'majority')),
        choice('namedBallotsInChat', 'structure.field.namedBallotsInChat', said('false', 'true')),
        { ...choice('jointOf', 'structure.joint-of', bodyChoices(register), false), several: true },
      ];
    case 'person':
      return [
        text('name', 'structure.field.name'),
        choice('party', 'structure.field.party', partyChoices(register, say), false),
        text('organisation', 'structure.field.organisation', false),
        text('title', 'structure.field.title', false),
      ];
    case 'seat':
      return [
        choice('principal', 'structure.field.principal', principalChoices(register, say), false),
        text('label', 'structure.field.label', false),
      ];
    case 'mandate':
      return mandateFields(values, isNew, register, said);
    case 'presidency':
      return isNew
        ? [
            choice('office', 'structure.field.office', said('chair', 'viceChair')),
            choice('person', 'structure.field.person', personChoices(register)),
          ]
        : [];
  }
}

function mandateFields(
  values: Values,
  isNew: boolean,
  register: StructureAnswer,
  said: (...words: readonly string[]) => readonly Choice[],
): readonly FieldSpec[] {
  const kinds = said('ordinary', 'substitute', 'coOpted', 'secretary', 'coordinator');
  const identity = isNew
    ? [
        choice('kind', 'structure.field.mandate', kinds),
        choice('person', 'structure.field.person', personChoices(register)),
      ]
    : [];
  switch (values['kind']) {
    case 'ordinary':
      return isNew
        ? [...identity, choice('seat', 'structure.field.seat', seatChoices(register, values))]
        : [];
    case 'substitute': {
      const order = text('order', 'structure.field.order');
      const principal = choice('principal', 'structure.field.principal', plainPrincipals(register));
      return isNew ? [...identity, principal, order] : [order];
    }
    case 'coOpted':
      return [...identity, text('invited', 'structure.field.invited', false)];
    default:
      return identity;
  }
}

export const personChoices = (register: StructureAnswer): readonly Choice[] =>
  factsOf(register, 'person')
    .map(({ id }) => ({ value: id, label: personText(register, id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));

const plainPrincipals = (register: StructureAnswer): readonly Choice[] =>
  factsOf(register, 'principal').map(({ id, value }) => ({ value: id, label: value.name }));

const principalChoices = (register: StructureAnswer, say: Say): readonly Choice[] => [
  { value: '', label: say('structure.form.no-one') },
  ...plainPrincipals(register),
];

const partyChoices = ({ parties }: StructureAnswer, say: Say): readonly Choice[] => [
  { value: '', label: say('structure.form.no-one') },
  ...parties.map((party) => ({ value: party, label: party })),
];

const bodyChoices = (register: StructureAnswer): readonly Choice[] =>
  factsOf(register, 'body').map(({ id, value }) => ({ value: id, label: value.name }));

function seatChoices(register: StructureAnswer, { body = '' }: Values): readonly Choice[] {
  return factsOf(register, 'seat')
    .filter(({ value }) => value.body === body)
    .map(({ id }) => ({ value: id, label: `${seatText(register, id)} (${id})` }));
}

/** A fact as its form holds it. */
export function valuesOf({ kind, value }: Fact): Values {
  switch (kind) {
    case 'principal':
      return {
        name: value.name,
        shortName: value.shortName,
        abbreviation: value.abbreviation,
        kind: value.kind,
      };
    case 'body':
      return {
        name: value.name,
        genitive: value.genitive,
        subject: value.subject,
        shortName: value.shortName,
        membersAre: value.membersAre,
        decidesBy: value.decidesBy,
        namedBallotsInChat: String(value.namedBallotsInChat),
        jointOf: value.jointOf.join(','),
      };
    case 'person':
      return {
        name: value.name,
        party: value.party ?? '',
        organisation: value.organisation ?? '',
        title: value.title ?? '',
      };
    case 'seat':
      return { body: value.body, principal: value.principal ?? '', label: value.label ?? '' };
    case 'presidency':
      return { body: value.body, person: value.person, office: value.office };
    case 'mandate':
      return {
        body: value.body,
        person: value.person,
        kind: value.kind === 'official' ? value.office : value.kind,
        seat: value.kind === 'ordinary' ? value.seat : '',
        principal: value.kind === 'substitute' ? value.principal : '',
        order: value.kind === 'substitute' ? String(value.order) : '',
        invited: value.kind === 'coOpted' ? (value.from ?? '') : '',
      };
  }
}
