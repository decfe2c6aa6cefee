import { asId, type AssignmentId, type BodyId } from '../../../src/domain/ids.ts';
import type { Assignee } from '../../../src/domain/matter/facts.ts';
import type { AssignmentView } from '../../../src/domain/matter/view.ts';
import type { Say } from '../../language.ts';
import { orNull, valueOf, type FormSpec } from '../../pipeline/form-spec.ts';
import { reasonField, type FormContext } from './form-context.ts';
import { latestDecision } from './recommending.ts';

const roles = ['coordinator', 'secretary', 'chair'] as const;

/** To a body, or to an office of a body. */
export function assignForm({ answer: { matter }, names, say }: FormContext): FormSpec {
  const place = latestDecision(matter);
  return {
    title: say('matter.do.GiveAssignment'),
    submit: say('matter.submit.GiveAssignment'),
    first: { role: 'body', body: matter.body, reportTo: place?.decision.decidedBy ?? matter.body },
    fields: () => [
      { kind: 'text', name: 'text', label: say('matter.assign.text'), required: true },
      {
        kind: 'choice',
        name: 'role',
        label: say('matter.assign.to'),
        required: true,
        choices: (['body', ...roles] as const).map((role) => ({
          value: role,
          label: say(`matter.assign.role.${role}`),
        })),
      },
      bodyField('body', say('matter.assign.body')),
      { kind: 'day', name: 'due', label: say('matter.assign.due') },
      bodyField('reportTo', say('matter.assign.report-to')),
    ],
    command: (values) => ({
      type: 'GiveAssignment',
      assignment: asId<AssignmentId>(crypto.randomUUID()),
      text: valueOf(values, 'text'),
      assignee: assigneeOf(valueOf(values, 'role'), asId<BodyId>(valueOf(values, 'body'))),
      due: orNull(values, 'due'),
      reportTo: asId<BodyId>(valueOf(values, 'reportTo')),
      decision: place?.place ?? null,
    }),
  };

  function bodyField(name: string, label: string) {
    const choices = names.bodies.map(({ id, name: bodyName }) => ({ value: id, label: bodyName }));
    return { kind: 'choice', name, label, required: true, choices } as const;
  }
}

function assigneeOf(role: string, body: BodyId): Assignee {
  const office = roles.find((one) => one === role);
  return office === undefined ? { kind: 'body', body } : { kind: 'role', role: office, body };
}

type About = Pick<AssignmentView, 'id' | 'text' | 'due'>;

export const reportForm = ({ id, text }: About, say: Say): FormSpec => ({
  title: say('assignments.report', { text }),
  submit: say('assignments.report.submit'),
  first: { done: 'yes', toAgenda: 'yes' },
  fields: () => [
    { kind: 'text', name: 'text', label: say('assignments.report.text'), required: true },
    { kind: 'yes', name: 'done', label: say('assignments.report.done') },
    {
      kind: 'yes',
      name: 'toAgenda',
      label: say('assignments.report.to-agenda'),
      hint: say('assignments.report.to-agenda.hint'),
    },
  ],
  command: (values) => ({
    type: 'ReportAssignment',
    assignment: id,
    text: valueOf(values, 'text'),
    done: valueOf(values, 'done') === 'yes',
    toAgenda: valueOf(values, 'toAgenda') === 'yes',
  }),
});

export const moveAssignmentForm = ({ id, due }: About, say: Say): FormSpec => ({
  title: say('assignments.move'),
  submit: say('assignments.move.submit'),
  first: { due: due ?? '' },
  fields: () => [{ kind: 'day', name: 'due', label: say('matter.assign.due') }, reasonField(say)],
  command: (values) => ({
    type: 'MoveAssignment',
    assignment: id,
    due: orNull(values, 'due'),
    reason: valueOf(values, 'reason'),
  }),
});

export const cancelAssignmentForm = ({ id }: About, say: Say): FormSpec => ({
  title: say('assignments.cancel'),
  submit: say('assignments.cancel'),
  first: {},
  fields: () => [reasonField(say)],
  command: (values) => ({
    type: 'CancelAssignment',
    assignment: id,
    reason: valueOf(values, 'reason'),
  }),
});
