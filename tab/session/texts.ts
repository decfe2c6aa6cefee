import { useEffect, useState } from 'react';
import type { Catalogue, Locale } from '../../src/i18n/text.ts';

/** A language's texts, once they are there. */
export type Texts = { readonly locale: Locale; readonly texts: Catalogue };

const fetched: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  sv: async () => (await import('../../src/i18n/sv/index.ts')).sv,
  en: async () => (await import('../../src/i18n/en/index.ts')).en,
};

/**
 * The texts of the language wanted, fetched when it is: nobody loads both. Until they are there, and where they can't
 * be had, those of the language before; null before the first, 'fault' when not even those came.
 */
export function useTexts(wanted: Locale): Texts | 'fault' | null {
  const [texts, setTexts] = useState<Texts | 'fault' | null>(null);
  useEffect(() => {
    let current = true;
    fetched[wanted]().then(
      (catalogue) => current && setTexts({ locale: wanted, texts: catalogue }),
      () => current && setTexts((before) => before ?? 'fault'),
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return texts;
}
