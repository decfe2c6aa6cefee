import type { MatterAnswer } from '../../../src/contract/matters.ts';
import type { Locale } from '../../../src/i18n/text.ts';
import type { Say } from '../../language.ts';
import type { FieldSpec } from '../../pipeline/form-spec.ts';
import type { Names } from '../../pipeline/names.ts';

/** What a form about a matter is made from. */
export type FormContext = {
  readonly answer: MatterAnswer;
  readonly names: Names;
  readonly say: Say;
  readonly locale: Locale;
};

/** Why: asked for by everything that can't be taken back in silence. */
export const reasonField = (say: Say): FieldSpec => ({
  kind: 'text',
  name: 'reason',
  label: say('matter.form.reason'),
  required: true,
});

/** Why a step of the agreed route is left out; asked for when one is, and never otherwise (PI2). */
export const deviationFields = (skipped: readonly string[], say: Say): readonly FieldSpec[] =>
  skipped.length === 0
    ? []
    : [
        {
          kind: 'text',
          name: 'deviation',
          label: say('matter.form.deviation', { bodies: skipped }),
          hint: say('board.move.asks.deviation.hint'),
          required: true,
        },
      ];
