import type { UnreadLine } from '../../src/contract/archive.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

/** What was not understood or is doubtful, line by line. */
export function UnreadList({ unread }: { readonly unread: readonly UnreadLine[] }) {
  const say = useText();
  const layout = useLayout();
  if (unread.length === 0) return <p className={layout.muted}>{say('archive.unread.none')}</p>;
  return (
    <Disclosure label={say('archive.unread', { count: unread.length })}>
      <ul className={layout.list}>
        {unread.map(({ line, text, why }, place) => (
          <li key={place} className={layout.line}>
            <div className={layout.muted}>
              {say('archive.unread.line', { line })}: {why}
            </div>
            <p className={layout.plain}>{text}</p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
