import { useCallback, useEffect, useRef, useState } from 'react';
import type { ArchiveAnswer } from '../../src/contract/archive.ts';
import type { Ask } from '../api.ts';
import { AddMinutes } from '../archive/add-minutes.tsx';
import { listArchive, type Looked } from '../archive/archive-requests.ts';
import { DocumentList } from '../archive/document-list.tsx';
import { DocumentPage } from '../archive/document-page.tsx';
import { HitList } from '../archive/hit-list.tsx';
import { SearchForm } from '../archive/search-form.tsx';
import { useSearch } from '../archive/use-search.ts';
import { focusSoon } from '../components/focus-soon.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

const nothing: Looked = { words: '', body: '', year: '' };

/** Arkivet: older minutes and those of meetings held here, to look in and, for those who may, to add to. */
export default function ArchivePage({ ask }: { readonly ask: Ask }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [archive, fetchAgain] = useArchive(ask);
  const [opened, setOpened] = useState<{ readonly document: string; readonly item: number | null } | null>(
    null,
  );
  const { search, start, more } = useSearch(ask);
  const top = useRef<HTMLHeadingElement>(null);
  const back = () => {
    setOpened(null);
    focusSoon(() => top.current);
  };
  if (archive === null) return <Waiting text="archive.fetching" />;
  if (archive === 'fault') return <Fault text="archive.unreachable" />;
  return (
    <main className={surface.page}>
      <h1 className={layout.heading} ref={top} tabIndex={-1}>
        {say('archive.title')}
      </h1>
      {opened === null ? (
        <>
          <SearchForm filters={archive} first={search?.looked ?? nothing} onSearch={start} />
          {search === null ? null : (
            <HitList
              search={search}
              onMore={more}
              onOpen={(document, item) => setOpened({ document, item })}
            />
          )}
          {archive.mayAdd ? <AddMinutes ask={ask} onKept={fetchAgain} /> : null}
          <DocumentList
            documents={archive.documents}
            onOpen={(document) => setOpened({ document, item: null })}
          />
        </>
      ) : (
        <DocumentPage ask={ask} {...opened} onBack={back} />
      )}
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

/** The archive's contents; what is shown stays while it is fetched again. */
function useArchive(ask: Ask): readonly [ArchiveAnswer | 'fault' | null, () => void] {
  const [archive, setArchive] = useState<ArchiveAnswer | 'fault' | null>(null);
  const fetchNow = useCallback(() => {
    listArchive(ask).then(setArchive, () => setArchive((known) => known ?? 'fault'));
  }, [ask]);
  useEffect(fetchNow, [fetchNow]);
  return [archive, fetchNow];
}
