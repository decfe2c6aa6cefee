import type { AnswerKind } from '../../src/domain/matter/facts.ts';
import type { PrincipalAnswer, RecommendationView } from '../../src/domain/matter/view.ts';
import type { Say } from '../language.ts';
import { orNull, valueOf, type FieldSpec, type FormSpec } from '../pipeline/form-spec.ts';

type About = {
  readonly kind: AnswerKind;
  readonly line: PrincipalAnswer;
  readonly recommendation: RecommendationView;
  readonly today: string;
  readonly correcting: boolean;
  readonly say: Say;
};

/** The words that belong to an answer. What can be known is filled in, so that the plain case is two presses. */
export function answerForm({ kind, line, recommendation, today, correcting, say }: About): FormSpec {
  const before = correcting ? line.answer : null;
  return {
    title: say(`pipeline.answer.${kind}`),
    submit: say('answer.submit'),
    first: {
      decidedOn: before?.decidedOn ?? (kind === 'later' ? '' : today),
      organ: before?.organ ?? recommendation.organ,
      wording: before?.wording ?? '',
      registryNumber: before?.registryNumber ?? '',
      link: before?.link ?? '',
    },
    fields: () => [
      {
        kind: 'day',
        name: 'decidedOn',
        label: say(kind === 'later' ? 'answer.day.expected' : 'answer.day.decided'),
        required: kind !== 'later',
      },
      { kind: 'line', name: 'organ', label: say('answer.organ') },
      ...(kind === 'later' ? [] : details(kind, say)),
      ...(correcting
        ? [{ kind: 'text', name: 'correction', label: say('answer.correction'), required: true } as const]
        : []),
    ],
    command: (values) => ({
      type: 'AnswerRecommendation',
      recommendation: recommendation.id,
      principal: line.principal,
      words: {
        answer: kind,
        decidedOn: orNull(values, 'decidedOn'),
        organ: orNull(values, 'organ'),
        wording: orNull(values, 'wording'),
        registryNumber: orNull(values, 'registryNumber'),
        link: orNull(values, 'link'),
      },
      correction: correcting ? valueOf(values, 'correction') : null,
    }),
  };
}

const details = (kind: AnswerKind, say: Say): readonly FieldSpec[] => [
  {
    kind: 'text',
    name: 'wording',
    label: say('answer.wording'),
    ...(kind === 'adopted-with-changes'
      ? { hint: say('answer.wording.changes'), required: true }
      : { hint: say('answer.optional') }),
  },
  {
    kind: 'line',
    name: 'registryNumber',
    label: say('answer.registry-number'),
    hint: say('answer.optional'),
  },
  { kind: 'line', name: 'link', label: say('answer.link'), hint: say('answer.link.hint') },
];
