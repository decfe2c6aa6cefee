import { makeStyles } from '@fluentui/react-components';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

const useStyles = makeStyles({
  /** On the edge of the words above it, also where it has a line of its own. */
  leave: { minWidth: 0, paddingInline: 0 },
});

/** How the viewer stands: serves, for whom, or doesn't and why; and one press to say that one is here. */
export function StandingLine() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const sending = useSend();
  const { standing, principal, ordinary, present, person, name } = view.you;
  const params = { name: name ?? '', principal: principal ?? '', ordinary: ordinary ?? '' };
  const over = view.phase === 'closed';
  return (
    <div className={layout.tight}>
      <p className={layout.plain}>
        {standing === 'serves' && principal === null
          ? say('tab.standing.serves.office')
          : say(`tab.standing.${standing}`, params)}
      </p>
      {person === null || over || !may(view, 'ReportPresence') ? null : present ? (
        <div className={layout.row}>
          <span className={layout.muted}>{say('tab.present.you')}</span>
          <SendButton
            sending={sending}
            appearance="transparent"
            size="small"
            className={styles.leave}
            onPress={() => void sending.send({ type: 'ReportPresence', person, present: false })}
          >
            {say('tab.leave')}
          </SendButton>
        </div>
      ) : (
        <SendButton
          sending={sending}
          appearance="primary"
          onPress={() => void sending.send({ type: 'ReportPresence', person, present: true })}
        >
          {say('tab.check-in')}
        </SendButton>
      )}
      <SendLine sending={sending} />
      {standing === 'outsider' ? <HelpInPlace topic="unrecognised" /> : null}
      {standing === 'substitute-in-waiting' ? <HelpInPlace topic="serving" /> : null}
    </div>
  );
}
