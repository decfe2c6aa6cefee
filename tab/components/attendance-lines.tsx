import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { AttendanceLine } from '../../src/domain/view.ts';
import { useText, type Say } from '../language.ts';
import { servedSeat } from '../meeting/conflict-substitutes.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  warning: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  here: { color: tokens.colorStatusSuccessForeground1 },
  across: { gridColumn: '1 / -1' },
});

type Props = { readonly lines: readonly AttendanceLine[]; readonly ruling: boolean };

export function AttendanceLines({ lines, ruling }: Props) {
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {lines.map((line) => (
        <PersonLine key={`${line.body}:${line.person}`} line={line} ruling={ruling} />
      ))}
    </ul>
  );
}

type LineProps = { readonly line: AttendanceLine; readonly ruling: boolean };

function PersonLine({ line, ruling }: LineProps) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const disputed = line.disagrees.length > 0;
  return (
    <li className={mergeClasses(layout.line, styles.line)}>
      <div className={layout.tight}>
        <span>{line.name}</span>
        <span className={layout.muted}>{capacityText(line, say)}</span>
        {disputed ? (
          <span className={styles.warning}>
            <WarningRegular aria-hidden />{' '}
            {say(line.present ? 'tab.attendance.now-present' : 'tab.attendance.now-absent')}{' '}
            {say(line.present ? 'tab.attendance.disputed-absent' : 'tab.attendance.disputed-present', {
              sources: line.disagrees.map((source) => say(`tab.source.${source}`)),
            })}
          </span>
        ) : null}
      </div>
      {!ruling ? <Presence line={line} /> : disputed ? <Verdict line={line} /> : <Toggle line={line} />}
      {ruling ? <Release line={line} /> : null}
    </li>
  );
}

function capacityText(line: AttendanceLine, say: Say): string {
  const place = line.principal ?? line.organisation ?? say(`tab.class.${line.class}`);
  if (line.servesFor !== null && line.serves)
    return say('tab.attendance.serves-for', { place, name: line.servesFor });
  return line.class === 'substitute' ? say('tab.attendance.substitute', { place }) : place;
}

function Presence({ line }: { readonly line: AttendanceLine }) {
  const say = useText();
  const layout = useLayout();
  return <span className={layout.small}>{say(line.present ? 'tab.present' : 'tab.absent')}</span>;
}

function Toggle({ line }: { readonly line: AttendanceLine }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const sending = useSend();
  const { present, person, name } = line;
  return (
    <div className={layout.tight}>
      <SendButton
        sending={sending}
        size="small"
        appearance={present ? 'secondary' : 'subtle'}
        pressed={present}
        person={person}
        label={say('tab.attendance.toggle', { name })}
        icon={
          present ? (
            <CheckmarkCircleFilled className={styles.here} aria-hidden />
          ) : (
            <CircleRegular aria-hidden />
          )
        }
        onPress={() => void sending.send({ type: 'ReportPresence', person, present: !present })}
      >
        {say(present ? 'tab.present' : 'tab.absent')}
      </SendButton>
      <SendLine sending={sending} />
    </div>
  );
}

/** What the sources disagree about, ruled with one press either way (AT1). */
function Verdict({ line }: { readonly line: AttendanceLine }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const { person, name } = line;
  return (
    <div className={layout.tight} role="group" aria-label={say('tab.attendance.rule', { name })}>
      {([true, false] as const).map((present) => (
        <SendButton
          key={String(present)}
          sending={sending}
          size="small"
          person={present ? person : undefined}
          label={say(present ? 'tab.attendance.rule.present' : 'tab.attendance.rule.absent', { name })}
          onPress={() => void sending.send({ type: 'ReportPresence', person, present })}
        >
          {say(present ? 'tab.present' : 'tab.absent')}
        </SendButton>
      ))}
      <SendLine sending={sending} />
    </div>
  );
}

/** A substitute's call taken back, between items (AT3). */
function Release({ line }: { readonly line: AttendanceLine }) {
  const { view } = useMeeting();
  const say = useText();
  const styles = useStyles();
  const sending = useSend();
  const seat = line.class === 'substitute' && line.serves ? servedSeat(view, line) : null;
  if (seat === null || !may(view, 'ReleaseSubstitute')) return null;
  return (
    <div className={styles.across}>
      <SendButton
        sending={sending}
        size="small"
        appearance="subtle"
        label={say('tab.attendance.release', { name: line.name })}
        onPress={() => void sending.send({ type: 'ReleaseSubstitute', seat })}
      >
        {say('tab.attendance.release.short')}
      </SendButton>
      <SendLine sending={sending} />
    </div>
  );
}
