import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { helpOfRefusal } from '../../src/i18n/help/of-refusal.ts';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useText } from '../language.ts';
import type { SendingShown } from '../sending/use-send.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
});

type Props = {
  readonly sending: SendingShown;
  /** The help stands there already. */
  readonly helped?: boolean;
};

/** What came of a press, in the place it was made: a refusal as a sentence, or that no answer came. */
export function SendLine({ sending, helped = false }: Props) {
  const styles = useStyles();
  const say = useText();
  const { state } = sending;
  const topic = state.is === 'refused' && !helped ? helpOfRefusal(state.code) : null;
  const silent = state.is !== 'refused' && state.is !== 'unreachable';
  return (
    <>
      <div role="status" hidden={silent}>
        {silent ? null : (
          <div className={styles.line}>
            <ErrorCircleRegular className={styles.icon} aria-hidden />
            <span>
              {state.is === 'refused'
                ? state.message || say('tab.send.refused')
                : say(sending.resends === true ? 'tab.send.resends' : 'tab.send.unreachable')}{' '}
              {state.is === 'unreachable' ? (
                <Button size="small" onClick={() => void sending.again()}>
                  {say('tab.send.again')}
                </Button>
              ) : null}
            </span>
          </div>
        )}
      </div>
      {topic === null ? null : <HelpInPlace key={topic} topic={topic} />}
    </>
  );
}
