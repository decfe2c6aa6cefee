import { longestOnCard } from '../../src/contract/personal-actions.ts';
import { answerKinds } from '../../src/domain/matter/facts.ts';
import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { actions, container, toggle } from './elements.ts';
import { dayInput, pickOne, textInput } from './inputs.ts';
import { press, type Drawing, type PersonalShowing } from './personal-showing.ts';
import type { Asked } from './recommendation-card.ts';

const [formId, moreId] = ['answerForm', 'answerMore'];

/**
 * The fields of an answer. What stands is corrected, which takes a reason and is asked for; what was written in a press
 * that was turned down is given back.
 */
export function answerForm(asked: Asked, drawing: Drawing, showing: PersonalShowing): readonly Element[] {
  const { locale, written } = showing;
  const correcting = asked.own.answer !== null && asked.own.state !== 'later';
  if (!correcting) return fields(asked, drawing, showing);
  // A correction that was turned down stays unfolded.
  const open = written !== undefined;
  return [
    ...(open ? [] : actions([toggle(t(locale, 'answer.correct'), formId)])),
    container(null, fields(asked, drawing, showing), { id: formId, ...(open ? {} : { isVisible: false }) }),
  ];
}

function fields(asked: Asked, drawing: Drawing, showing: PersonalShowing): readonly Element[] {
  const { locale, written } = showing;
  const before = asked.own.answer;
  const correcting = before !== null && before.answer !== 'later';
  const value = (name: string, otherwise: string | null) => {
    const text = written === undefined ? otherwise : (written[name] ?? null);
    return text === null || text === '' ? {} : { value: text.slice(0, longestOnCard) };
  };
  const choice = value('answer', correcting ? before.answer : null).value;
  const tooLong = t(locale, 'cards.input.tooLong');
  const line = (name: 'organ' | 'registryNumber' | 'link', label: string, otherwise: string | null) =>
    textInput(name, label, tooLong, {
      isMultiline: false,
      maxLength: name === 'link' ? 2000 : 500,
      ...value(name, otherwise),
    });
  const unfolded =
    written !== undefined && ['wording', 'registryNumber', 'link'].some((name) => written[name] != null);
  return [
    pickOne(
      'answer',
      t(locale, 'answer.question', { principal: asked.principal }),
      answerKinds.map((kind) => ({ value: kind, title: t(locale, `pipeline.answer.${kind}`) })),
      choice,
    ),
    dayInput('decidedOn', t(locale, 'cards.ask.day'), value('decidedOn', before?.decidedOn ?? null)),
    ...(correcting
      ? [
          textInput('correction', t(locale, 'answer.correction'), tooLong, {
            isMultiline: false,
            maxLength: 500,
            ...value('correction', null),
          }),
        ]
      : []),
    container(
      'emphasis',
      [
        textInput('wording', t(locale, 'cards.ask.wording'), tooLong, {
          maxLength: longestOnCard,
          ...value('wording', before?.wording ?? null),
        }),
        line('organ', t(locale, 'answer.organ'), before?.organ ?? asked.recommendation.organ),
        line('registryNumber', t(locale, 'answer.registry-number'), before?.registryNumber ?? null),
        line('link', t(locale, 'answer.link'), before?.link ?? null),
      ],
      { id: moreId, isVisible: unfolded },
    ),
    ...actions([
      press(t(locale, 'answer.submit'), 'answer-recommendation', drawing, { positive: true, inputs: true }),
      toggle(t(locale, 'cards.ask.more'), moreId),
    ]),
  ];
}
