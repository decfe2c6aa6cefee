import { useState } from 'react';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { moveLabel } from './move-label.ts';
import type { Choosing, Moving } from './use-moving.ts';

type Props = {
  readonly choosing: Choosing;
  readonly moving: Moving;
  readonly onClose: () => void;
  /** It is recorded: the focus goes along with the card. */
  readonly onDone: () => void;
};

/** Which of several ways, and the words that it takes, before the matter is moved. */
export function MoveForm({ choosing: { card, moves }, moving, onClose, onDone }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  const [chosen, setChosen] = useState(moves[0]?.id ?? '');
  const [words, setWords] = useState('');
  const move = moves.find(({ id }) => id === chosen);
  if (move === undefined) return null;
  const needed = move.asks === 'reason' || move.asks === 'deviation';
  const go = () => {
    if (needed && words.trim() === '') moving.sending.refuse(say('board.move.reason-missing'));
    else void moving.perform(card, move, words.trim()).then((done) => done && onDone());
  };
  return (
    <FormFrame
      title={say('board.move', { title: card.title })}
      submit={moveLabel(move, names, say, locale)}
      onSubmit={go}
      onClose={onClose}
      sending={moving.sending}
      heading="h2"
    >
      {moves.length < 2 ? null : (
        <ChoiceField
          label={say('board.move.where')}
          value={chosen}
          choices={moves.map((one) => ({ value: one.id, label: moveLabel(one, names, say, locale) }))}
          onChange={setChosen}
        />
      )}
      {move.asks === 'nothing' ? null : (
        <TextField
          label={say(`board.move.asks.${move.asks}`)}
          value={words}
          onChange={setWords}
          required={needed}
          {...(move.asks === 'deviation' ? { hint: say('board.move.asks.deviation.hint') } : {})}
        />
      )}
    </FormFrame>
  );
}
