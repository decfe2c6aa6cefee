import { Button, Field, Input, Link } from '@fluentui/react-components';
import { useState } from 'react';
import type { DirectoryPerson } from '../../src/domain/directory.ts';
import { addressWith } from '../address.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useStructure } from './structure-context.ts';
import { useDirectory, type Looking } from './use-directory.ts';

type Props = { readonly onChoose: (person: DirectoryPerson) => void };

/** Finds somebody in the organisation's own directory; choosing fills fields and records nothing (DI1). */
export function DirectorySearch({ onChoose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { directory } = useStructure();
  const [words, setWords] = useState('');
  const looking = useDirectory(words);
  const people = looking.state === 'found' ? looking.people : [];
  const choose = (person: DirectoryPerson) => {
    setWords('');
    onChoose(person);
  };
  if (directory === null) return null;
  if (!directory.includes('people'))
    return (
      <p className={`${layout.plain} ${layout.muted}`}>
        {say('directory.off')} <ConsentPage />
      </p>
    );
  return (
    <div className={layout.tight}>
      <Field label={say('directory.search')} hint={say('directory.search.hint')}>
        <Input
          type="search"
          className={layout.wide}
          value={words}
          autoComplete="off"
          onChange={(_event, data) => setWords(data.value)}
          onKeyDown={(event) => {
            // The form around it is not sent by looking for somebody.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <Said looking={looking} />
      {people.length === 0 ? null : (
        <ul className={layout.list} aria-label={say('directory.search')}>
          {people.map((person) => (
            <li key={person.objectId}>
              <Button
                type="button"
                size="small"
                appearance="subtle"
                className={layout.start}
                onClick={() => choose(person)}
              >
                {whoIs(person, say('directory.nameless'))}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const whoIs = ({ name, mail, upn }: DirectoryPerson, nameless: string): string =>
  [name ?? nameless, mail ?? upn ?? ''].filter((part) => part !== '').join(', ');

/** How the look-up stands, also to those who listen. None of it is an alarm: one types instead. */
function Said({ looking }: { readonly looking: Looking }) {
  const say = useText();
  const layout = useLayout();
  const text = (() => {
    switch (looking.state) {
      case 'idle':
        return '';
      case 'looking':
        return say('directory.searching');
      case 'unreached':
        return say('directory.fault.unreachable');
      case 'unavailable':
        return looking.message;
      case 'found':
        if (looking.people.length === 0) return say('directory.none');
        return looking.more
          ? `${say('directory.found', { n: looking.people.length })}. ${say('directory.more')}`
          : say('directory.found', { n: looking.people.length });
    }
  })();
  return (
    <p className={`${layout.plain} ${layout.muted}`} role="status">
      {text} {looking.state === 'unavailable' && looking.missing !== null ? <ConsentPage /> : null}
    </p>
  );
}

function ConsentPage() {
  const say = useText();
  return (
    <Link href={addressWith(window.location.search, { surface: 'consent', meeting: '' })}>
      {say('directory.consent-page')}
    </Link>
  );
}
