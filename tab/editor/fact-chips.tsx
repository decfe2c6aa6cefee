import { LockClosedRegular } from '@fluentui/react-icons';
import type { FactLine } from '../../src/contract/writing.ts';
import { useText } from '../language.ts';
import { useEditorStyles } from './editor-styles.ts';

type Props = { readonly facts: readonly FactLine[]; readonly label: string };

/** Låsta faktarader: what the record says and the minutes print by themselves. They follow the record; nobody writes in them. */
export function FactChips({ facts, label }: Props) {
  const styles = useEditorStyles();
  const say = useText();
  if (facts.length === 0) return null;
  return (
    <ul className={styles.facts} aria-label={label}>
      {facts.map(({ kind, text }, place) => (
        <li key={`${kind}-${String(place)}`} className={styles.fact}>
          <LockClosedRegular className={styles.lock} aria-label={say('after.locked')} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
