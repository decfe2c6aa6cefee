import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: '120px', overflow: 'visible' },
  bar: { fill: tokens.colorCompoundBrandBackground, forcedColorAdjust: 'none' },
  older: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1.5,
    forcedColorAdjust: 'none',
  },
  whole: { stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: '3 3', strokeWidth: 1 },
});

export type ColumnBar = {
  readonly key: string;
  readonly share: number;
  /** Drawn hollow: read from older minutes. */
  readonly older: boolean;
  readonly title: string;
};

const height = 100;

/** Standing bars in the order of time; the broken line is the whole. */
export function Columns({ columns }: { readonly columns: readonly ColumnBar[] }) {
  const styles = useStyles();
  const width = Math.max(columns.length, 8) * 20;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      focusable="false"
    >
      <line className={styles.whole} x1={0} x2={width} y1={0.5} y2={0.5} vectorEffect="non-scaling-stroke" />
      {columns.map(({ key, share, older, title }, at) => (
        <rect
          key={key}
          className={older ? styles.older : styles.bar}
          x={at * 20 + 3}
          width={14}
          y={height - share * height}
          height={share * height}
          vectorEffect="non-scaling-stroke"
        >
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  );
}
