import { Button } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUndoRegular,
  ArrowUpRegular,
  DismissCircleRegular,
  EditRegular,
} from '@fluentui/react-icons';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { AgendaLine, MeetingView } from '../../src/domain/view.ts';
import { EditItemForm } from '../forms/edit-item-form.tsx';
import { ReasonForm } from '../forms/reason-form.tsx';
import { useText } from '../language.ts';
import { beforeFor } from '../meeting/agenda-places.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import type { AgendaMoves } from './use-agenda-moves.ts';

/** Can anything be changed about the line now? */
export const toolsFor = (view: MeetingView, line: AgendaLine): boolean =>
  may(view, 'EditAgendaItem') ||
  (line.status === 'planned' && (may(view, 'MoveAgendaItem') || may(view, 'WithdrawAgendaItem'))) ||
  (line.status === 'withdrawn' && may(view, 'ReinstateAgendaItem'));

type Props = {
  readonly line: AgendaLine;
  readonly moves: AgendaMoves;
  /** The form for its words, where it isn't the small one of a running meeting. */
  readonly form?: (close: () => void) => ReactNode;
};

/** Edit, move, withdraw, put back: small buttons under the item, forms in place. Alt and an arrow move it too. */
export function AgendaTools({ line, moves, form }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null);
  const close = () => setDoing(null);
  const named = { number: line.number, heading: line.heading };
  const planned = line.status === 'planned';
  const movable = planned && may(view, 'MoveAgendaItem');
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || !movable || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.step(line.id, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  if (doing === 'edit') return form?.(close) ?? <EditItemForm line={line} onClose={close} />;
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
      {planned && may(view, 'WithdrawAgendaItem') ? (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissCircleRegular aria-hidden />}
          aria-label={say('tab.agenda.withdraw.item', named)}
          onClick={() => setDoing('withdraw')}
        />
      ) : null}
      {line.status === 'withdrawn' && may(view, 'ReinstateAgendaItem') ? <Reinstate line={line} /> : null}
    </div>
  );
}

function Reinstate({ line }: { readonly line: AgendaLine }) {
  const say = useText();
  const sending = useSend();
  return (
    <>
      <SendButton
        sending={sending}
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular aria-hidden />}
        onPress={() => void sending.send({ type: 'ReinstateAgendaItem', item: line.id })}
      >
        {say('tab.agenda.reinstate')}
      </SendButton>
      <SendLine sending={sending} />
    </>
  );
}
