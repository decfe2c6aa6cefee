import { useState } from 'react';
import type { AgendaLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import { ItemWordsFields } from './item-words-fields.tsx';
import { changesOf, wordsOf } from './item-words.ts';

type Props = { readonly line: AgendaLine; readonly onClose: () => void };

/** Puts right the words of an item, before it is dealt with and after. */
export function EditItemForm({ line, onClose }: Props) {
  const say = useText();
  const sending = useSend();
  // What stood when the form was opened: what others change meanwhile isn't written over by it.
  const [opened] = useState(line);
  const [words, setWords] = useState(() => wordsOf(line));
  const save = () => {
    const changes = changesOf(opened, words);
    if (Object.keys(changes).length === 0) onClose();
    else
      void sending.send({ type: 'EditAgendaItem', item: line.id, changes }).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.agenda.edit.title', { number: line.number })}
      submit={say('tab.agenda.edit.submit')}
      onSubmit={save}
      onClose={onClose}
      sending={sending}
    >
      <ItemWordsFields words={words} onChange={setWords} />
    </FormFrame>
  );
}
