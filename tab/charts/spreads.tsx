import { makeStyles, tokens } from '@fluentui/react-components';
import type { Spread } from '../../src/contract/matters.ts';
import { scaleOf } from './scale.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '8px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { maxWidth: '160px', overflowWrap: 'anywhere' },
  value: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  track: { position: 'relative', height: '18px' },
  axis: {
    position: 'absolute',
    insetInline: 0,
    top: '8px',
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
  },
  whisker: {
    position: 'absolute',
    top: '8px',
    height: '2px',
    backgroundColor: tokens.colorNeutralStrokeAccessible,
    forcedColorAdjust: 'none',
  },
  half: {
    position: 'absolute',
    top: '3px',
    height: '12px',
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    forcedColorAdjust: 'none',
  },
  median: {
    position: 'absolute',
    top: 0,
    width: '4px',
    height: '18px',
    marginInlineStart: '-2px',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandStroke,
    forcedColorAdjust: 'none',
  },
});

export type SpreadLine = {
  readonly key: string;
  readonly label: string;
  readonly days: Spread;
  readonly value: string;
};

/** Days, one line each on one scale: the thick mark is the median, the box the middle half, the thin line the longest. */
export function Spreads({ lines }: { readonly lines: readonly SpreadLine[] }) {
  const styles = useStyles();
  const at = scaleOf(lines.map(({ days }) => days));
  return (
    <div className={styles.lines}>
      {lines.map(({ key, label, days, value }) => (
        <Line key={key} label={label} days={days} value={value} at={at} />
      ))}
    </div>
  );
}

type LineProps = Omit<SpreadLine, 'key'> & { readonly at: (days: number) => number };

function Line({ label, days: { median, lowerQuartile, upperQuartile, longest }, value, at }: LineProps) {
  const styles = useStyles();
  const percent = (days: number) => `${at(days)}%`;
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.track}>
        <span className={styles.axis} />
        {upperQuartile === null || longest === null ? null : (
          <span
            className={styles.whisker}
            style={{ insetInlineStart: percent(upperQuartile), width: `${at(longest) - at(upperQuartile)}%` }}
          />
        )}
        {lowerQuartile === null || upperQuartile === null ? null : (
          <span
            className={styles.half}
            style={{
              insetInlineStart: percent(lowerQuartile),
              width: `${at(upperQuartile) - at(lowerQuartile)}%`,
            }}
          />
        )}
        {median === null ? null : (
          <span className={styles.median} style={{ insetInlineStart: percent(median) }} />
        )}
      </span>
      <span className={styles.value}>{value}</span>
    </>
  );
}
