import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { matching, type Choosable } from '../meeting/people.ts';

type Props = {
  readonly label: string;
  readonly persons: readonly Choosable[];
  readonly onChoose: (person: Choosable) => void;
  readonly start?: string;
};

/** More than this isn't read through: another letter is quicker. */
const most = 6;

/** Finds a person of the register by some letters of name or principal; one press chooses. */
export function PersonSearch({ label, persons, onChoose, start = '' }: Props) {
  const say = useText();
  const layout = useLayout();
  const [sought, setSought] = useState(start);
  const found = matching(persons, sought);
  const choose = (person: Choosable) => {
    setSought('');
    onChoose(person);
  };
  return (
    <div className={layout.tight}>
      <Field label={label}>
        <Input
          type="search"
          className={layout.wide}
          value={sought}
          onChange={(_event, data) => setSought(data.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (first !== undefined) choose(first);
          }}
        />
      </Field>
      <p className="visually-hidden" role="status">
        {sought === '' ? '' : say('tab.search.found', { n: found.length })}
      </p>
      {found.length === 0 ? null : (
        <ul className={layout.list} aria-label={label}>
          {found.slice(0, most).map((person) => (
            <li key={person.person}>
              <Button
                type="button"
                size="small"
                appearance="subtle"
                className={layout.start}
                onClick={() => choose(person)}
              >
                {person.detail === null ? person.name : `${person.name}, ${person.detail}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {sought.trim() !== '' && found.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('tab.search.none')}</p>
      ) : null}
    </div>
  );
}
