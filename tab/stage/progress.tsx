import { useLayout } from '../components/layout-styles.ts';
import { useStage } from './stage-styles.ts';

type Props = { readonly done: number; readonly of: number; readonly text: string };

/** How many of how many, as words and as a bar. */
export function Progress({ done, of, text }: Props) {
  const styles = useStage();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <p className={styles.state}>{text}</p>
      <div className={styles.rail} aria-hidden>
        <div className={styles.bar} style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
      </div>
    </div>
  );
}
