import { createElement, useEffect, useState, type ComponentType, type ReactNode } from 'react';
import type { TextKey } from '../../src/i18n/text.ts';
import { Waiting } from './message-page.tsx';

/** A page that is fetched when it is first drawn. */
export type Later<Props extends object> = {
  (props: Props): ReactNode;
  /** Begins to fetch it before it is drawn. Resolves when it is there, or couldn't be fetched. */
  begin(): Promise<void>;
};

/**
 * Until the page is there the outline of one stands in its place, with the text. Not React's `lazy`: what comes after a
 * fallback is held back there for a third of a second, so that outlines don't flicker, and here the same one stands there
 * already. One that couldn't be fetched throws when it is drawn, until the page is loaded anew.
 */
export function later<Props extends object>(
  bring: () => Promise<{ readonly default: ComponentType<Props> }>,
  text: TextKey,
): Later<Props> {
  let page: ComponentType<Props> | null = null;
  let fault: { readonly error: unknown } | null = null;
  let coming: Promise<void> | null = null;
  const begin = () =>
    (coming ??= bring().then(
      (brought) => void (page = brought.default),
      (error: unknown) => void (fault = { error }),
    ));
  function Page(props: Props) {
    const [, redraw] = useState(0);
    const there = page !== null;
    useEffect(() => {
      if (there) return undefined;
      let drawn = true;
      void begin().then(() => drawn && redraw((times) => times + 1));
      return () => void (drawn = false);
    }, [there]);
    if (fault !== null) throw fault.error;
    return page === null ? <Waiting text={text} /> : createElement(page, props);
  }
  return Object.assign(Page, { begin });
}
