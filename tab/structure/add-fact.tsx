import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { FactKind } from '../../src/domain/structure/register.ts';
import { useText } from '../language.ts';
import { focusButton } from '../components/focus-button.ts';
import { FactForm } from './fact-form.tsx';
import type { Values } from './fields.ts';
import { useStructure } from './structure-context.ts';

/** A button that becomes the form for a new fact, where its place is. Nothing for those who only read. */
export function AddFact({ kind, values = {} }: { readonly kind: FactKind; readonly values?: Values }) {
  const say = useText();
  const { mayChange } = useStructure().register;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const title = say(`structure.act.add-${kind}`);
  const close = () => {
    setOpen(false);
    focusButton(place);
  };
  if (!mayChange) return null;
  return (
    <div ref={place}>
      {open ? (
        <FactForm
          mode={{ is: 'add', kind, values: { ...defaults[kind], ...values } }}
          title={title}
          onClose={close}
        />
      ) : (
        <Button size="small" icon={<AddRegular aria-hidden />} onClick={() => setOpen(true)}>
          {title}
        </Button>
      )}
    </div>
  );
}

const defaults: Readonly<Record<FactKind, Values>> = {
  principal: { kind: 'municipality' },
  body: { membersAre: 'elected', decidesBy: 'consensus', namedBallotsInChat: 'false' },
  person: {},
  seat: {},
  mandate: { kind: 'substitute', order: '1' },
  presidency: { office: 'chair' },
};
