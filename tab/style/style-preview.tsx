import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StylePreviewAnswer } from '../../src/contract/minutes-style.ts';
import { asId } from '../../src/domain/ids.ts';
import { Paper } from '../after/paper.tsx';
import { useAnswer } from '../after/use-answer.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { wordsOf, type Choice } from './draft.ts';
import type { StyleApi } from './style-api.ts';

const useStyles = makeStyles({
  side: {
    '@media (min-width: 641px)': { position: 'sticky', top: tokens.spacingVerticalM },
  },
  window: {
    '@media (min-width: 641px)': { maxHeight: 'calc(100vh - 150px)', overflowY: 'auto' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

const forms = ['page', 'text'] as const;

type Props = { readonly api: StyleApi; readonly body: string; readonly choice: Choice };

/** The minutes in the style as it is being chosen. The one before stays until the next has come. */
export function StylePreview({ api, body, choice }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const [form, setForm] = useState<(typeof forms)[number]>('page');
  const { answer, failed, again } = useAnswer(
    () => api.preview({ body: asId(body), ...choice }),
    `${body} ${locale} ${wordsOf(choice)}`,
  );
  const shown = answer === null ? null : whose(answer);
  return (
    <div className={mergeClasses(layout.tight, styles.side)}>
      <div className={layout.between}>
        <h2 className={layout.heading}>{say('style.preview')}</h2>
        <div className={layout.row} role="group" aria-label={say('style.preview.form')}>
          {forms.map((one) => (
            <Button
              key={one}
              size="small"
              appearance={one === form ? 'primary' : 'secondary'}
              aria-pressed={one === form}
              onClick={() => setForm(one)}
            >
              {say(`style.preview.${one}`)}
            </Button>
          ))}
        </div>
      </div>
      {shown === null ? null : (
        <p className={mergeClasses(layout.plain, layout.muted)}>
          {shown.is === 'sample'
            ? say('style.preview.sample')
            : say('style.preview.of', { body: shown.body, day: day(shown.date, locale) })}
        </p>
      )}
      {failed ? (
        <div className={layout.row} role="alert">
          <span>{say(answer === null ? 'style.preview.failed.first' : 'style.preview.failed')}</span>
          <Button size="small" onClick={again}>
            {say('style.preview.again')}
          </Button>
        </div>
      ) : null}
      {answer === null ? (
        failed ? null : (
          <Spinner label={say('style.preview.fetching')} />
        )
      ) : (
        <div className={styles.window} role="region" tabIndex={0} aria-label={say('style.preview')}>
          {form === 'page' ? (
            <Paper html={answer.html} label={say('style.preview')} />
          ) : (
            <pre className={styles.text} lang="sv">
              {answer.text}
            </pre>
          )}
        </div>
      )}
    </div>
  );
}

type Whose =
  | { readonly is: 'sample' }
  | { readonly is: 'meeting'; readonly body: string; readonly date: string };

const whose = ({ of }: StylePreviewAnswer): Whose =>
  of === null ? { is: 'sample' } : { is: 'meeting', body: of.bodyName, date: of.date };
