import { useText } from '../language.ts';
import { cellsOf } from '../meeting/cells.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { PrincipalGrid } from './principal-grid.tsx';

/** "13 av 16 huvudmän · 16 av 20 platser", which opens into who they are (AT4). */
export function RepresentationLine() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const { represented, principals, seatsServed, seatsTotal, unrepresented } = view.representation;
  const counts = { represented, principals: principals.length, served: seatsServed, seats: seatsTotal };
  return (
    <Disclosure small label={say('tab.representation', counts)}>
      <div className={layout.tight}>
        <PrincipalGrid cells={cellsOf(view, 'representation')} label={say('tab.representation.grid')} />
        {unrepresented.length === 0 ? null : (
          <p className={`${layout.plain} ${layout.muted}`}>
            {say('tab.representation.missing', { names: unrepresented })}
          </p>
        )}
      </div>
    </Disclosure>
  );
}
