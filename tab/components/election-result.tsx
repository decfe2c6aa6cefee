import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import type { ElectionView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useLayout } from './layout-styles.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  large: { fontSize: 'clamp(18px, 2vw, 38px)', lineHeight: 1.4 },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingBlock: '3px' },
  in: { fontWeight: tokens.fontWeightSemibold },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  caption: {
    captionSide: 'bottom',
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase200,
  },
  captionLarge: { fontSize: 'clamp(14px, 1.4vw, 26px)' },
});

type Props = { readonly election: ElectionView; readonly large?: boolean };

/** Valresultat: votes by candidate, those who share the last place, and who is declared elected. */
export function ElectionResult({ election, large = false }: Props) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const { result, elected, rollSize } = election;
  if (result === null) return null;
  const { lines, sure, tied, blank, voted } = result;
  return (
    <div className={layout.tight}>
      <table className={mergeClasses(styles.table, large && styles.large)}>
        <caption className={mergeClasses(styles.caption, large && styles.captionLarge)}>
          {say('tab.election.counted', { voted, roll: rollSize, blank })}
        </caption>
        <tbody>
          {lines.map(({ id, name, votes }) => (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.name, sure.includes(id) && styles.in)}>
                {sure.includes(id) ? <CheckmarkCircleFilled aria-hidden /> : null}
                {tied.includes(id) ? <QuestionCircleRegular aria-hidden /> : null} {name}
                {tied.includes(id) ? ` (${say('tab.election.tied')})` : ''}
              </th>
              <td className={styles.number}>{say('tab.election.votes', { n: votes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {elected === null ? (
        <p className={`${layout.plain} ${large ? styles.large : layout.small}`}>
          {say(tied.length > 0 ? 'tab.election.lot-needed' : 'tab.election.undeclared')}
        </p>
      ) : (
        <p className={`${layout.plain} ${large ? styles.large : ''}`}>
          <span className={layout.strong}>
            {say('tab.election.elected', { office: election.office, names: elected.names })}
          </span>
          {elected.byLot ? ` ${say('tab.election.by-lot')}` : ''}
        </p>
      )}
    </div>
  );
}
