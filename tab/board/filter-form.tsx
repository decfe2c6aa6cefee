import { Button, Checkbox, Field, Input, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { FilterChoice } from '../pipeline/filter-choice.tsx';
import { useNames } from '../pipeline/names.ts';
import { filtering, noFilters, type Filters } from './filters.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 170px), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'end',
  },
  search: { maxWidth: 'none', minWidth: 0 },
  checks: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

type Props = {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  readonly narrow: boolean;
};

/** While words are typed nothing is asked; this many milliseconds after the last letter it is. */
const pause = 350;

/** What the board is narrowed to. On a phone all but the search is folded away. */
export function FilterForm({ filters, onChange, narrow }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const count = filtering({ ...filters, text: '' });
  const search = (
    <Field label={say('board.filter.text')}>
      <TypedSearch value={filters.text} onChange={(text) => onChange({ ...filters, text })} />
    </Field>
  );
  const rest = <Rest filters={filters} onChange={onChange} />;
  return (
    <form role="search" className={layout.tight} onSubmit={(event) => event.preventDefault()}>
      {narrow ? (
        <>
          {search}
          <Disclosure label={count === 0 ? say('board.filter') : say('board.filter.count', { count })} small>
            <div className={styles.fields}>{rest}</div>
          </Disclosure>
        </>
      ) : (
        <div className={styles.fields}>
          {search}
          {rest}
        </div>
      )}
    </form>
  );
}

type Part = Pick<Props, 'filters' | 'onChange'>;

function Rest({ filters, onChange }: Part) {
  const say = useText();
  const styles = useStyles();
  const { bodies, principals } = useNames();
  return (
    <>
      <FilterChoice
        label={say('board.filter.body')}
        value={filters.body}
        among={bodies}
        onChange={(body) => onChange({ ...filters, body })}
      />
      <FilterChoice
        label={say('board.filter.principal')}
        value={filters.principal}
        among={principals}
        onChange={(principal) => onChange({ ...filters, principal })}
      />
      <Field label={say('board.filter.presenter')}>
        <TypedInput value={filters.presenter} onChange={(presenter) => onChange({ ...filters, presenter })} />
      </Field>
      <div className={styles.checks}>
        <Checkbox
          label={say('board.filter.overdue')}
          checked={filters.overdue}
          onChange={(_event, { checked }) => onChange({ ...filters, overdue: checked === true })}
        />
        <Checkbox
          label={say('board.filter.deviation')}
          checked={filters.deviation}
          onChange={(_event, { checked }) => onChange({ ...filters, deviation: checked === true })}
        />
        {filtering(filters) === 0 ? null : (
          <Button size="small" appearance="subtle" onClick={() => onChange(noFilters)}>
            {say('board.filter.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

type Typed = { readonly value: string; readonly onChange: (text: string) => void };

function TypedSearch(typed: Typed) {
  const styles = useStyles();
  const [text, type] = useTyped(typed);
  return (
    <SearchBox
      className={styles.search}
      value={text}
      maxLength={200}
      onChange={(_event, { value }) => type(value)}
    />
  );
}

function TypedInput(typed: Typed) {
  const styles = useStyles();
  const [text, type] = useTyped(typed);
  return (
    <Input
      className={styles.search}
      value={text}
      maxLength={200}
      onChange={(_event, { value }) => type(value)}
    />
  );
}

/** Letters at once, what they ask for after a pause. A value that comes from elsewhere (a link, "Rensa") is taken over. */
function useTyped({ value, onChange }: Typed): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState({ text: value, of: value });
  const told = useRef(onChange);
  useEffect(() => {
    told.current = onChange;
  });
  const text = typed.of === value ? typed.text : value;
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => told.current(text), pause);
    return () => clearTimeout(timer);
  }, [text, value]);
  return [text, (next) => setTyped({ text: next, of: value })];
}
