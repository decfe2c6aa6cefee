import { Button, Link, Spinner } from '@fluentui/react-components';
import type { ArchiveHitLine } from '../../src/contract/archive.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { useArchiveStyles } from './archive-styles.ts';
import type { Search } from './use-search.ts';

type Props = {
  readonly search: Search;
  readonly onOpen: (document: string, item: number | null) => void;
  readonly onMore: () => void;
};

/** What was found: the item, its minutes, and the words where they stand. */
export function HitList({ search: { looked, hits, total, state }, onOpen, onMore }: Props) {
  const say = useText();
  const layout = useLayout();
  return (
    <section className={layout.column} aria-label={say('archive.search.label')}>
      <p className={layout.plain} role="status">
        {state === 'searching' ? say('archive.search.searching') : null}
        {state === 'failed' ? say('archive.search.failed') : null}
        {state === 'found' && total > 0 ? say('archive.search.found', { total }) : null}
        {state === 'found' && total === 0 ? say('archive.search.none', { words: looked.words }) : null}
      </p>
      {state === 'searching' && hits.length === 0 ? <Spinner size="small" aria-hidden /> : null}
      <ol className={layout.list}>
        {hits.map((hit, place) => (
          <li key={place} className={layout.line}>
            <Hit hit={hit} onOpen={onOpen} />
          </li>
        ))}
      </ol>
      {state === 'found' && hits.length < total ? (
        <Button onClick={onMore}>{say('archive.search.more')}</Button>
      ) : null}
    </section>
  );
}

function Hit({ hit, onOpen }: { readonly hit: ArchiveHitLine; readonly onOpen: Props['onOpen'] }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const styles = useArchiveStyles();
  const { document, title, date, item, heading, excerpt } = hit;
  return (
    <article className={layout.tight}>
      <Link as="button" className={styles.opener} onClick={() => onOpen(document, item)}>
        {item === null ? say('archive.outside-items') : say('archive.item', { item, heading })}
      </Link>
      <span className={layout.muted}>
        {title}, {date === null ? say('archive.undated') : day(date, locale)}
      </span>
      <p className={styles.excerpt}>
        {excerpt.map(({ text, hit: found }, place) =>
          found ? (
            <mark key={place} className={styles.hit}>
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
    </article>
  );
}
