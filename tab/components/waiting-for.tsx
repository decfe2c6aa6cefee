import type { RollLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { waitingNames } from '../meeting/roll.ts';
import { useLayout } from './layout-styles.ts';

type Props = { readonly lines: readonly RollLine[]; readonly roll: number };

/** "Väntar på: …" with names: who, not how many. While it is everybody, it says just that. */
export function WaitingFor({ lines, roll }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  if (lines.length === 0) return null;
  const everybody = lines.length === roll && roll > 3;
  const names = waitingNames(lines, view.representation.principals);
  return (
    <p className={`${layout.plain} ${layout.small}`}>
      <span className={layout.strong}>{say('tab.waiting-for')}</span>{' '}
      {everybody ? say('tab.waiting-for.all') : names.join(' · ')}
    </p>
  );
}
