import type { OutcomeKind } from '../../src/domain/meeting/agenda.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { hasClauses, hasReason, type Draft } from '../steps/declaration.ts';
import { AppointedField } from './appointed-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ClausesField } from './clauses-field.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  readonly draft: Draft;
  readonly kinds: readonly OutcomeKind[];
  readonly onChange: (draft: Draft) => void;
};

/** The fields that the kind of outcome has. Changing one lets the usual sentence follow again. */
export function OutcomeFields({ draft, kinds, onChange }: Props) {
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
      {draft.outcome === 'appointed' ? (
        <AppointedField appointed={draft.appointed} onChange={(appointed) => change({ appointed })} />
      ) : null}
      {hasClauses(draft.outcome) ? (
        <ClausesField clauses={draft.clauses} onChange={(clauses) => change({ clauses })} />
      ) : null}
      {draft.outcome === 'postponed' ? (
        <TextField
          label={say('tab.outcome.postponed-to')}
          hint={say('tab.outcome.postponed-to.hint')}
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
      {hasClauses(draft.outcome) ? <More draft={draft} onChange={change} /> : null}
    </>
  );
}

type MoreProps = { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void };

/** What a decision sometimes has: a condition it rests on, and those who are to be told. */
function More({ draft, onChange }: MoreProps) {
  const say = useText();
  const layout = useLayout();
  return (
    <Disclosure small label={say('tab.outcome.more')}>
      <div className={layout.column}>
        <TextField
          label={say('tab.outcome.condition')}
          hint={say('tab.outcome.condition.hint')}
          value={draft.condition}
          onChange={(condition) => onChange({ condition })}
        />
        <TextField
          label={say('tab.outcome.addressees')}
          hint={say('tab.outcome.addressees.hint')}
          value={draft.addressees}
          onChange={(addressees) => onChange({ addressees })}
        />
      </div>
    </Disclosure>
  );
}
