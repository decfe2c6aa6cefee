import type { Element } from './card.ts';

type TextInput = Extract<Element, { type: 'Input.Text' }>;
type ChoiceInput = Extract<Element, { type: 'Input.ChoiceSet' }>;

/** A field for words. `id` is the name under which they arrive: once in a card. */
export const textInput = (
  id: string,
  label: string,
  errorMessage: string,
  more: Partial<Pick<TextInput, 'maxLength' | 'isMultiline' | 'value'>> = {},
): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: 2000,
  errorMessage,
  ...more,
});

/** A day, picked. */
export const dayInput = (
  id: string,
  label: string,
  more: { readonly max?: string; readonly value?: string } = {},
): Element => ({ type: 'Input.Date', id, label, errorMessage: label, ...more });

export type Offered = { readonly title: string; readonly value: string };

/** One of several, in a list that unfolds; nothing is chosen beforehand unless `value` says so. */
export const pickOne = (
  id: string,
  label: string,
  choices: readonly Offered[],
  value?: string,
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  choices,
  wrap: true,
  errorMessage: label,
  ...(value !== undefined && { value }),
});

/** Names beside each other on a ballot: one, or several where there are several places. */
export const pickFrom = (
  id: string,
  label: string,
  choices: readonly Offered[],
  several: boolean,
  value: string,
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'expanded',
  isMultiSelect: several,
  choices,
  wrap: true,
  errorMessage: label,
  ...(value !== '' && { value }),
});
