import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { AddPerson } from './add-person.tsx';
import { FactLine } from './fact-line.tsx';
import { bodyName, factsOf, personText } from './facts.ts';
import { isFound } from './found.ts';
import { NothingFound } from './nothing-found.tsx';
import { Parties } from './parties.tsx';
import { useStructure } from './structure-context.ts';

const atOnce = 100;
const useStyles = makeStyles({ more: { alignSelf: 'start' } });

/** Everybody in the register by name, with what they hold. */
export function Persons() {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const { register, search } = useStructure();
  const [shown, setShown] = useState(atOnce);
  const held = new Map<string, string[]>();
  for (const { value } of factsOf(register, 'mandate'))
    held.set(value.person, [...(held.get(value.person) ?? []), bodyName(register, value.body)]);
  const persons = factsOf(register, 'person')
    .filter((person) => isFound(register, search, person))
    .toSorted((one, other) => one.value.name.localeCompare(other.value.name, 'sv'));
  return (
    <div className={layout.column}>
      {persons.length === 0 ? <NothingFound empty="structure.empty.persons" /> : null}
      <ul className={layout.list}>
        {persons.slice(0, shown).map((person) => (
          <FactLine
            key={person.id}
            fact={person}
            what={person.value.name}
            below={[person.value.title ?? '', ...new Set(held.get(person.id) ?? [])]
              .filter((part) => part !== '')
              .join(' · ')}
          >
            {personText(register, person.id)}
          </FactLine>
        ))}
      </ul>
      {persons.length > shown ? (
        <Button className={styles.more} onClick={() => setShown(shown + atOnce)}>
          {say('structure.import.more', { count: Math.min(atOnce, persons.length - shown) })}
        </Button>
      ) : null}
      <div>
        <AddPerson />
      </div>
      <Parties />
    </div>
  );
}
