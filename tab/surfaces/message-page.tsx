import { Button, mergeClasses } from '@fluentui/react-components';
import type { TextKey } from '../../src/i18n/text.ts';
import { Shell } from '../components/shell.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useSurface } from './surface-styles.ts';

/** While something is awaited. */
export function Waiting({ text }: { readonly text: TextKey }) {
  const say = useText();
  const layout = useLayout();
  return (
    <main className="waiting">
      <div role="heading" aria-level={1} className="visually-hidden">
        Samsyn
      </div>
      <Shell />
      <p role="status" className={layout.muted}>
        {say(text)}
      </p>
    </main>
  );
}

/** When it can't be shown: what happened, and what to do next. */
export function Fault({ text, detail }: { readonly text: TextKey; readonly detail?: string }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  return (
    <main className={mergeClasses(surface.page, surface.centre)}>
      <div className={layout.tight} role="alert">
        <h1 className={layout.heading}>{say('tab.fault.title')}</h1>
        <p className={layout.plain}>{say(text)}</p>
        {detail === undefined ? null : <p className={layout.muted}>{detail}</p>}
      </div>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {say('tab.fault.again')}
      </Button>
    </main>
  );
}
