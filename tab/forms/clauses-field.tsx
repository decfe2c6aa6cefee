import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { focusSoon } from '../components/focus-soon.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { movedTo } from './ordered-list.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  readonly clauses: readonly string[];
  readonly onChange: (clauses: readonly string[]) => void;
};

/** Beslutssatser: each completes "beslutade att …"; added, taken away and put in order. */
export function ClausesField({ clauses, onChange }: Props) {
  const say = useText();
  const layout = useLayout();
  const group = useRef<HTMLDivElement>(null);
  const add = () => {
    onChange([...clauses, '']);
    focusSoon(() => [...(group.current?.querySelectorAll('textarea') ?? [])].at(-1));
  };
  return (
    <div className={layout.tight} ref={group}>
      {clauses.map((clause, at) => (
        // A clause has no name of its own but its place, and the words in it are the field's state.
        <div key={at} className={layout.tight}>
          <TextField
            label={at === 0 ? say('tab.outcome.clauses') : say('tab.outcome.clause', { number: at + 1 })}
            {...(at === 0 ? { hint: say('tab.outcome.clauses.hint') } : {})}
            value={clause}
            rows={2}
            onChange={(text) => onChange(clauses.with(at, text))}
          />
          {clauses.length < 2 ? null : (
            <Tools at={at} last={clauses.length - 1} clauses={clauses} onChange={onChange} />
          )}
        </div>
      ))}
      <Button
        type="button"
        size="small"
        appearance="subtle"
        className={layout.start}
        icon={<AddRegular aria-hidden />}
        onClick={add}
      >
        {say('tab.outcome.clause.add')}
      </Button>
    </div>
  );
}

function Tools({ at, last, clauses, onChange }: Props & { readonly at: number; readonly last: number }) {
  const say = useText();
  const layout = useLayout();
  const number = at + 1;
  return (
    <div className={layout.row}>
      <Button
        type="button"
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular aria-hidden />}
        aria-label={say('tab.outcome.clause.up', { number })}
        disabledFocusable={at === 0}
        onClick={() => onChange(movedTo(clauses, at, at - 1))}
      />
      <Button
        type="button"
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular aria-hidden />}
        aria-label={say('tab.outcome.clause.down', { number })}
        disabledFocusable={at === last}
        onClick={() => onChange(movedTo(clauses, at, at + 1))}
      />
      <Button
        type="button"
        size="small"
        appearance="subtle"
        icon={<DeleteRegular aria-hidden />}
        aria-label={say('tab.outcome.clause.remove', { number })}
        onClick={() => onChange(clauses.toSpliced(at, 1))}
      />
    </div>
  );
}
