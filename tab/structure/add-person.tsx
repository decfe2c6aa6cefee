import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { DirectoryPerson } from '../../src/domain/directory.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { SendLine } from '../components/send-line.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { DirectorySearch, whoIs } from './directory-search.tsx';
import { FactForm } from './fact-form.tsx';
import type { Values } from './fields.ts';
import { focusButton } from '../components/focus-button.ts';
import { useStructure } from './structure-context.ts';
import { useAccounts } from './use-accounts.ts';

/** A new person, by hand or out of the directory; address and account go along if one wants it. */
export function AddPerson() {
  const say = useText();
  const { mayChange } = useStructure().register;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    focusButton(place);
  };
  if (!mayChange) return null;
  return (
    <div ref={place}>
      {open ? (
        <NewPerson onClose={close} />
      ) : (
        <Button size="small" icon={<AddRegular aria-hidden />} onClick={() => setOpen(true)}>
          {say('structure.act.add-person')}
        </Button>
      )}
    </div>
  );
}

function NewPerson({ onClose }: { readonly onClose: () => void }) {
  const say = useText();
  const [chosen, setChosen] = useState<DirectoryPerson | null>(null);
  const [address, setAddress] = useState('');
  const [link, setLink] = useState(true);
  const sending = useAccounts(() => undefined);
  const noted = useRef(false);
  /** The person is on record; what goes along follows, each by itself, so that a refusal costs nothing of the rest. */
  const follow = async (id: string): Promise<boolean> => {
    const person = asId<PersonId>(id);
    if (!noted.current && address.trim() !== '') {
      noted.current = await sending.send({ type: 'NoteAddress', person, address: address.trim() });
      if (!noted.current) return false;
    }
    if (chosen === null || !link) return true;
    const { tenant, objectId } = chosen;
    return sending.send({ type: 'LinkAccount', account: { tenant, objectId }, person, how: 'hand' });
  };
  const choose = (person: DirectoryPerson, fill: (values: Values) => void) => {
    setChosen(person);
    setAddress(person.mail ?? '');
    setLink(true);
    if (person.name !== null) fill({ name: person.name });
  };
  return (
    <FactForm
      mode={{ is: 'add', kind: 'person', values: {} }}
      title={say('structure.act.add-person')}
      onClose={onClose}
      head={(fill) => <DirectorySearch onChoose={(person) => choose(person, fill)} />}
      follow={follow}
    >
      {chosen === null ? null : (
        <FromDirectory
          person={chosen}
          address={address}
          onAddress={setAddress}
          link={link}
          onLink={setLink}
          onUnchoose={() => {
            setChosen(null);
            setAddress('');
          }}
        />
      )}
      <SendLine sending={sending} />
    </FactForm>
  );
}

type FromDirectoryProps = {
  readonly person: DirectoryPerson;
  readonly address: string;
  readonly onAddress: (address: string) => void;
  readonly link: boolean;
  readonly onLink: (link: boolean) => void;
  readonly onUnchoose: () => void;
};

/** What goes along with somebody chosen in the directory, to be changed or left out. */
function FromDirectory({ person, address, onAddress, link, onLink, onUnchoose }: FromDirectoryProps) {
  const say = useText();
  const layout = useLayout();
  const who = whoIs(person, say('directory.nameless'));
  return (
    <>
      <div className={layout.between}>
        <span className={layout.plain}>{say('directory.chosen', { who })}</span>
        <Button type="button" size="small" appearance="subtle" className={layout.fixed} onClick={onUnchoose}>
          {say('directory.unchoose')}
        </Button>
      </div>
      <Field label={say('directory.address')}>
        <Input
          type="email"
          className={layout.wide}
          value={address}
          onChange={(_event, data) => onAddress(data.value)}
        />
      </Field>
      <Field hint={say('directory.link.hint')}>
        <Checkbox
          label={say('directory.link', { account: person.upn ?? person.mail ?? who })}
          checked={link}
          onChange={(_event, data) => onLink(data.checked === true)}
        />
      </Field>
    </>
  );
}
