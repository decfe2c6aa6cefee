import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '6px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  label: { maxWidth: '160px', overflowWrap: 'anywhere' },
  rail: {
    height: '14px',
    display: 'flex',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  part: { height: '100%', forcedColorAdjust: 'none' },
  brand: { backgroundColor: tokens.colorCompoundBrandBackground },
  good: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  changed: {
    backgroundColor: tokens.colorPaletteYellowForeground1,
    // Stripes of what is behind the bar: in high contrast the bar itself is white, as every other is.
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 3px, ${tokens.colorNeutralBackground4} 3px 6px)`,
  },
  bad: { backgroundColor: tokens.colorPaletteRedForeground3 },
  rest: { backgroundColor: tokens.colorNeutralForeground4 },
});

export type Tone = 'brand' | 'good' | 'changed' | 'bad' | 'rest';
export type Bar = {
  readonly key: string;
  readonly label: string;
  /** Each a share of the whole, 0 to 1; beside each other. */
  readonly parts: readonly { readonly share: number; readonly tone: Tone }[];
  readonly value: string;
};

/** Lying bars, one a line, with the figure behind each. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const styles = useStyles();
  return (
    <div className={styles.bars}>
      {bars.map(({ key, label, parts, value }) => (
        <Line key={key} label={label} parts={parts} value={value} />
      ))}
    </div>
  );
}

function Line({ label, parts, value }: Omit<Bar, 'key'>) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.rail}>
        {parts.map(({ share, tone }, at) => (
          <span
            key={at}
            className={mergeClasses(styles.part, styles[tone])}
            style={{ width: `${share * 100}%` }}
          />
        ))}
      </span>
      <span className={styles.value}>{value}</span>
    </>
  );
}
