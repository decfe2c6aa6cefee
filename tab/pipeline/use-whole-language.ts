import { useEffect, useMemo, useState } from 'react';
import type { Catalogue, Locale } from '../../src/i18n/text.ts';
import { useLanguage, type Language } from '../language.ts';

type More = { readonly locale: Locale; readonly texts: Partial<Catalogue> };

const fetched: Readonly<Record<Locale, () => Promise<Partial<Catalogue>>>> = {
  sv: async () => (await import('../../src/i18n/sv/on-demand.ts')).onDemand,
  en: async () => (await import('../../src/i18n/en/on-demand.ts')).onDemand,
};

/**
 * The reader's language together with the texts of pages that few open; those of the language before while the other's
 * are on their way. Null before the first, 'fault' when they didn't come.
 */
export function useWholeLanguage(): Language | 'fault' | null {
  const language = useLanguage();
  const [more, setMore] = useState<(More & { readonly under: Language }) | 'fault' | null>(null);
  useEffect(() => {
    let current = true;
    fetched[language.locale]().then(
      (texts) => current && setMore({ locale: language.locale, texts, under: language }),
      () => current && setMore((before) => before ?? 'fault'),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return useMemo(
    () =>
      more === null || more === 'fault'
        ? more
        : { ...more.under, texts: { ...more.under.texts, ...more.texts } },
    [more],
  );
}
