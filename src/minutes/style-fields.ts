import type { TextKey } from '../i18n/index.ts';
import type { StyleProfile } from './style.ts';

/** Everything a body can change in a profile (MI3). */
export type Trait = Exclude<keyof StyleProfile, 'name'>;

/** What a field can be, each with its words. Left open, where others of the same shape are taken too. */
type Values<Value> = string extends Value
  ? Readonly<Record<string, TextKey>>
  : Readonly<Record<`${Value & (string | boolean)}`, TextKey>>;

export type StyleField<Value> = {
  readonly label: TextKey;
  /** Which part of the minutes it is about. */
  readonly about: 'words' | 'figures' | 'persons' | 'layout';
  /** Seen in text, Word and PDF, where the page has a table or the reader's own marks. */
  readonly inFilesOnly: boolean;
  /** Are the named values suggestions only? */
  readonly open: string extends Value ? true : false;
  readonly values: Values<Value>;
};

const dashes = {
  ' – ': 'style.value.dash.spaced',
  '–': 'style.value.dash.close',
  ' - ': 'style.value.hyphen.spaced',
  '-': 'style.value.hyphen.close',
  ' -': 'style.value.hyphen.before',
} as const satisfies Readonly<Record<string, TextKey>>;

/** Every field of a profile in the order it is shown. A field or a value that is missing here breaks the build. */
export const styleFields: { readonly [Name in Trait]: StyleField<StyleProfile[Name]> } = {
  voice: {
    label: 'style.field.voice',
    about: 'words',
    inFilesOnly: false,
    open: false,
    values: { passive: 'style.value.voice.passive', active: 'style.value.voice.active' },
  },
  listTense: {
    label: 'style.field.listTense',
    about: 'words',
    inFilesOnly: false,
    open: false,
    values: { past: 'style.value.listTense.past', present: 'style.value.listTense.present' },
  },
  previousMinutes: {
    label: 'style.field.previousMinutes',
    about: 'words',
    inFilesOnly: false,
    open: false,
    values: {
      'approved-and-filed': 'style.value.previousMinutes.approved-and-filed',
      filed: 'style.value.previousMinutes.filed',
    },
  },
  nothing: {
    label: 'style.field.nothing',
    about: 'words',
    inFilesOnly: false,
    open: false,
    values: {
      sentence: 'style.value.nothing.sentence',
      'heading-alone': 'style.value.nothing.heading-alone',
      dash: 'style.value.nothing.dash',
    },
  },
  bullet: {
    label: 'style.field.bullet',
    about: 'words',
    inFilesOnly: true,
    open: false,
    values: { '-': 'style.value.bullet.dash', o: 'style.value.bullet.ring' },
  },
  date: {
    label: 'style.field.date',
    about: 'figures',
    inFilesOnly: false,
    open: false,
    values: { iso: 'style.value.date.iso', compact: 'style.value.date.compact' },
  },
  clockWord: {
    label: 'style.field.clockWord',
    about: 'figures',
    inFilesOnly: false,
    open: false,
    values: { 'kl.': 'style.value.clockWord.small', 'Kl.': 'style.value.clockWord.capital' },
  },
  hoursDash: {
    label: 'style.field.hoursDash',
    about: 'figures',
    inFilesOnly: false,
    open: true,
    values: dashes,
  },
  rangeDash: {
    label: 'style.field.rangeDash',
    about: 'figures',
    inFilesOnly: false,
    open: true,
    values: dashes,
  },
  shares: {
    label: 'style.field.shares',
    about: 'figures',
    inFilesOnly: false,
    open: false,
    values: {
      none: 'style.value.shares.none',
      'yes-and-no': 'style.value.shares.yes-and-no',
      roll: 'style.value.shares.roll',
      seats: 'style.value.shares.seats',
    },
  },
  party: {
    label: 'style.field.party',
    about: 'persons',
    inFilesOnly: false,
    open: false,
    values: { lower: 'style.value.party.lower', upper: 'style.value.party.upper' },
  },
  substituteMark: {
    label: 'style.field.substituteMark',
    about: 'persons',
    inFilesOnly: false,
    open: false,
    values: { true: 'style.value.substituteMark.true', false: 'style.value.substituteMark.false' },
  },
  attendance: {
    label: 'style.field.attendance',
    about: 'layout',
    inFilesOnly: false,
    open: false,
    values: {
      'before-items': 'style.value.attendance.before-items',
      'after-items': 'style.value.attendance.after-items',
    },
  },
  personColumns: {
    label: 'style.field.personColumns',
    about: 'layout',
    inFilesOnly: true,
    open: false,
    values: { true: 'style.value.personColumns.true', false: 'style.value.personColumns.false' },
  },
};

/** A dash with the blanks around it. */
const anyDash = /^ {0,2}[-–—] {0,2}$/;

export const isTrait = (name: string): name is Trait => Object.hasOwn(styleFields, name);

/** Can the field be that? A yes-or-no field takes nothing that is spelled so. */
export function fits(trait: Trait, value: string | boolean): boolean {
  const { open, values } = styleFields[trait];
  if (open) return typeof value === 'string' && anyDash.test(value);
  return isFlag(trait) === (typeof value === 'boolean') && Object.hasOwn(values, String(value));
}

/** The values that are named, as a profile holds them, each with its words. */
export const valuesOf = (
  trait: Trait,
): readonly { readonly value: string | boolean; readonly words: TextKey }[] =>
  Object.entries<TextKey>(styleFields[trait].values).map(([value, words]) => ({
    value: isFlag(trait) ? value === 'true' : value,
    words,
  }));

const isFlag = (trait: Trait): boolean => Object.hasOwn(styleFields[trait].values, 'true');
