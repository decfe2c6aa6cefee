import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, WarningRegular } from '@fluentui/react-icons';
import type { AttendanceLine, MeetingView } from '../../src/domain/view.ts';
import { useText, type Say } from '../language.ts';
import { attendanceGroups, type AttendanceGroup, type GroupKind } from '../meeting/attendance-groups.ts';
import { has, may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { SubstituteSuggestions } from './substitute-suggestions.tsx';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  warning: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
  here: { color: tokens.colorStatusSuccessForeground1 },
});

/** Upprop and attendance: what needs a ruling first, then by body, each with one press for present or absent. */
export function AttendanceList() {
  const { view } = useMeeting();
  const layout = useLayout();
  const ruling = may(view, 'ReportPresence') && has(view, 'chair', 'secretary', 'coordinator');
  return (
    <div className={layout.column}>
      <SubstituteSuggestions />
      {attendanceGroups(view).map((group) =>
        isFolded(view, group.kind) ? (
          <Disclosure key={group.key} label={<GroupTitle group={group} />}>
            <Lines group={group} ruling={ruling} />
          </Disclosure>
        ) : (
          <section key={group.key} className={layout.tight}>
            <h3 className={layout.label}>
              <GroupTitle group={group} />
            </h3>
            <Lines group={group} ruling={ruling} />
          </section>
        ),
      )}
    </div>
  );
}

/** Those who don't decide now are folded away; in a joint session all its bodies decide. */
function isFolded(view: MeetingView, kind: GroupKind): boolean {
  const joint = (view.session?.attending.length ?? 1) > 1;
  return kind === 'without-vote' || (kind === 'others-vote' && !joint);
}

function GroupTitle({ group }: { readonly group: AttendanceGroup }) {
  const say = useText();
  const layout = useLayout();
  const present = group.lines.filter((line) => line.present).length;
  return (
    <span>
      {say(`tab.attendance.${group.kind}`)}{' '}
      <span className={layout.muted}>
        {say('tab.attendance.present-of', { present, all: group.lines.length })}
      </span>
    </span>
  );
}

function Lines({ group, ruling }: { readonly group: AttendanceGroup; readonly ruling: boolean }) {
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {group.lines.map((line) => (
        <PersonLine key={`${line.body}:${line.person}`} line={line} ruling={ruling} />
      ))}
    </ul>
  );
}

function PersonLine({ line, ruling }: { readonly line: AttendanceLine; readonly ruling: boolean }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  return (
    <li className={mergeClasses(layout.line, styles.line)}>
      <div className={layout.tight}>
        <span>{line.name}</span>
        <span className={layout.muted}>{capacityText(line, say)}</span>
        {line.disagrees.length === 0 ? null : (
          <span className={styles.warning}>
            <WarningRegular aria-hidden />{' '}
            {say(line.present ? 'tab.attendance.disputed-absent' : 'tab.attendance.disputed-present', {
              sources: line.disagrees.map((source) => say(`tab.source.${source}`)),
            })}
          </span>
        )}
      </div>
      {ruling ? <Ruling line={line} /> : <Presence line={line} />}
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

function Ruling({ line }: { readonly line: AttendanceLine }) {
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
      {line.disagrees.length === 0 ? null : (
        <SendButton
          sending={sending}
          size="small"
          label={say('tab.attendance.confirm', { name })}
          onPress={() => void sending.send({ type: 'ReportPresence', person, present })}
        >
          {say('tab.attendance.confirm.short')}
        </SendButton>
      )}
      <SendLine sending={sending} />
    </div>
  );
}
