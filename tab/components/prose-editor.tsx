import type { CurrentItem } from '../../src/domain/view.ts';
import { clock } from '../clock.ts';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useAutosave, type Saved } from '../sending/use-autosave.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';

/** The one block the tab writes; scripts and later surfaces may have more, which stay as they are (MI1). */
const block = 'main';

/** The secretary's prose for the item: saved by itself, and saying plainly whether it is. */
export function ProseEditor({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const say = useText();
  if (!may(view, 'WriteProse')) return null;
  return (
    <Disclosure label={say('tab.prose')}>
      <Editor key={item.id} item={item} />
    </Disclosure>
  );
}

function Editor({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const written = item.prose.find(({ id }) => id === block)?.text ?? '';
  const { text, change, saved } = useAutosave(written, (words) => ({
    type: 'WriteProse',
    item: item.id,
    block,
    text: words,
  }));
  const others = item.prose.filter(({ id }) => id !== block);
  return (
    <div className={layout.tight}>
      {others.map(({ id, text: words }) => (
        <p key={id} className={layout.quote}>
          {words}
        </p>
      ))}
      <TextField label={say('tab.prose.label')} value={text} onChange={change} rows={6} />
      <p className={`${layout.plain} ${layout.small}`} role="status">
        {savedText(saved, (at) => clock(at, view.timeZone, locale, true), say)}
      </p>
    </div>
  );
}

function savedText(saved: Saved, time: (at: string) => string, say: ReturnType<typeof useText>): string {
  switch (saved.is) {
    case 'saved':
      return saved.at === null ? '' : say('tab.prose.saved', { at: time(saved.at) });
    case 'unsaved':
      return say('tab.prose.unsaved');
    case 'saving':
      return say('tab.prose.saving');
    case 'failed':
      return `${say('tab.prose.failed')} ${saved.message}`;
  }
}
