import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { PreviewRow } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

const colours = {
  fault: 'danger',
  new: 'success',
  changed: 'brand',
  unchanged: 'informative',
} as const;

const useStyles = makeStyles({
  fault: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0 },
});

/** One row of a file: what becomes of it, and where and why not. */
export function ImportRow({ row }: { readonly row: PreviewRow }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const empty = (text: string) => (text === '' ? say('structure.import.empty-value') : text);
  return (
    <li className={layout.line}>
      <div className={layout.row}>
        <Badge className={styles.badge} appearance="tint" color={colours[row.fate]}>
          {say(`structure.import.fate.${row.fate}`)}
        </Badge>
        <span className={layout.strong}>{row.name}</span>
        <span className={layout.muted}>
          {say('structure.import.place', { sheet: row.sheet, row: row.row })}
        </span>
      </div>
      {row.faults.map(({ column, cell, reason }) => (
        <p key={`${column ?? ''} ${reason}`} className={`${layout.plain} ${styles.fault}`}>
          <span className={layout.strong}>
            {cell === null || column === null
              ? (column ?? '')
              : say('structure.import.place-cell', { cell, column })}
            :
          </span>{' '}
          {reason}
        </p>
      ))}
      {row.details.map(({ column, recorded, becomes }) => (
        <p key={column} className={`${layout.plain} ${layout.small}`}>
          {say('structure.import.detail', { column, recorded: empty(recorded), becomes: empty(becomes) })}
        </p>
      ))}
      {row.correction ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('structure.import.correction')}</p>
      ) : null}
    </li>
  );
}
