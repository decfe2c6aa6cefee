import { asId, type PrincipalId, type RecommendationId } from '../../../src/domain/ids.ts';
import type { Decision, DecisionPlace } from '../../../src/domain/matter/facts.ts';
import type { MatterView, OpenCondition, RecommendationView } from '../../../src/domain/matter/view.ts';
import { linesOf, orNull, valueOf, type FormSpec } from '../../pipeline/form-spec.ts';
import { reasonField, type FormContext } from './form-context.ts';

/** The latest decision that a recommendation can rest on, and where it was made. */
export function latestDecision({
  hearings,
}: MatterView): { readonly place: DecisionPlace; readonly decision: Decision } | null {
  const decided = hearings.findLast(({ decisions, endedFor }) => decisions.length > 0 && endedFor === null);
  const decision = decided?.decisions.at(-1);
  if (decided === undefined || decision === undefined) return null;
  return { place: { meeting: decided.meeting, item: decided.item }, decision };
}

/** To begin with the words of the decision, and all whom the matter concerns. */
export function recommendForm({ answer: { matter }, names, say }: FormContext): FormSpec {
  const latest = latestDecision(matter);
  const concerned = names.principals.filter(
    ({ id }) => matter.concerns.length === 0 || matter.concerns.includes(id),
  );
  return {
    title: say('matter.do.Recommend'),
    submit: say('matter.submit.Recommend'),
    first: {
      text: latest?.decision.clauses.at(-1) ?? matter.words.proposal ?? '',
      organ: say('matter.recommend.organ.usual'),
      addressees: concerned.map(({ id }) => id).join('\n'),
    },
    fields: () => [
      { kind: 'text', name: 'text', label: say('matter.recommend.text'), required: true },
      { kind: 'line', name: 'organ', label: say('matter.recommend.organ'), required: true },
      { kind: 'day', name: 'wantedBy', label: say('matter.recommend.wanted') },
      {
        kind: 'checks',
        name: 'addressees',
        label: say('matter.recommend.addressees'),
        required: true,
        choices: names.principals.map(({ id, shortName }) => ({ value: id, label: shortName })),
      },
    ],
    command: (values) => ({
      type: 'Recommend',
      recommendation: asId<RecommendationId>(crypto.randomUUID()),
      text: valueOf(values, 'text'),
      organ: valueOf(values, 'organ'),
      wantedBy: orNull(values, 'wantedBy'),
      addressees: linesOf(values, 'addressees').map((id) => asId<PrincipalId>(id)),
      decision: latest?.place ?? null,
    }),
  };
}

export const withdrawRecommendationForm =
  ({ id }: RecommendationView) =>
  ({ say }: FormContext): FormSpec => ({
    title: say('matter.do.WithdrawRecommendation'),
    submit: say('matter.do.WithdrawRecommendation'),
    first: {},
    fields: () => [reasonField(say)],
    command: (values) => ({
      type: 'WithdrawRecommendation',
      recommendation: id,
      reason: valueOf(values, 'reason'),
    }),
  });

export const remindersForm =
  ({ id, reminders }: RecommendationView) =>
  ({ say }: FormContext): FormSpec => ({
    title: say('matter.do.SetReminders'),
    submit: say('matter.submit.SetReminders'),
    first: { from: reminders.from, everyDays: String(reminders.everyDays) },
    fields: () => [
      { kind: 'day', name: 'from', label: say('matter.reminders.from'), required: true },
      { kind: 'number', name: 'everyDays', label: say('matter.reminders.every'), required: true },
    ],
    command: (values) => ({
      type: 'SetReminders',
      recommendation: id,
      from: valueOf(values, 'from'),
      everyDays: Number(valueOf(values, 'everyDays')),
      stopped: false,
    }),
  });

export const settleConditionForm =
  ({ meeting, item, condition }: OpenCondition) =>
  ({ say }: FormContext): FormSpec => ({
    title: say('matter.do.SettleCondition'),
    submit: say('matter.submit.SettleCondition'),
    first: { met: '' },
    fields: () => [
      {
        kind: 'choice',
        name: 'met',
        label: condition,
        required: true,
        choices: [
          { value: 'yes', label: say('matter.condition.met') },
          { value: 'no', label: say('matter.condition.unmet') },
        ],
      },
      { kind: 'text', name: 'note', label: say('matter.condition.note') },
    ],
    command: (values) => ({
      type: 'SettleCondition',
      meeting: asId(meeting),
      item: asId(item),
      condition,
      met: valueOf(values, 'met') === 'yes',
      note: orNull(values, 'note'),
    }),
  });
