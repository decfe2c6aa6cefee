import { useState } from 'react';
import type { OutcomeKind } from '../../src/domain/meeting/agenda.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import type { FormName } from '../steps/action.ts';
import {
  declarationOf,
  draftFor,
  hasClauses,
  hasReason,
  kindsFor,
  type Draft,
} from '../steps/declaration.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
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
      <Fields draft={draft} kinds={kindsFor(form, item)} onChange={setDraft} />
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

type FieldsProps = {
  readonly draft: Draft;
  readonly kinds: readonly OutcomeKind[];
  readonly onChange: (draft: Draft) => void;
};

/** The fields that the kind of outcome has. Changing one lets the usual sentence follow again. */
function Fields({ draft, kinds, onChange }: FieldsProps) {
  const say = useText();
  const change = (part: Partial<Draft>) => onChange({ ...draft, wording: null, ...part });
  return (
    <>
      {kinds.length < 2 ? null : (
        <ChoiceField
          label={say('tab.outcome.kind')}
          value={draft.outcome}
          choices={kinds.map((kind) => ({ value: kind, label: say(`tab.outcome.${kind}`) }))}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      {hasClauses(draft.outcome) ? (
        <TextField
          label={say('tab.outcome.clauses')}
          hint={say('tab.outcome.clauses.hint')}
          value={draft.clauses}
          rows={3}
          onChange={(clauses) => change({ clauses })}
        />
      ) : null}
      {draft.outcome === 'postponed' ? (
        <TextField
          label={say('tab.outcome.postponed-to')}
          value={draft.postponedTo}
          rows={1}
          onChange={(postponedTo) => change({ postponedTo })}
        />
      ) : null}
      {draft.outcome === 'referred-back' ? (
        <TextField
          label={say('tab.outcome.referred-to')}
          value={draft.referredTo}
          rows={1}
          onChange={(referredTo) => change({ referredTo })}
        />
      ) : null}
      {hasReason(draft.outcome) ? (
        <TextField
          label={say('tab.outcome.reason')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
    </>
  );
}
