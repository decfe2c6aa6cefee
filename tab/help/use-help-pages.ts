import { useEffect, useState } from 'react';
import type { HelpPages } from '../../src/i18n/help/topics.ts';
import type { Locale } from '../../src/i18n/text.ts';
import { useLanguage } from '../language.ts';

const fetched: Readonly<Record<Locale, () => Promise<HelpPages>>> = {
  sv: async () => (await import('../../src/i18n/help/sv.ts')).helpInSwedish,
  en: async () => (await import('../../src/i18n/help/en.ts')).helpInEnglish,
};

/** The pages of help in the reader's language, fetched when somebody looks; null until then, 'fault' if they can't be had. */
export function useHelpPages(): HelpPages | 'fault' | null {
  const { locale } = useLanguage();
  const [pages, setPages] = useState<HelpPages | 'fault' | null>(null);
  useEffect(() => {
    let current = true;
    fetched[locale]().then(
      (all) => current && setPages(all),
      () => current && setPages((before) => before ?? 'fault'),
    );
    return () => {
      current = false;
    };
  }, [locale]);
  return pages;
}
