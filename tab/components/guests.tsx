import { Button, Field, Input } from '@fluentui/react-components';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { asId, type GuestId } from '../../src/domain/ids.ts';
import type { GuestLine } from '../../src/domain/view.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { PersonSearch } from '../forms/person-search.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useRegister } from '../meeting/use-register.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';

/** Okända deltagare: somebody has to say who they are (AT8). */
export function UnknownGuests() {
  const { view } = useMeeting();
  const say = useText();
  return (
    <GuestList
      label={say('tab.guests.unknown.title')}
      guests={view.guests.filter(({ person, named }) => person === null && !named)}
    />
  );
}

/** Guests by name, and a way to enter one whom Teams knows nothing of. */
export function NamedGuests() {
  const { view } = useMeeting();
  const say = useText();
  return (
    <>
      <GuestList
        label={say('tab.guests')}
        guests={view.guests.filter(({ person, named }) => person === null && named)}
      />
      {may(view, 'ReportGuest') ? (
        <Disclosure small label={say('tab.guests.add')}>
          <AddGuest />
        </Disclosure>
      ) : null}
    </>
  );
}

function GuestList({ label, guests }: { readonly label: string; readonly guests: readonly GuestLine[] }) {
  const layout = useLayout();
  if (guests.length === 0) return null;
  return (
    <section className={layout.tight} aria-label={label}>
      <h3 className={layout.label}>{label}</h3>
      <ul className={layout.list}>
        {guests.map((guest) => (
          <Guest key={guest.id} guest={guest} />
        ))}
      </ul>
    </section>
  );
}

function Guest({ guest }: { readonly guest: GuestLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [naming, setNaming] = useState(false);
  const { name, organisation, named, present } = guest;
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <div className={layout.between}>
        <span>
          {named ? null : <PersonQuestionMarkRegular aria-hidden />} {name}
          {organisation === null ? '' : `, ${organisation}`}{' '}
          <span className={layout.muted}>
            {named ? say(present ? 'tab.present' : 'tab.absent') : say('tab.guests.unknown')}
          </span>
        </span>
        {may(view, 'NameGuest') ? (
          <Button
            size="small"
            className={layout.fixed}
            aria-expanded={naming}
            aria-label={say('tab.guests.name', { name })}
            onClick={() => setNaming(!naming)}
          >
            {say(named ? 'tab.guests.rename' : 'tab.guests.name.short')}
          </Button>
        ) : null}
      </div>
      {naming ? <Naming guest={guest} onClose={() => setNaming(false)} /> : null}
    </li>
  );
}

function Naming({ guest, onClose }: { readonly guest: GuestLine; readonly onClose: () => void }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const register = useRegister();
  const [name, setName] = useState(guest.name);
  const [organisation, setOrganisation] = useState(guest.organisation ?? '');
  const as = (command: {
    readonly name: string;
    readonly organisation: string | null;
    readonly person: GuestLine['person'];
  }) => {
    void sending.send({ type: 'NameGuest', guest: guest.id, ...command }).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.guests.who', { name: guest.name })}
      submit={say('tab.guests.as-guest')}
      onSubmit={() => as({ name: name.trim(), organisation: organisation.trim() || null, person: null })}
      onClose={onClose}
      sending={sending}
    >
      <PersonSearch
        label={say('tab.guests.register')}
        persons={register}
        onChoose={(found) => as({ name: found.name, organisation: null, person: found.person })}
      />
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.guests.or')}</p>
      <Field label={say('tab.guests.guest-name')} required>
        <Input className={layout.wide} value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label={say('tab.guests.organisation')}>
        <Input
          className={layout.wide}
          value={organisation}
          onChange={(_event, data) => setOrganisation(data.value)}
        />
      </Field>
    </FormFrame>
  );
}

/** Somebody who is in the room and whom Teams knows nothing of. */
function AddGuest() {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [name, setName] = useState('');
  const [organisation, setOrganisation] = useState('');
  const add = () => {
    const guest = asId<GuestId>(crypto.randomUUID());
    const given = name.trim();
    void sending
      .send(
        { type: 'ReportGuest', guest, name: given, present: true },
        { type: 'NameGuest', guest, name: given, organisation: organisation.trim() || null, person: null },
      )
      .then((done) => {
        if (!done) return;
        setName('');
        setOrganisation('');
      });
  };
  return (
    <FormFrame
      title={say('tab.guests.add')}
      submit={say('tab.guests.enter')}
      onSubmit={add}
      sending={sending}
    >
      <Field label={say('tab.guests.guest-name')} required>
        <Input className={layout.wide} value={name} onChange={(_event, data) => setName(data.value)} />
      </Field>
      <Field label={say('tab.guests.organisation')}>
        <Input
          className={layout.wide}
          value={organisation}
          onChange={(_event, data) => setOrganisation(data.value)}
        />
      </Field>
    </FormFrame>
  );
}
