import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Tally } from '../../src/domain/tally.ts';
import type { VoteView } from '../../src/domain/view.ts';
import { useLanguage, useText } from '../language.ts';
import type { CellTone } from '../meeting/cells.ts';
import { Shape } from './shape.tsx';
import { VoteShares } from './vote-shares.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  large: { fontSize: 'clamp(16px, 2vw, 38px)', lineHeight: 1.4 },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'normal',
    paddingBlock: '3px',
  },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '6px', '& svg': { flexShrink: 0 } },
  track: { width: '50%', minWidth: '40px', paddingInline: tokens.spacingHorizontalS },
  rail: {
    height: '10px',
    borderRadius: tokens.borderRadiusSmall,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground5,
    // Seen in high contrast, where the rail has the page's own colour.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  thick: { height: 'clamp(16px, 1.8vw, 34px)' },
  bar: { height: '100%', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  approve: { backgroundColor: tokens.colorPaletteGreenForeground3 },
  reject: { backgroundColor: tokens.colorPaletteRedForeground3 },
  abstain: { backgroundColor: tokens.colorNeutralForeground3 },
  silent: { backgroundColor: tokens.colorNeutralForeground4 },
  number: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  share: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  caption: {
    captionSide: 'bottom',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingTop: '4px',
  },
  captionLarge: { fontSize: 'clamp(14px, 1.4vw, 26px)', lineHeight: 1.35 },
  shares: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Outcome = 'approve' | 'reject' | 'abstain' | 'silent';
type Props = { readonly vote: VoteView; readonly tally: Tally; readonly large?: boolean };

/** The result as bars, with counts and shares of the roll, which is named below. */
export function VoteBars({ vote, tally, large = false }: Props) {
  const styles = useStyles();
  const say = useText();
  const label = (id: Outcome) =>
    vote.choices.find((choice) => choice.id === id)?.label ?? say('tab.tone.silent');
  const outcomes: readonly Outcome[] = [
    'approve',
    'reject',
    'abstain',
    ...(tally.silent > 0 ? (['silent'] as const) : []),
  ];
  return (
    <div>
      <table className={mergeClasses(styles.table, large && styles.large)}>
        <caption className={mergeClasses(styles.caption, large && styles.captionLarge)}>
          {say('tab.vote.denominator', { roll: tally.roll })}
        </caption>
        <tbody>
          {outcomes.map((id) => (
            <Bar key={id} id={id} label={label(id)} count={tally[id]} roll={tally.roll} large={large} />
          ))}
        </tbody>
      </table>
      <VoteShares
        vote={vote}
        tally={tally}
        className={mergeClasses(styles.shares, large && styles.captionLarge)}
      />
    </div>
  );
}

type BarProps = {
  readonly id: Outcome;
  readonly label: string;
  readonly count: number;
  readonly roll: number;
  readonly large: boolean;
};

function Bar({ id, label, count, roll, large }: BarProps) {
  const styles = useStyles();
  const { locale } = useLanguage();
  const share = roll === 0 ? 0 : count / roll;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  const tone: CellTone = id;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span className={styles.mark}>
          <Shape tone={tone} size={large ? 18 : 12} />
          {label}
        </span>
      </th>
      <td className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.rail, large && styles.thick)}>
          <div className={mergeClasses(styles.bar, styles[id])} style={{ width: `${share * 100}%` }} />
        </div>
      </td>
      <td className={styles.number}>
        {count} <span className={styles.share}>({percent})</span>
      </td>
    </tr>
  );
}
