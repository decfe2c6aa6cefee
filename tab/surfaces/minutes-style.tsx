import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { addressWith } from '../address.ts';
import type { Ask } from '../api.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { structureApi } from '../structure/structure-api.ts';
import type { Draft } from '../style/draft.ts';
import { styleApi } from '../style/style-api.ts';
import { StyleEditor } from '../style/style-editor.tsx';
import { useStyle } from '../style/use-style.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

type Props = { readonly ask: Ask; readonly body: string | null };

/** Protokollets skrivsätt: how a body words and lays out its minutes, chosen while one sees how they read. */
export default function MinutesStyle({ ask, body: first }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const surface = useSurface();
  const layout = useLayout();
  const api = useMemo(() => styleApi(ask), [ask]);
  const structure = useMemo(() => structureApi(ask), [ask]);
  const [body, setBody] = useState(first);
  const [drafts] = useState(() => new Map<string, Draft>());
  const { read, reload } = useStyle(api, body, locale);
  if (read.is === 'fetching') return <Waiting text="style.fetching" />;
  if (read.is === 'unreachable') return <Fault text="style.unreachable" />;
  return (
    <main className={mergeClasses(surface.page, surface.wide)}>
      <header className={layout.tight}>
        <div className={layout.between}>
          <h1 className={layout.heading}>{say('style.title')}</h1>
          <Link href={addressWith(window.location.search, { surface: 'structure', body: '' })}>
            {say('style.to-register')}
          </Link>
        </div>
        <p className={`${layout.plain} ${layout.muted}`}>{say('style.intro')}</p>
      </header>
      {read.is === 'refused' ? (
        <p role="alert" className={layout.plain}>
          {say('style.not-yours', { message: read.message })}
        </p>
      ) : null}
      {read.is === 'read' && read.failed ? (
        <div role="alert" className={layout.row}>
          <span>{say('style.unreachable')}</span>
          <Button size="small" onClick={() => void reload()}>
            {say('style.preview.again')}
          </Button>
        </div>
      ) : null}
      {read.is === 'read' && read.answer.chosen === null ? (
        <p className={layout.plain}>{say('style.none')}</p>
      ) : null}
      {read.is === 'read' && read.answer.chosen !== null ? (
        <>
          {read.answer.bodies.length < 2 ? (
            <h2 className={layout.label}>{read.answer.chosen.name}</h2>
          ) : (
            <ChoiceField
              label={say('style.body')}
              value={read.answer.chosen.body}
              choices={read.answer.bodies.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setBody}
            />
          )}
          <StyleEditor
            key={read.answer.chosen.body}
            answer={read.answer}
            chosen={read.answer.chosen}
            api={api}
            structure={structure}
            reload={reload}
            drafts={drafts}
          />
        </>
      ) : null}
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
