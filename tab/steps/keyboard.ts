import type { Action } from './action.ts';

/** As much of a key press as matters. */
export type KeyPress = { readonly altKey: boolean; readonly shiftKey: boolean; readonly code: string };

/** The action that Alt + Shift + its letter asks for. Goes by the key's place, so that Alt's own signs don't matter. */
export const actionFor = (press: KeyPress, actions: readonly Action[]): Action | undefined =>
  press.altKey && press.shiftKey
    ? actions.find(({ letter }) => letter !== undefined && press.code === `Key${letter.toUpperCase()}`)
    : undefined;

/** For `aria-keyshortcuts`. */
export const shortcutOf = ({ letter }: Action): string | undefined =>
  letter === undefined ? undefined : `Alt+Shift+${letter.toUpperCase()}`;
