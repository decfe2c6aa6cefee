import { useRef, type KeyboardEvent } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import { HelpInPlace } from '../help/help-in-place.tsx';
import { useText } from '../language.ts';
import { attendanceGroups, type AttendanceGroup, type GroupKind } from '../meeting/attendance-groups.ts';
import { has, may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { AttendanceLines } from './attendance-lines.tsx';
import { Disclosure } from './disclosure.tsx';
import { NamedGuests, UnknownGuests } from './guests.tsx';
import { HeldAnswers } from './held-answers.tsx';
import { WebLinks } from './web-links.tsx';
import { useLayout } from './layout-styles.ts';
import { MarkTogether } from './mark-together.tsx';
import { SubstituteSuggestions } from './substitute-suggestions.tsx';

/** Upprop and attendance: what needs a ruling first, then by body, each with one press for present or absent. */
export function AttendanceList() {
  const { view } = useMeeting();
  const layout = useLayout();
  const list = useRef<HTMLDivElement>(null);
  const groups = attendanceGroups(view);
  const settled = groups.filter(({ kind }) => kind !== 'disputed');
  const ruling = may(view, 'ReportPresence') && has(view, 'chair', 'secretary', 'coordinator');
  return (
    <div className={layout.column} ref={list} onKeyDown={(event) => alongTheList(event, list.current)}>
      <UnknownGuests />
      <HeldAnswers />
      {groups
        .filter(({ kind }) => kind === 'disputed')
        .map((group) => (
          <Group key={group.key} group={group} ruling={ruling} />
        ))}
      <SubstituteSuggestions />
      {ruling ? (
        <HelpInPlace topic={view.suggestions.length > 0 ? 'substitute-arrives' : 'attendance'} />
      ) : null}
      {ruling ? <MarkTogether /> : null}
      {settled.map((group) =>
        isFolded(view, group.kind) ? (
          <Disclosure key={group.key} label={<GroupTitle group={group} />}>
            <AttendanceLines lines={group.lines} ruling={ruling} />
          </Disclosure>
        ) : (
          <Group key={group.key} group={group} ruling={ruling} />
        ),
      )}
      <NamedGuests />
      <WebLinks />
    </div>
  );
}

function Group({ group, ruling }: { readonly group: AttendanceGroup; readonly ruling: boolean }) {
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <h3 className={layout.label}>
        <GroupTitle group={group} />
      </h3>
      <AttendanceLines lines={group.lines} ruling={ruling} />
    </section>
  );
}

/** The arrows go from person to person, so that a roll of 25 is called with two fingers: arrow, space. */
function alongTheList(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || event.altKey || target.dataset['person'] === undefined || list === null) return;
  event.preventDefault();
  const stops = [...list.querySelectorAll<HTMLElement>('button[data-person]')];
  stops[stops.indexOf(target) + step]?.focus();
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
