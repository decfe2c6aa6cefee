import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellTone } from '../meeting/cells.ts';
import { useLayout } from './layout-styles.ts';
import { Shape } from './shape.tsx';
import { useToneStyles } from './tone-styles.ts';

const useStyles = makeStyles({
  box: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  sign: {
    flexShrink: 0,
    width: '28px',
    height: '28px',
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
  },
});

type Props = { readonly tone: CellTone; readonly remark?: string | null; readonly children: ReactNode };

/** What is on record, and only that. */
export function Recorded({ tone, remark = null, children }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.box, styles.box)}>
      <span className={mergeClasses(styles.sign, tones[tone])}>
        <Shape tone={tone} size={16} />
      </span>
      <div className={layout.tight}>
        <p className={layout.plain}>{children}</p>
        {remark === null ? null : <p className={layout.quote}>{remark}</p>}
      </div>
    </div>
  );
}
