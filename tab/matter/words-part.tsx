import type { MatterView } from '../../src/domain/matter/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

/** What it is about, and what is proposed. */
export function WordsPart({ matter: { words } }: { readonly matter: MatterView }) {
  const say = useText();
  const layout = useLayout();
  const presenters = words.presenters.map(({ text }) => text);
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('matter.about')}</h2>
      {words.summary === null ? null : <p className={layout.plain}>{words.summary}</p>}
      {words.proposal === null ? null : (
        <>
          <h3 className={layout.label}>{say('matter.words.proposal')}</h3>
          <p className={layout.quote}>{words.proposal}</p>
        </>
      )}
      {presenters.length === 0 ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>{say('before.presenters', { names: presenters })}</p>
      )}
      {words.summary === null && words.proposal === null ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('matter.about.nothing')}</p>
      ) : null}
    </section>
  );
}
