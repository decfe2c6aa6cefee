import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellTone } from '../meeting/cells.ts';
import { Shape } from './shape.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  large: { fontSize: 'clamp(18px, 2vw, 38px)', lineHeight: 1.4 },
});

export type Count = { readonly tone: CellTone; readonly text: string };

/** "✓ 9 eniga ◐ 1 med synpunkt ○ 0 avstår ✕ 4" */
export function CountLine({
  counts,
  large = false,
}: {
  readonly counts: readonly Count[];
  readonly large?: boolean;
}) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.line, large && styles.large)}>
      {counts.map(({ tone, text }) => (
        <li key={tone} className={styles.count}>
          <Shape tone={tone} size={large ? 18 : 12} />
          {text}
        </li>
      ))}
    </ul>
  );
}
