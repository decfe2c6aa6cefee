import type { RollLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { waitingNames } from '../meeting/roll.ts';
import { useLayout } from './layout-styles.ts';

/** "Väntar på: …" with names: who, not how many. */
export function WaitingFor({ lines }: { readonly lines: readonly RollLine[] }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  if (lines.length === 0) return null;
  const places = Object.fromEntries(
    view.representation.principals.map(({ id, shortName }) => [id, shortName]),
  );
  return (
    <p className={`${layout.plain} ${layout.small}`}>
      <span className={layout.strong}>{say('tab.waiting-for')}</span>{' '}
      {waitingNames(lines, places).join(' · ')}
    </p>
  );
}
