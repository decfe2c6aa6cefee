import { Badge, Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { AssignmentView } from '../../src/domain/matter/view.ts';
import { day } from '../clock.ts';
import { focusButton } from '../components/focus-button.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { cancelAssignmentForm, moveAssignmentForm, reportForm } from '../matter/forms/assigning.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useNames } from '../pipeline/names.ts';
import { SpecForm } from '../pipeline/spec-form.tsx';
import type { MatterSending } from '../pipeline/use-matter-send.ts';
import { assigneeText } from './assignee-text.ts';

type Props = {
  readonly assignment: AssignmentView;
  readonly sending: MatterSending;
  /** What it came of, where that isn't the page it stands on. */
  readonly about?: ReactNode;
  /** Of its forms. */
  readonly heading?: 'h2' | 'h3';
};

const forms = { report: reportForm, move: moveAssignmentForm, cancel: cancelAssignmentForm };
type FormName = keyof typeof forms;

const colours = { open: 'brand', reported: 'brand', done: 'success', cancelled: 'informative' } as const;

/** An assignment: what, who, until when, how it went; reported, moved and taken back in its place. */
export function AssignmentLine({ assignment, sending, about, heading = 'h3' }: Props) {
  const { text, due, overdue, state, reports, onAgenda, cancelledFor, reportTo } = assignment;
  const { mayReport, mayMove, mayCancel } = assignment;
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const [open, setOpen] = useState<FormName | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  const running = state === 'open' || state === 'reported';
  const offered: readonly FormName[] = [
    ...(running && mayReport ? (['report'] as const) : []),
    ...(running && mayMove ? (['move'] as const) : []),
    ...(running && mayCancel ? (['cancel'] as const) : []),
  ];
  const close = () => {
    setOpen(null);
    sending.forget();
    focusButton(tools);
  };
  return (
    <div className={layout.tight}>
      <p className={`${layout.plain} ${layout.strong}`}>{text}</p>
      {about}
      <div className={layout.muted}>
        {[
          assigneeText(assignment, names, say),
          ...(due === null ? [] : [say('assignments.due', { date: day(due, locale) })]),
          say('assignments.reports-to', { body: names.shortBody(reportTo) }),
        ].join(' · ')}
      </div>
      <div className={layout.row}>
        <Badge appearance="tint" color={overdue ? 'danger' : colours[state]}>
          {say(overdue ? 'assignments.state.overdue' : `assignments.state.${state}`)}
        </Badge>
        {onAgenda === 'no' ? null : <span>{say(`assignments.agenda.${onAgenda}`)}</span>}
        {cancelledFor === null ? null : <span>{cancelledFor}</span>}
      </div>
      {reports.map((report) => (
        <p key={report.at} className={layout.quote}>
          {day(dayOf(report.at), locale)}
          {report.by === null ? '' : `, ${report.by}`}: {report.text}
        </p>
      ))}
      {running && offered.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>
          {say('assignments.others', { who: assigneeText(assignment, names, say) })}
        </p>
      ) : null}
      {offered.length === 0 ? null : (
        <div className={layout.row} ref={tools}>
          {offered.map((name) => (
            <Button
              key={name}
              size="small"
              appearance={name === 'report' ? 'secondary' : 'subtle'}
              aria-expanded={open === name}
              onClick={() => {
                sending.forget();
                setOpen(open === name ? null : name);
              }}
            >
              {say(`assignments.do.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {open === null ? null : (
        <SpecForm
          key={open}
          spec={forms[open](assignment, say)}
          matter={assignment.matter}
          sending={sending}
          heading={heading}
          onDone={close}
          onClose={close}
        />
      )}
    </div>
  );
}
