import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSurface } from './surface-styles.ts';

const useStyles = makeStyles({
  paper: {
    flexGrow: 1,
    width: '100%',
    minHeight: '70vh',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: '#ffffff',
  },
});

/** The minutes as they stand, read in place; `null` while they are fetched, empty when they can't be. */
export function Minutes({ onBack }: { readonly onBack: () => void }) {
  const { view, api } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const styles = useStyles();
  const surface = useSurface();
  const layout = useLayout();
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    api.minutes(view.id, locale).then(
      (text) => current && setHtml(text),
      () => current && setHtml(''),
    );
    return () => {
      current = false;
    };
  }, [api, view.id, view.version, locale]);
  return (
    <main className={`${surface.page} ${surface.wide}`}>
      <div className={layout.row}>
        <Button appearance="subtle" icon={<ArrowLeftRegular aria-hidden />} onClick={onBack}>
          {say('tab.minutes.back')}
        </Button>
        <h1 className={layout.heading}>{say('tab.minutes')}</h1>
        {html === null || html === '' ? null : (
          <Button icon={<ArrowDownloadRegular aria-hidden />} onClick={() => save(html, `${view.date}.html`)}>
            {say('tab.minutes.save')}
          </Button>
        )}
      </div>
      {html === null ? <Spinner label={say('tab.minutes.fetching')} /> : null}
      {html === '' ? <p role="status">{say('tab.minutes.failed')}</p> : null}
      {html === null || html === '' ? null : (
        <iframe className={styles.paper} title={say('tab.minutes')} sandbox="" srcDoc={html} />
      )}
    </main>
  );
}

function save(html: string, name: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
