import { Button, Spinner } from '@fluentui/react-components';
import type { AttendanceAnswer } from '../../src/contract/directory.ts';
import { clock } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useAsking, useDirectoryParts, useMeetingDirectory } from './meeting-directory.ts';
import { Said } from './said.tsx';

type Compared = Extract<AttendanceAnswer, { state: 'compared' }>;

/** Teams' report beside the record, for those who prepare the minutes (DI6). Nothing where it is switched off. */
export function AttendancePart() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const parts = useDirectoryParts();
  const directory = useMeetingDirectory();
  const { busy, answer, fault, go } = useAsking(directory.compareAttendance);
  const isOffered = parts?.includes('attendance') === true && has(view, 'secretary', 'coordinator');
  if (!isOffered || view.phase !== 'closed') return null;
  return (
    <section className={layout.column} aria-labelledby="attendance-report">
      <h3 id="attendance-report" className={layout.label}>
        {say('attendance.title')}
      </h3>
      <p className={layout.plain}>{say('attendance.what')}</p>
      <div>
        <Button
          icon={busy ? <Spinner size="extra-tiny" aria-hidden /> : null}
          disabledFocusable={busy}
          onClick={() => void go()}
        >
          {say(busy ? 'attendance.comparing' : 'attendance.compare')}
        </Button>
      </div>
      <Standing answer={answer} fault={fault} />
      {answer?.state === 'compared' ? <Differences compared={answer} /> : null}
    </section>
  );
}

function Standing({ answer, fault }: { readonly answer: AttendanceAnswer | null; readonly fault: string }) {
  const say = useText();
  if (answer === null) return <Said text={fault} />;
  switch (answer.state) {
    case 'unavailable':
      return <Said text="" unavailable={answer} />;
    case 'none-yet':
    case 'no-meeting':
      return <Said text={say(`attendance.${answer.state}`)} />;
    case 'compared':
      return <Said text={say('attendance.agree', { n: answer.agreeing })} />;
  }
}

function Differences({ compared: { differences, unknown } }: { readonly compared: Compared }) {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const times = (spans: Compared['unknown'][number]['teams']) =>
    spans
      .map(({ from, to }) => `${clock(from, view.timeZone, locale)}–${clock(to, view.timeZone, locale)}`)
      .join(', ');
  return (
    <>
      <div className={layout.tight}>
        <h4 className={layout.label}>{say('attendance.differences')}</h4>
        {differences.length === 0 ? (
          <p className={layout.plain}>{say('attendance.no-differences')}</p>
        ) : (
          <ul className={layout.list}>
            {differences.map(({ person, name, differs, teams, record }) => (
              <li key={person} className={layout.line}>
                <span className={layout.strong}>{name}</span>{' '}
                {say(`attendance.${differs}`, { teams: times(teams), record: times(record) })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {unknown.length === 0 ? null : (
        <div className={layout.tight}>
          <h4 className={layout.label}>{say('attendance.unknown')}</h4>
          <p className={`${layout.plain} ${layout.muted}`}>{say('attendance.unknown.what')}</p>
          <ul className={layout.list}>
            {unknown.map(({ name, teams }, at) => (
              <li key={`${String(at)} ${name ?? ''}`} className={layout.line}>
                {name ?? say('attendance.nameless')} <span className={layout.muted}>{times(teams)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
