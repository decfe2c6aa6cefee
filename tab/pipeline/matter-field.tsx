import { Button, Field, Radio, RadioGroup, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { usePipeline } from './pipeline-context.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (matter: string) => void;
  readonly required: boolean;
  readonly hint?: string;
  /** The matter that the form is about can't be chosen. */
  readonly except: string;
};

const shown = 12;

/** Another matter, looked up by its words. */
export function MatterField({ label, value, onChange, required, hint, except }: Props) {
  const { api } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly MatterCard[] | 'fault' | null>(null);
  const search = () => {
    if (words.trim() === '') return;
    api.board({ text: words.trim() }).then(
      ({ cards }) => setFound(cards.filter(({ matter }) => matter !== except).slice(0, shown)),
      () => setFound('fault'),
    );
  };
  return (
    <div className={layout.tight}>
      <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
        <SearchBox
          className={layout.wide}
          style={{ maxWidth: 'none' }}
          value={words}
          maxLength={200}
          onChange={(_event, data) => setWords(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter searches; it doesn't send the form around it.
            event.preventDefault();
            search();
          }}
        />
      </Field>
      <div>
        <Button size="small" onClick={search}>
          {say('pipeline.matter.search')}
        </Button>
      </div>
      <div role="status">
        {found === 'fault' ? say('tab.send.unreachable') : null}
        {found !== null && found !== 'fault' && found.length === 0 ? say('pipeline.matter.none') : null}
      </div>
      {found === null || found === 'fault' || found.length === 0 ? null : (
        <RadioGroup aria-label={label} value={value} onChange={(_event, data) => onChange(data.value)}>
          {found.map(({ matter, title, registryNumber }) => (
            <Radio
              key={matter}
              value={matter}
              label={registryNumber === null ? title : `${title} (${registryNumber})`}
            />
          ))}
        </RadioGroup>
      )}
    </div>
  );
}
