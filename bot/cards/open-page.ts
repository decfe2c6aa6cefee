import type { Action } from './card.ts';

/** A button to a page, where there is one. */
export const openPage = (title: string, url: string | null): readonly Action[] =>
  url === null ? [] : [{ type: 'Action.OpenUrl', title, url }];
