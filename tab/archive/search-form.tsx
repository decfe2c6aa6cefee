import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ArchiveAnswer } from '../../src/contract/archive.ts';
import { useText } from '../language.ts';
import type { Looked } from './archive-requests.ts';
import { useArchiveStyles } from './archive-styles.ts';

type Props = {
  readonly filters: Pick<ArchiveAnswer, 'bodies' | 'years'>;
  readonly first: Looked;
  readonly onSearch: (looked: Looked) => void;
};

/** Words, body and year. Enter searches. */
export function SearchForm({ filters: { bodies, years }, first, onSearch }: Props) {
  const say = useText();
  const styles = useArchiveStyles();
  const [looked, setLooked] = useState(first);
  return (
    <form
      role="search"
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (looked.words.trim() !== '') onSearch(looked);
      }}
    >
      <Field className={styles.wide} label={say('archive.search.label')} hint={say('archive.search.hint')}>
        <SearchBox
          className={styles.select}
          value={looked.words}
          maxLength={300}
          onChange={(_event, { value }) => setLooked({ ...looked, words: value })}
        />
      </Field>
      <Field label={say('archive.body')}>
        <Select
          className={styles.select}
          value={looked.body}
          onChange={(_event, { value }) => setLooked({ ...looked, body: value })}
        >
          <option value="">{say('archive.body.any')}</option>
          {bodies.map((body) => (
            <option key={body}>{body}</option>
          ))}
        </Select>
      </Field>
      <Field label={say('archive.year')}>
        <Select
          className={styles.select}
          value={looked.year}
          onChange={(_event, { value }) => setLooked({ ...looked, year: value })}
        >
          <option value="">{say('archive.year.any')}</option>
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </Select>
      </Field>
      <Button type="submit" appearance="primary" disabled={looked.words.trim() === ''}>
        {say('archive.search.do')}
      </Button>
    </form>
  );
}
