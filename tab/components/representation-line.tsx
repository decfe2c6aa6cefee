import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useText } from '../language.ts';
import { cellsOf } from '../meeting/cells.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { PrincipalGrid } from './principal-grid.tsx';

const useStyles = makeStyles({
  warning: {
    margin: 0,
    color: tokens.colorStatusWarningForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** "13 av 16 huvudmän · 16 av 20 platser", which opens into who they are (AT4). */
export function RepresentationLine() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const { represented, principals, seatsServed, seatsTotal, unrepresented, quorum } = view.representation;
  const counts = { represented, principals: principals.length, served: seatsServed, seats: seatsTotal };
  return (
    <>
      {quorum === null || quorum.met ? null : <QuorumWarning of={quorum.of} atLeast={quorum.atLeast} />}
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
    </>
  );
}

/** Below the body's own number it warns, and stops nothing (AT10). */
function QuorumWarning({ of, atLeast }: { readonly of: 'seats' | 'principals'; readonly atLeast: number }) {
  const say = useText();
  const styles = useStyles();
  return (
    <p className={styles.warning} role="status">
      <WarningRegular aria-hidden /> {say(`tab.quorum.${of}`, { n: atLeast })}
    </p>
  );
}
