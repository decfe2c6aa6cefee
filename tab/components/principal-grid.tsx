import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PrincipalCell } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import type { CellTone } from '../meeting/cells.ts';
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
  large: {
    // The longest names of municipalities fit; two stand beside each other also in the narrowest panel.
    gridTemplateColumns: 'repeat(auto-fill, minmax(max(min(128px, 46%), 11%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
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
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  largeCell: {
    flexDirection: 'row',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    minHeight: '44px',
    fontSize: 'clamp(13px, 1.05vw, 22px)',
    lineHeight: 1.4,
  },
});

type GridCell = {
  readonly principal: Pick<PrincipalCell, 'id' | 'name' | 'shortName' | 'abbreviation'>;
  readonly tone: CellTone;
  /** What it says, where that isn't the tone's own word. */
  readonly word?: string;
};

type Props = { readonly cells: readonly GridCell[]; readonly large?: boolean; readonly label: string };

/** Every principal as a cell, always in the same place: shape, letters and colour say how it stands. */
export function PrincipalGrid({ cells, large = false, label }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const say = useText();
  return (
    <ul className={mergeClasses(styles.grid, large && styles.large)} aria-label={label}>
      {cells.map(({ principal, tone, word = say(`tab.tone.${tone}`) }) => (
        <li
          key={principal.id}
          className={mergeClasses(styles.cell, large && styles.largeCell, tones[tone])}
          title={`${principal.name}: ${word}`}
        >
          <Shape tone={tone} size={large ? 16 : 12} />
          <span aria-hidden>{large ? principal.shortName : principal.abbreviation}</span>
          <span className="visually-hidden">{`${principal.name}: ${word}`}</span>
        </li>
      ))}
    </ul>
  );
}
