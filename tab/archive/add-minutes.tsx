import { Button, Spinner } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Ask } from '../api.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useArchiveStyles } from './archive-styles.ts';
import { Preview } from './preview.tsx';
import { useAdding } from './use-adding.ts';

/** A file is chosen, looked at, and kept when what was read looks right. */
export function AddMinutes({ ask, onKept }: { readonly ask: Ask; readonly onKept: () => void }) {
  const say = useText();
  const layout = useLayout();
  const styles = useArchiveStyles();
  const input = useRef<HTMLInputElement>(null);
  const { adding, choose, keep, cancel } = useAdding(ask, onKept);
  const busy = adding.step === 'reading' || adding.step === 'keeping';
  return (
    <section className={`${layout.box} ${layout.column}`} aria-labelledby="archive-add">
      <h2 className={layout.label} id="archive-add">
        {say('archive.add')}
      </h2>
      <div className={layout.row}>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {say('archive.add.choose')}
        </Button>
        <span className={layout.muted}>{say('archive.add.forms')}</span>
      </div>
      <input
        ref={input}
        type="file"
        className={styles.hidden}
        aria-label={say('archive.add.choose')}
        tabIndex={-1}
        accept=".docx,.docm,.pdf,.txt"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it was changed.
          currentTarget.value = '';
          if (file !== undefined) choose(file);
        }}
      />
      <div aria-live="polite" className={adding.step === 'none' ? 'visually-hidden' : ''}>
        {adding.step === 'reading' ? (
          <Spinner size="small" label={say('archive.add.reading', { file: adding.file.name })} />
        ) : null}
        {adding.step === 'kept' ? (
          <p className={layout.plain}>
            {say(adding.again ? 'archive.add.kept.again' : 'archive.add.kept.new', { file: adding.name })}
          </p>
        ) : null}
        {adding.step === 'failed' ? (
          <p className={layout.plain}>{adding.message ?? say('archive.add.failed')}</p>
        ) : null}
      </div>
      {adding.step === 'seen' || adding.step === 'keeping' ? (
        <Preview
          answer={adding.answer}
          file={adding.file.name}
          keeping={adding.step === 'keeping'}
          onKeep={keep}
          onCancel={cancel}
        />
      ) : null}
    </section>
  );
}
