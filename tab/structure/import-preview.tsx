import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PreviewAnswer, PreviewRow } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { ImportRow } from './import-row.tsx';

const fates = ['fault', 'new', 'changed', 'unchanged'] as const;
type Filter = 'all' | PreviewRow['fate'];
const atOnce = 100;

const useStyles = makeStyles({
  refused: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
});

type Props = {
  readonly file: string;
  readonly preview: PreviewAnswer;
  readonly message: string | null;
  readonly onConfirm: () => Promise<void>;
  readonly onAnother: () => void;
};

/** Every row of a file with its fate, faults first; and the one button that records the good ones. */
export function ImportPreview({ file, preview, message, onConfirm, onAnother }: Props) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(atOnce);
  const [busy, setBusy] = useState(false);
  const count = (fate: Filter) =>
    fate === 'all' ? preview.rows.length : preview.rows.filter((row) => row.fate === fate).length;
  const rows = fates
    .flatMap((fate) => preview.rows.filter((row) => row.fate === fate))
    .filter((row) => filter === 'all' || row.fate === filter);
  const good = count('new') + count('changed');
  const confirm = () => {
    if (busy) return;
    setBusy(true);
    void onConfirm().finally(() => setBusy(false));
  };
  return (
    <section
      className={layout.column}
      aria-label={say('structure.import.result', { file, rows: preview.rows.length })}
    >
      <h3 className={layout.label}>{say('structure.import.result', { file, rows: preview.rows.length })}</h3>
      {message === null ? null : (
        <p role="alert" className={styles.refused}>
          {message}
        </p>
      )}
      <div className={layout.row} role="group" aria-label={say('structure.import.filter')}>
        {(['all', ...fates] as const).map((one) => (
          <Button
            key={one}
            size="small"
            aria-pressed={one === filter}
            appearance={one === filter ? 'primary' : 'secondary'}
            onClick={() => setFilter(one)}
          >
            {say(`structure.import.filter.${one}`, { count: count(one) })}
          </Button>
        ))}
      </div>
      <div className={layout.row}>
        {good === 0 ? (
          <p className={layout.plain}>{say('structure.import.nothing')}</p>
        ) : (
          <Button appearance="primary" disabledFocusable={busy} onClick={confirm}>
            {say(busy ? 'tab.send.registering' : 'structure.import.confirm', { count: good })}
          </Button>
        )}
        <Button onClick={onAnother}>{say('structure.import.again')}</Button>
      </div>
      {count('fault') === 0 ? null : (
        <p className={layout.plain}>{say('structure.import.leaves-out', { count: count('fault') })}</p>
      )}
      {preview.ignored.length === 0 ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>
          {say('structure.import.ignored', { columns: preview.ignored })}
        </p>
      )}
      <ul className={layout.list}>
        {rows.slice(0, shown).map((row) => (
          <ImportRow key={`${row.sheet} ${String(row.row)}`} row={row} />
        ))}
      </ul>
      {rows.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + atOnce)}>
            {say('structure.import.more', { count: Math.min(atOnce, rows.length - shown) })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
