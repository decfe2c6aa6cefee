import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { focusButton } from '../components/focus-button.ts';
import { FactEditor } from './fact-editor.tsx';
import { FactLine } from './fact-line.tsx';
import { personText, seatText, type Shown } from './facts.ts';
import { HolderForm } from './holder-form.tsx';
import { useStructure } from './structure-context.ts';

const useStyles = makeStyles({
  vacant: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly seat: Shown<'seat'>; readonly holder: Shown<'mandate'> | null };

/** A seat with who holds it; an empty one can be filled where it stands. */
export function SeatLine({ seat, holder }: Props) {
  const { register } = useStructure();
  const place = seatText(register, seat.id);
  return holder === null ? (
    <VacantSeat seat={seat} place={place} />
  ) : (
    <FactLine fact={holder} what={`${personText(register, holder.value.person)}, ${place}`} below={place}>
      {personText(register, holder.value.person)}
    </FactLine>
  );
}

function VacantSeat({ seat, place }: { readonly seat: Shown<'seat'>; readonly place: string }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const { mayChange } = useStructure().register;
  const [open, setOpen] = useState<'fill' | 'edit' | null>(null);
  const line = useRef<HTMLLIElement>(null);
  const close = () => {
    setOpen(null);
    focusButton(line);
  };
  return (
    <li ref={line} className={mergeClasses(layout.line, layout.tight)}>
      <div className={layout.between}>
        <div className={layout.tight}>
          <span className={styles.vacant}>{say('structure.vacant')}</span>
          <span className={layout.muted}>{place}</span>
        </div>
        {mayChange ? (
          <div className={layout.row}>
            <Button
              size="small"
              aria-expanded={open === 'fill'}
              aria-label={say('structure.act.fill-of', { what: place })}
              onClick={() => setOpen(open === 'fill' ? null : 'fill')}
            >
              {say('structure.act.fill')}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={open === 'edit'}
              aria-label={say('structure.act.edit-of', { what: place })}
              onClick={() => setOpen(open === 'edit' ? null : 'edit')}
            >
              {say('structure.act.edit')}
            </Button>
          </div>
        ) : null}
      </div>
      {open === 'fill' ? (
        <HolderForm
          kind="mandate"
          place={{ kind: 'ordinary', body: seat.value.body, seat: seat.id }}
          holder={null}
          title={say('structure.act.fill-of', { what: place })}
          onClose={close}
        />
      ) : null}
      {open === 'edit' ? <FactEditor fact={seat} what={place} onClose={close} /> : null}
    </li>
  );
}
