import { Button } from '@fluentui/react-components';
import { useLanguage } from '../language.ts';

/** To the other language; named in that language, for those who need it. */
export function LanguageSwitch() {
  const { locale, change } = useLanguage();
  const other = locale === 'sv' ? 'en' : 'sv';
  return (
    <Button size="small" appearance="transparent" lang={other} onClick={() => change(other)}>
      {other === 'en' ? 'In English' : 'På svenska'}
    </Button>
  );
}
