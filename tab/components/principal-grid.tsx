import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../language.ts';
import type { Cell } from '../meeting/cells.ts';
import { Shape } from './shape.tsx';
import { useToneStyles } from './tone-styles.ts';

const useStyles = makeStyles({
  grid: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
    gap: '4px',
  },
  large: { gridTemplateColumns: 'repeat(auto-fill, minmax(142px, 1fr))', gap: tokens.spacingHorizontalS },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '1px',
    minHeight: '36px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
  },
  largeCell: {
    flexDirection: 'row',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    minHeight: '44px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

type Props = { readonly cells: readonly Cell[]; readonly large?: boolean; readonly label: string };

/** Every principal as a cell, always in the same place: shape, letters and colour say how it stands. */
export function PrincipalGrid({ cells, large = false, label }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const say = useText();
  return (
    <ul className={mergeClasses(styles.grid, large && styles.large)} aria-label={label}>
      {cells.map(({ principal, tone }) => (
        <li
          key={principal.id}
          className={mergeClasses(styles.cell, large && styles.largeCell, tones[tone])}
          title={`${principal.name}: ${say(`tab.tone.${tone}`)}`}
        >
          <Shape tone={tone} size={large ? 16 : 12} />
          <span aria-hidden>{large ? principal.shortName : principal.abbreviation}</span>
          <span className="visually-hidden">{`${principal.name}: ${say(`tab.tone.${tone}`)}`}</span>
        </li>
      ))}
    </ul>
  );
}
