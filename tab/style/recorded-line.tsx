import type { ChosenStyleShown } from '../../src/contract/minutes-style.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';

/** What is on record today, and what of it makes no sense. */
export function RecordedLine({ chosen }: { readonly chosen: ChosenStyleShown }) {
  const say = useText();
  const layout = useLayout();
  const { chose, profile, changes, faults } = chosen;
  const count = Object.keys(changes).length;
  const line = () => {
    if (!chose) return say('style.recorded.none', { profile });
    return count === 0
      ? say('style.recorded.whole', { profile })
      : say('style.recorded.differing', { profile, count });
  };
  return (
    <div className={layout.tight}>
      <p className={layout.plain}>{line()}</p>
      {faults.length === 0 ? null : (
        <div role="alert">
          <p className={layout.plain}>{say('style.faults')}</p>
          <ul className={layout.numbered}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
