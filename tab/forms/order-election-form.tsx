import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { asId, type CandidateId, type ElectionId } from '../../src/domain/ids.ts';
import type { Candidate } from '../../src/domain/meeting/election.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useRegister } from '../meeting/use-register.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { PersonSearch } from './person-search.tsx';
import { TextField } from './text-field.tsx';

/** Personval (DE10): to what, how many, among whom, and whether the papers are secret. */
export function OrderElectionForm({ onClose }: FormProps) {
  const { current } = useMeeting().view;
  return current === null ? null : <Ordering item={current} onClose={onClose} />;
}

function Ordering({ item, onClose }: { readonly item: CurrentItem; readonly onClose: () => void }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [office, setOffice] = useState('');
  const [places, setPlaces] = useState('1');
  const [secret, setSecret] = useState(true);
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  const order = () => {
    void sending
      .send({
        type: 'OrderElection',
        election: asId<ElectionId>(crypto.randomUUID()),
        item: item.id,
        office: office.trim(),
        places: Number(places),
        candidates,
        secret,
      })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.order-election')}
      submit={say('tab.election.order')}
      onSubmit={order}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('tab.election.office')} value={office} onChange={setOffice} rows={1} required />
      <Field label={say('tab.election.places')}>
        <Input
          type="number"
          min={1}
          max={50}
          className={layout.wide}
          value={places}
          onChange={(_event, data) => setPlaces(data.value)}
        />
      </Field>
      <Candidates candidates={candidates} onChange={setCandidates} />
      <Checkbox
        label={say('tab.election.secret')}
        checked={secret}
        onChange={(_event, data) => setSecret(data.checked === true)}
      />
      <p className={`${layout.plain} ${layout.muted}`}>
        {say(secret ? 'tab.election.secret.hint' : 'tab.election.open.hint')}
      </p>
    </FormFrame>
  );
}

type CandidatesProps = {
  readonly candidates: readonly Candidate[];
  readonly onChange: (candidates: readonly Candidate[]) => void;
};

function Candidates({ candidates, onChange }: CandidatesProps) {
  const say = useText();
  const layout = useLayout();
  const register = useRegister();
  const [name, setName] = useState('');
  const chosen = new Set(candidates.map(({ person }) => person));
  const add = (candidate: Omit<Candidate, 'id'>) =>
    onChange([...candidates, { id: asId<CandidateId>(crypto.randomUUID()), ...candidate }]);
  return (
    <fieldset className={layout.group}>
      <legend className={layout.label}>{say('tab.election.candidates')}</legend>
      <ol className={layout.list}>
        {candidates.map((candidate) => (
          <li key={candidate.id} className={`${layout.line} ${layout.between}`}>
            <span>{candidate.name}</span>
            <Button
              type="button"
              size="small"
              appearance="subtle"
              icon={<DeleteRegular aria-hidden />}
              aria-label={say('tab.election.remove', { name: candidate.name })}
              onClick={() => onChange(candidates.filter(({ id }) => id !== candidate.id))}
            />
          </li>
        ))}
      </ol>
      <PersonSearch
        label={say('tab.election.search')}
        persons={register.filter(({ person }) => !chosen.has(person))}
        onChoose={(found) => add({ name: found.name, person: found.person })}
      />
      <div className={layout.row}>
        <Field label={say('tab.election.other')} className={layout.grow}>
          <Input value={name} className={layout.wide} onChange={(_event, data) => setName(data.value)} />
        </Field>
        <Button
          type="button"
          onClick={() => {
            if (name.trim() === '') return;
            add({ name: name.trim() });
            setName('');
          }}
        >
          {say('tab.election.add')}
        </Button>
      </div>
    </fieldset>
  );
}
