import type { PersonId } from '../ids.ts';
import { bodyIn, nameIn } from '../meeting/roster.ts';
import type { Assignment } from './facts.ts';
import { mayAskOf } from './may.ts';
import { isAssignmentLate } from './overdue.ts';
import { actorOf, named, type Sight } from './sight.ts';
import { isHeard, isPending } from './stage.ts';
import type { Matter } from './state.ts';
import type { AssignmentView } from './view.ts';
import { mayReport } from './rules/assigning.ts';

export function assignmentView(matter: Matter, assignment: Assignment, sight: Sight): AssignmentView {
  const { viewer, roster, today } = sight;
  const { by, reports, ...same } = assignment;
  const open = assignment.endedAt === null;
  // Who has it by name is for those inside.
  const hidden = viewer.kind === 'open' && same.assignee.kind === 'person';
  return {
    ...same,
    assignee: hidden ? { kind: 'body', body: assignment.reportTo } : same.assignee,
    matter: matter.id,
    matterTitle: matter.words.title,
    assigneeName: hidden ? null : assigneeName(assignment, sight),
    by: named(sight, by),
    state: assignmentState(assignment),
    overdue: isAssignmentLate(assignment, today),
    reports: reports.map((report) => ({ ...report, by: named(sight, report.by) })),
    onAgenda: onAgenda(matter, assignment),
    mayReport:
      viewer.kind === 'inside' &&
      open &&
      mayReport(matter, assignment, { roster, actor: actorOf(viewer.person) }),
    ...(viewer.kind === 'inside' && open ? mayChange(matter, assignment, viewer.person, sight) : mayNothing),
  };
}

const mayNothing = { mayMove: false, mayCancel: false } as const;

function mayChange(matter: Matter, { id: assignment, due }: Assignment, person: PersonId, sight: Sight) {
  const ask = mayAskOf(matter, person, sight);
  const reason = 'x';
  return {
    mayMove: ask({ type: 'MoveAssignment', assignment, due: due === null ? sight.today : null, reason }),
    mayCancel: ask({ type: 'CancelAssignment', assignment, reason }),
  };
}

export function assignmentState({ cancelledFor, endedAt, reports }: Assignment): AssignmentView['state'] {
  if (cancelledFor !== null) return 'cancelled';
  if (endedAt !== null) return 'done';
  return reports.length > 0 ? 'reported' : 'open';
}

function assigneeName({ assignee }: Assignment, { roster }: Sight): string {
  return assignee.kind === 'person'
    ? nameIn(roster, assignee.person)
    : (bodyIn(roster, assignee.body)?.shortName ?? assignee.body);
}

/** Is its last report to be an item, on one, or dealt with? */
export function onAgenda({ hearings }: Matter, { id, reports }: Assignment): AssignmentView['onAgenda'] {
  const last = reports.findLast(({ toAgenda }) => toAgenda);
  if (last === undefined) return 'no';
  const since = hearings.filter(({ assignment, calledAt }) => assignment === id && calledAt >= last.at);
  if (since.some(isHeard)) return 'heard';
  return since.some(isPending) ? 'called' : 'waits';
}
