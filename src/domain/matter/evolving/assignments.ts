import type { AssignmentId } from '../../ids.ts';
import type { MatterEvent } from '../events.ts';
import type { Assignment } from '../facts.ts';

type Event<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;
type AssignmentEvent = Event<
  'AssignmentGiven' | 'AssignmentReported' | 'AssignmentMoved' | 'AssignmentCancelled'
>;
type Assignments = Readonly<Record<AssignmentId, Assignment>>;

/** The assignments after one more event about one of them. */
export function assignmentsAfter(before: Assignments, event: AssignmentEvent): Assignments {
  if (event.type === 'AssignmentGiven') return { ...before, [event.assignment]: given(event) };
  const known = before[event.assignment];
  return known === undefined ? before : { ...before, [known.id]: changed(known, event) };
}

const given = (event: Event<'AssignmentGiven'>): Assignment => ({
  id: event.assignment,
  text: event.text,
  assignee: event.assignee,
  due: event.due,
  reportTo: event.reportTo,
  decision: event.decision,
  at: event.at,
  by: event.by,
  reports: [],
  endedAt: null,
  cancelledFor: null,
});

function changed(
  known: Assignment,
  event: Exclude<AssignmentEvent, { readonly type: 'AssignmentGiven' }>,
): Assignment {
  switch (event.type) {
    case 'AssignmentReported': {
      const { at, by, text, done, toAgenda } = event;
      const reports = [...known.reports, { at, by, text, done, toAgenda }];
      return { ...known, reports, endedAt: done ? at : known.endedAt };
    }
    case 'AssignmentMoved':
      return { ...known, due: event.due };
    case 'AssignmentCancelled':
      return { ...known, cancelledFor: event.reason, endedAt: event.at };
  }
}
