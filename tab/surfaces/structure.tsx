import { Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { DirectoryPart } from '../../src/domain/directory.ts';
import { addressWith } from '../address.ts';
import type { Ask } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { RegisterTabs } from '../structure/register-tabs.tsx';
import { StructureContext } from '../structure/structure-context.ts';
import { structureApi } from '../structure/structure-api.ts';
import { StructureTools } from '../structure/structure-tools.tsx';
import { useRegister } from '../structure/use-register.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

/** Matrikeln: who sits where, on any day; edited in place by those who look after it. */
export default function Structure({ ask }: { readonly ask: Ask }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const api = useMemo(() => structureApi(ask), [ask]);
  const [on, setOn] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [spoken, announce] = useState('');
  const { register, fault, reload } = useRegister(api, on);
  const [directory, setDirectory] = useState<readonly DirectoryPart[] | null>(null);
  const mayChange = register?.mayChange === true;
  useEffect(() => {
    // Without an answer there is no look-up, and everything else works.
    if (mayChange) api.directoryParts().then(setDirectory, () => undefined);
  }, [api, mayChange]);
  const page = useMemo(
    () => (register === null ? null : { register, api, directory, reload, announce, search }),
    [register, api, directory, reload, search],
  );
  if (fault && page === null) return <Fault text="structure.fault.fetch" />;
  if (page === null) return <Waiting text="structure.fetching" />;
  return (
    <StructureContext value={page}>
      <main className={mergeClasses(surface.page, surface.wide)}>
        <header className={layout.tight}>
          <div className={layout.between}>
            <h1 className={layout.heading}>{say('structure.title')}</h1>
            <Link href={addressWith(window.location.search, { surface: '', meeting: '' })}>
              {say('structure.to-meetings')}
            </Link>
          </div>
          <p className={layout.plain}>{page.register.collaboration}</p>
          {page.register.mayChange ? null : (
            <p className={`${layout.plain} ${layout.muted}`}>{say('structure.read-only')}</p>
          )}
        </header>
        <StructureTools on={on} onDay={setOn} onSearch={setSearch} />
        {fault ? <p role="alert">{say('structure.fault.fetch')}</p> : null}
        <RegisterTabs />
        <footer className={layout.footer}>
          <LanguageSwitch />
        </footer>
      </main>
      <div aria-live="polite" className="visually-hidden" data-testid="spoken">
        {spoken}
      </div>
    </StructureContext>
  );
}
