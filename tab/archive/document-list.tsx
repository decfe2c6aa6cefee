import { Link } from '@fluentui/react-components';
import type { ArchiveDocumentLine } from '../../src/contract/archive.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { useArchiveStyles } from './archive-styles.ts';

type Props = {
  readonly documents: readonly ArchiveDocumentLine[];
  readonly onOpen: (document: string) => void;
};

/** All minutes in the archive, newest first. */
export function DocumentList({ documents, onOpen }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useArchiveStyles();
  return (
    <section className={layout.column}>
      <h2 className={layout.label}>{say('archive.documents')}</h2>
      {documents.length === 0 ? <p className={layout.plain}>{say('archive.documents.none')}</p> : null}
      <ul className={layout.list}>
        {documents.map(({ document, title, date, items, meeting }) => (
          <li key={document} className={layout.line}>
            <Link as="button" className={styles.opener} onClick={() => onOpen(document)}>
              {title}
            </Link>
            <div className={layout.muted}>
              {date === null ? say('archive.undated') : day(date, locale)} ·{' '}
              {say('archive.documents.items', { items })}
              {meeting === null ? null : ` · ${say('archive.held-here')}`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
