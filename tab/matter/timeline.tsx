import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterView, TimelineEntry } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';
import { HeardEntry } from './heard-entry.tsx';
import { detailOf, entryText } from './entry-text.ts';

const useStyles = makeStyles({
  line: {
    listStyleType: 'none',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  entry: {
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      left: `calc(-1 * ${tokens.spacingHorizontalL} - 6px)`,
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
      forcedColorAdjust: 'none',
    },
  },
  weighty: { '::before': { backgroundColor: tokens.colorCompoundBrandStroke } },
  warned: { '::before': { backgroundColor: tokens.colorStatusWarningBorderActive } },
});

/** Work on the papers and the mail about them: shown when asked for. */
const small: ReadonlySet<TimelineEntry['kind']> = new Set<TimelineEntry['kind']>([
  'opened',
  'edited',
  'document-attached',
  'document-removed',
  'reminders-set',
  'reminded',
]);
const weighty: ReadonlySet<TimelineEntry['kind']> = new Set<TimelineEntry['kind']>(['heard', 'recommended']);
const warned: ReadonlySet<TimelineEntry['kind']> = new Set<TimelineEntry['kind']>([
  'deviation',
  'referred-back',
]);

/** The matter's life as a line: who said what, decisions with texts and dissent, and the principals' answers. */
export function Timeline({ matter }: { readonly matter: MatterView }) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const entries = matter.timeline.filter(({ kind }) => all || !small.has(kind));
  const hidden = matter.timeline.some(({ kind }) => small.has(kind));
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.timeline')}</h2>
      {hidden ? (
        <Checkbox
          label={say('matter.timeline.all')}
          checked={all}
          onChange={(_event, { checked }) => setAll(checked === true)}
        />
      ) : null}
      <ol className={styles.line} aria-label={say('matter.timeline')}>
        {entries.map((entry, at) => (
          <li
            key={`${entry.at} ${entry.kind} ${at}`}
            className={mergeClasses(
              styles.entry,
              weighty.has(entry.kind) && styles.weighty,
              warned.has(entry.kind) && styles.warned,
            )}
          >
            <Entry entry={entry} matter={matter} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type EntryProps = { readonly entry: TimelineEntry; readonly matter: MatterView };

function Entry({ entry, matter }: EntryProps) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const detail = detailOf(entry);
  return (
    <>
      <div className={layout.muted}>
        {day(dayOf(entry.at), locale)}
        {entry.by === null ? '' : ` · ${entry.by}`}
      </div>
      <p className={layout.plain}>{entryText(entry, names, say, locale)}</p>
      {detail === null ? null : <p className={layout.quote}>{detail}</p>}
      {entry.kind === 'heard' ? (
        <HeardEntry
          entry={entry}
          hearing={matter.hearings.find(({ meeting }) => meeting === entry.meeting)}
        />
      ) : null}
    </>
  );
}
