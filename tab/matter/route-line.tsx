import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, FlagRegular } from '@fluentui/react-icons';
import type { MatterView } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';

const dot = '14px';

const useStyles = makeStyles({
  line: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridAutoFlow: 'row',
    '@media (min-width: 760px)': {
      gridAutoFlow: 'column',
      gridAutoColumns: 'minmax(96px, 1fr)',
      overflowX: 'auto',
    },
  },
  station: {
    position: 'relative',
    paddingInlineStart: '26px',
    paddingBottom: tokens.spacingVerticalM,
    minWidth: 0,
    '::before': {
      content: '""',
      position: 'absolute',
      boxSizing: 'border-box',
      insetInlineStart: 0,
      top: '3px',
      width: dot,
      height: dot,
      borderRadius: '50%',
      border: `3px solid ${tokens.colorCompoundBrandStroke}`,
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: 'none',
      zIndex: 1,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '6px',
      top: '10px',
      bottom: '-6px',
      width: '2px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: 'none',
    },
    ':last-child::after': { display: 'none' },
    '@media (min-width: 760px)': {
      paddingInlineStart: 0,
      paddingInlineEnd: tokens.spacingHorizontalM,
      paddingTop: '26px',
      '::after': { insetInlineStart: '8px', top: '9px', bottom: 'auto', width: '100%', height: '2px' },
    },
  },
  now: {
    '::before': {
      backgroundColor: tokens.colorNeutralBackground1,
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: '1px',
    },
  },
  ahead: {
    color: tokens.colorNeutralForeground2,
    '::before': {
      border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    '::after': { backgroundColor: tokens.colorNeutralStroke1 },
  },
  warning: { color: tokens.colorStatusWarningForeground1, verticalAlign: 'text-bottom' },
});

/** The way the matter has gone through the bodies, where it is, and what it has ahead. */
export function RouteLine({ matter }: { readonly matter: MatterView }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useStyles();
  const names = useNames();
  const { steps, ahead, deviations } = matter;
  const shownAhead = matter.end === null ? ahead : [];
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.route')}</h2>
      <ol className={styles.line}>
        {steps.map(({ body, how, from, until, said, reason }, at) => {
          const skipped = deviations.find((one) => one.to === body && one.at >= from)?.skipped ?? [];
          const here = until === null;
          return (
            <li
              key={at}
              className={mergeClasses(styles.station, here && styles.now)}
              {...(here ? { 'aria-current': 'step' as const } : {})}
            >
              <div className={layout.strong}>
                {how === 'referred-back' ? <ArrowUndoRegular aria-hidden className={styles.warning} /> : null}{' '}
                {names.shortBody(body)}
              </div>
              <div className={layout.muted}>
                {say(`matter.step.${how}`)} {day(dayOf(from), locale)}
              </div>
              {skipped.length === 0 ? null : (
                <div className={layout.small}>
                  <FlagRegular aria-hidden className={styles.warning} />{' '}
                  {say('matter.step.skipped', { bodies: skipped.map((one) => names.shortBody(one)) })}
                </div>
              )}
              {said === null ? null : <p className={mergeClasses(layout.plain, layout.small)}>”{said}”</p>}
              {reason === null ? null : <p className={mergeClasses(layout.plain, layout.small)}>{reason}</p>}
            </li>
          );
        })}
        {shownAhead.map((body) => (
          <li key={body} className={mergeClasses(styles.station, styles.ahead)}>
            <div>{names.shortBody(body)}</div>
            <div className={layout.muted}>{say('matter.step.ahead')}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
