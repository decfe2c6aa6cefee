import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissCircleRegular, EditRegular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent } from 'react';
import type { AgendaLine } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import type { AgendaMoves } from '../components/use-agenda-moves.ts';
import { ReasonForm } from '../forms/reason-form.tsx';
import { useText } from '../language.ts';
import { beforeFor } from '../meeting/agenda-places.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ItemForm } from './item-form.tsx';

type Props = { readonly line: AgendaLine; readonly moves: AgendaMoves };

/** Move, edit, withdraw, put back. Alt and an arrow move the item from any of its buttons. */
export function ItemTools({ line, moves }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  const named = { number: line.number, heading: line.heading };
  const movable = line.status === 'planned' && may(view, 'MoveAgendaItem');
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || !movable || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.step(line.id, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  if (doing === 'edit') return <ItemForm line={line} session={line.session} onClose={close} />;
  if (doing === 'withdraw')
    return (
      <ReasonForm
        title="tab.agenda.withdraw"
        label="tab.form.reason"
        submit="tab.agenda.withdraw.submit"
        required
        command={(reason) => ({ type: 'WithdrawAgendaItem', item: line.id, reason })}
        onClose={close}
      />
    );
  return (
    <div className={layout.row} onKeyDown={pressed}>
      {movable
        ? (['up', 'down'] as const).map((way) => (
            <Button
              key={way}
              size="small"
              appearance="subtle"
              data-move={`${way}:${line.id}`}
              icon={way === 'up' ? <ArrowUpRegular aria-hidden /> : <ArrowDownRegular aria-hidden />}
              aria-label={say(`tab.agenda.move.${way}`, named)}
              aria-keyshortcuts={way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
              disabledFocusable={beforeFor(view.agenda, line.id, way) === undefined}
              onClick={() => moves.step(line.id, way)}
            />
          ))
        : null}
      {may(view, 'EditAgendaItem') ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular aria-hidden />}
          aria-label={say('tab.agenda.edit', named)}
          onClick={() => setDoing('edit')}
        />
      ) : null}
      {line.status === 'planned' && may(view, 'WithdrawAgendaItem') ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissCircleRegular aria-hidden />}
          aria-label={say('tab.agenda.withdraw.item', named)}
          onClick={() => setDoing('withdraw')}
        />
      ) : null}
      {line.status === 'withdrawn' && may(view, 'ReinstateAgendaItem') ? (
        <SendButton
          sending={sending}
          size="small"
          onPress={() => void sending.send({ type: 'ReinstateAgendaItem', item: line.id })}
        >
          {say('tab.agenda.reinstate')}
        </SendButton>
      ) : null}
    </div>
  );
}
