import type { AskedOfMatter } from '../../src/contract/matters.ts';
import type { Choosable } from '../forms/choice-field.tsx';

/** What has been filled in, by the field's name. Several choices stand one a line; a ticked box is "yes". */
export type Values = Readonly<Record<string, string>>;

type Common = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

export type FieldSpec =
  | (Common & { readonly kind: 'line' | 'text' | 'day' | 'number' | 'yes' })
  | (Common & { readonly kind: 'choice' | 'checks'; readonly choices: readonly Choosable<string>[] })
  /** Another matter, looked up by its words. */
  | (Common & { readonly kind: 'matter'; readonly except: string });

/** A form that ends in one command: its fields follow what has been filled in. */
export type FormSpec = {
  readonly title: string;
  readonly submit: string;
  readonly first: Values;
  readonly fields: (values: Values) => readonly FieldSpec[];
  readonly command: (values: Values) => AskedOfMatter;
};

/** Labels of the fields that must be filled in and aren't. */
export const missing = (fields: readonly FieldSpec[], values: Values): readonly string[] =>
  fields
    .filter(({ name, required }) => required === true && valueOf(values, name) === '')
    .map(({ label }) => label);

export const valueOf = (values: Values, name: string): string => (values[name] ?? '').trim();

/** Null where nothing was filled in. */
export const orNull = (values: Values, name: string): string | null => {
  const value = valueOf(values, name);
  return value === '' ? null : value;
};

export const linesOf = (values: Values, name: string): readonly string[] =>
  valueOf(values, name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
