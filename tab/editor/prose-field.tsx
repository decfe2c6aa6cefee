import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import type { ProseBlock } from '../../src/domain/meeting/agenda.ts';
import { clock } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText, type Say } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import type { Saved } from './keeper.ts';
import { TwoTexts } from './two-texts.tsx';
import { block, useProse } from './use-prose.ts';

const RichText = lazy(() => import('./rich-text.tsx'));

type Props = { readonly item: ItemId; readonly label: string; readonly prose: readonly ProseBlock[] };

/** The secretary's prose of one item: keeps itself, says plainly whether it is kept, and never writes over another's. */
export default function ProseField({ item, label, prose }: Props) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const [state, kept] = useProse(item, prose);
  const others = prose.filter(({ id, text }) => id !== block && text.trim() !== '');
  return (
    <div className={layout.tight}>
      {others.map(({ id, text }) => (
        <p key={id} className={layout.quote}>
          {text}
        </p>
      ))}
      {state.conflict === null ? (
        <Suspense fallback={<Spinner size="tiny" label={say('after.prose.opening')} />}>
          <RichText
            label={label}
            text={state.text}
            replaced={state.replaced}
            onChange={kept.write}
            onLeave={() => void kept.flush()}
          />
        </Suspense>
      ) : (
        <TwoTexts conflict={state.conflict} onChoose={kept.choose} />
      )}
      <p className={`${layout.plain} ${layout.small}`} role="status">
        {savedText(state.saved, (at) => clock(at, view.timeZone, locale), say)}
      </p>
    </div>
  );
}

function savedText(saved: Saved, time: (at: string) => string, say: Say): string {
  switch (saved.is) {
    case 'saved':
      return saved.at === null ? '' : say('after.prose.saved', { at: time(saved.at) });
    case 'unsaved':
      return say('after.prose.unsaved');
    case 'saving':
      return say('after.prose.saving');
    case 'offline':
      return say('after.prose.offline');
    case 'failed':
      return say('after.prose.failed', { message: saved.message });
  }
}
