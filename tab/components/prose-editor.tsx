import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';

const ProseField = lazy(() => import('../editor/prose-field.tsx'));

/** The secretary's prose for the item that is dealt with, in the panel: fetched when somebody writes. */
export function ProseEditor({ item }: { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const say = useText();
  if (!may(view, 'WriteProse')) return null;
  const { id, number, heading, prose } = item;
  return (
    <Disclosure label={say('tab.prose')}>
      <Suspense fallback={<Spinner size="tiny" label={say('after.prose.opening')} />}>
        <ProseField key={id} item={id} label={say('after.prose.label', { number, heading })} prose={prose} />
      </Suspense>
    </Disclosure>
  );
}
