import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { DocumentLink, ItemKind } from '../../src/domain/meeting/agenda.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { ChoiceField } from './choice-field.tsx';
import type { ItemWords } from './item-words.ts';
import { TextField } from './text-field.tsx';

type Kind = ItemKind | 'unlabelled';
type Props = {
  readonly words: ItemWords;
  readonly onChange: (words: ItemWords) => void;
  /** Stands after what is always asked, before what few fill in. */
  readonly children?: ReactNode;
};

/** The words of an item on the agenda: what it is called, what is proposed, its documents, any deviation. */
export function ItemWordsFields({ words, onChange, children }: Props) {
  const say = useText();
  const layout = useLayout();
  const change = (part: Partial<ItemWords>) => onChange({ ...words, ...part });
  return (
    <>
      <TextField
        label={say('tab.item.heading')}
        value={words.heading}
        onChange={(heading) => change({ heading })}
        rows={1}
        required
      />
      <ChoiceField<Kind>
        label={say('tab.item.kind')}
        value={words.kind}
        choices={(['decision', 'information', 'unlabelled'] as const).map((value) => ({
          value,
          label: say(`tab.kind.${value}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={say('tab.item.proposal')}
        value={words.proposal}
        onChange={(proposal) => change({ proposal })}
      />
      {children}
      <Disclosure small label={say('tab.item.more')}>
        <div className={layout.column}>
          <TextField
            label={say('tab.item.summary')}
            value={words.summary}
            onChange={(summary) => change({ summary })}
          />
          <TextField
            label={say('tab.item.presenter')}
            hint={say('tab.item.presenter.hint')}
            value={words.presenters}
            onChange={(presenters) => change({ presenters })}
          />
          <Documents documents={words.documents} onChange={(documents) => change({ documents })} />
          <TextField
            label={say('tab.item.deviation.by')}
            hint={say('tab.item.deviation.hint')}
            value={words.deviationBy}
            onChange={(deviationBy) => change({ deviationBy })}
            rows={1}
          />
          <TextField
            label={say('tab.item.deviation.why')}
            value={words.deviationReason}
            onChange={(deviationReason) => change({ deviationReason })}
          />
        </div>
      </Disclosure>
    </>
  );
}

type DocumentsProps = {
  readonly documents: readonly DocumentLink[];
  readonly onChange: (documents: readonly DocumentLink[]) => void;
};

function Documents({ documents, onChange }: DocumentsProps) {
  const say = useText();
  const layout = useLayout();
  return (
    <fieldset className={layout.group}>
      <legend className={layout.label}>{say('tab.item.documents')}</legend>
      {documents.map((document, at) => (
        <div key={at} className={`${layout.box} ${layout.tight}`}>
          <Field label={say('tab.item.document.title')}>
            <Input
              className={layout.wide}
              value={document.title}
              onChange={(_event, data) => onChange(documents.with(at, { ...document, title: data.value }))}
            />
          </Field>
          <Field label={say('tab.item.document.address')}>
            <Input
              type="url"
              className={layout.wide}
              value={document.url}
              placeholder="https://"
              onChange={(_event, data) => onChange(documents.with(at, { ...document, url: data.value }))}
            />
          </Field>
          <Button
            type="button"
            size="small"
            appearance="subtle"
            icon={<DeleteRegular aria-hidden />}
            aria-label={say('tab.item.document.remove', { title: document.title })}
            onClick={() => onChange(documents.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        type="button"
        size="small"
        appearance="subtle"
        className={layout.start}
        icon={<AddRegular aria-hidden />}
        onClick={() => onChange([...documents, { title: '', url: '' }])}
      >
        {say('tab.item.document.add')}
      </Button>
    </fieldset>
  );
}
