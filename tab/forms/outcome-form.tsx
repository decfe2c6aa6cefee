import { useState } from 'react';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import type { FormName } from '../steps/action.ts';
import { declarationOf, draftFor, kindsFor, type Draft } from '../steps/declaration.ts';
import { FormFrame } from './form-frame.tsx';
import { OutcomeFields } from './outcome-fields.tsx';
import { TextField } from './text-field.tsx';
import { useWording } from './use-wording.ts';

type Props = { readonly form: FormName; readonly onClose: () => void };

/** Declares what came of the item, showing the sentence that will stand in the minutes before it is declared. */
export function OutcomeForm({ form, onClose }: Props) {
  const { current } = useMeeting().view;
  return current === null ? null : <Declaring key={form} form={form} item={current} onClose={onClose} />;
}

function Declaring({ form, item, onClose }: Props & { readonly item: CurrentItem }) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [draft, setDraft] = useState<Draft>(() => draftFor(form, item, view));
  const usual = useWording(item.id, declarationOf({ ...draft, wording: null }, item));
  const declare = () => {
    void sending
      .send({ type: 'DeclareOutcome', item: item.id, declaration: declarationOf(draft, item) })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.outcome.title')}
      submit={say('tab.outcome.declare')}
      onSubmit={declare}
      onClose={onClose}
      sending={sending}
    >
      <OutcomeFields draft={draft} kinds={kindsFor(form, item)} onChange={setDraft} />
      <TextField
        label={say('tab.outcome.wording')}
        hint={say(draft.wording === null ? 'tab.outcome.wording.usual' : 'tab.outcome.wording.own')}
        value={draft.wording ?? usual}
        rows={4}
        onChange={(wording) => setDraft({ ...draft, wording })}
      />
    </FormFrame>
  );
}
