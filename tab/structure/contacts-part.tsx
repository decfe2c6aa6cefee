import { Badge, Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { ContactsForm } from './contacts-form.tsx';
import { personText, type Shown } from './facts.ts';
import { focusButton } from '../components/focus-button.ts';
import { useStructure } from './structure-context.ts';

/** Does nobody answer for this principal? Its recommendations would be asked of no one. */
export const isWithoutContact = ({ value }: Shown<'principal'>): boolean =>
  (value.contacts ?? []).length === 0;

/** Beside the principal's name, so that it is seen without opening every one of them. */
export function NoContactMark() {
  const say = useText();
  return (
    <Badge appearance="tint" color="warning">
      {say('structure.contacts.none')}
    </Badge>
  );
}

/** Kontaktpersoner: who answers for the principal, and where that is changed. */
export function ContactsPart({ principal }: { readonly principal: Shown<'principal'> }) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLElement>(null);
  const { name, contacts = [] } = principal.value;
  const close = () => {
    setOpen(false);
    focusButton(place);
  };
  return (
    <section ref={place} className={layout.tight}>
      <h3 className={layout.label}>{say('structure.contacts')}</h3>
      {open ? null : isWithoutContact(principal) ? (
        <p className={layout.plain}>{say('structure.contacts.none.why', { principal: name })}</p>
      ) : (
        <ul className={layout.list}>
          {contacts.map((one) => (
            <li key={one}>{personText(register, one)}</li>
          ))}
        </ul>
      )}
      {register.mayChange && open ? <ContactsForm principal={principal} onClose={close} /> : null}
      {register.mayChange && !open ? (
        <div>
          <Button
            size="small"
            aria-label={say('structure.contacts.edit-of', { principal: name })}
            onClick={() => setOpen(true)}
          >
            {say('structure.contacts.edit')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
