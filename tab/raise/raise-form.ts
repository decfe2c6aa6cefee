import type { RaisingAnswer } from '../../src/contract/matters.ts';
import { asId, type BodyId, type PrincipalId } from '../../src/domain/ids.ts';
import type { Origin } from '../../src/domain/matter/facts.ts';
import type { Say } from '../language.ts';
import { deviationFields } from '../matter/forms/form-context.ts';
import { wordsFields, wordsOf } from '../matter/forms/words.ts';
import {
  linesOf,
  orNull,
  valueOf,
  type FieldSpec,
  type FormSpec,
  type Values,
} from '../pipeline/form-spec.ts';
import type { Names } from '../pipeline/names.ts';

/** The item of a meeting that it comes from; empty when it comes from none. */
export type FromItem = { readonly meeting: string; readonly item: string };

type About = {
  readonly answer: RaisingAnswer;
  readonly names: Names;
  readonly say: Say;
  readonly from: FromItem;
  readonly title: string;
};

const isFromItem = ({ meeting, item }: FromItem): boolean => meeting !== '' && item !== '';

export function raiseForm({ answer, names, say, from, title }: About): FormSpec {
  const [mine] = answer.mine;
  const skippedIn = (body: string) => answer.bodies.find((one) => one.body === body)?.skipped ?? [];
  return {
    title: say('raise.form'),
    submit: say('raise.do'),
    first: { title, origin: mine === undefined ? '' : `principal:${mine}` },
    fields: (values) => [
      ...wordsFields(names, say),
      ...(isFromItem(from) ? [] : [originField(answer, names, say)]),
      {
        kind: 'choice',
        name: 'body',
        label: say('raise.body'),
        hint: say('raise.body.hint'),
        required: true,
        choices: answer.bodies.map(({ body }) => ({ value: body, label: names.body(body) })),
      },
      ...deviationFields(skippedIn(valueOf(values, 'body')).map(names.shortBody), say),
      {
        kind: 'checks',
        name: 'concerns',
        label: say('raise.concerns'),
        hint: say('raise.concerns.hint'),
        choices: names.principals.map(({ id, shortName }) => ({ value: id, label: shortName })),
      },
      { kind: 'yes', name: 'draft', label: say('raise.draft'), hint: say('raise.draft.hint') },
    ],
    command: (values) => ({
      type: 'RaiseMatter',
      words: wordsOf(values, []),
      origin: originOf(values, from),
      body: asId<BodyId>(valueOf(values, 'body')),
      concerns: linesOf(values, 'concerns').map((id) => asId<PrincipalId>(id)),
      draft: valueOf(values, 'draft') === 'yes',
      deviation: skippedIn(valueOf(values, 'body')).length === 0 ? null : orNull(values, 'deviation'),
    }),
  };
}

/** Who raises it: a principal that the person answers for, a body, or the coordinators. */
const originField = ({ mine }: RaisingAnswer, names: Names, say: Say): FieldSpec => ({
  kind: 'choice',
  name: 'origin',
  label: say('raise.origin'),
  required: true,
  choices: [
    ...mine.map((id) => ({ value: `principal:${id}`, label: names.principal(id).name })),
    ...names.bodies.map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    { value: 'coordinator:', label: say('pipeline.origin.coordinator') },
  ],
});

export function originOf(values: Values, from: FromItem): Origin {
  if (isFromItem(from)) return { kind: 'item', meeting: asId(from.meeting), item: asId(from.item) };
  const [kind = '', id = ''] = valueOf(values, 'origin').split(/:(.*)/s);
  if (kind === 'principal') return { kind, principal: asId(id) };
  return kind === 'body' ? { kind, body: asId(id) } : { kind: 'coordinator' };
}
