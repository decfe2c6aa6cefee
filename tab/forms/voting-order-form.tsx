import { useState } from 'react';
import type { Position } from '../../src/domain/meeting/agenda.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { movedTo, OrderedList } from './ordered-list.tsx';

/** Propositionsordning: the chair proposes in which order positions are put against each other (DE9). */
export function VotingOrderForm({ onClose }: FormProps) {
  const { current } = useMeeting().view;
  return current === null ? null : <Ordering item={current} onClose={onClose} />;
}

function Ordering({ item, onClose }: { readonly item: CurrentItem; readonly onClose: () => void }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [order, setOrder] = useState<readonly Position[]>(() => firstOrder(item));
  const propose = () => {
    void sending.send({ type: 'ProposeVotingOrder', item: item.id, order }).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.voting-order')}
      submit={say('tab.voting-order.submit')}
      onSubmit={propose}
      onClose={onClose}
      sending={sending}
    >
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.voting-order.hint')}</p>
      <OrderedList
        label={say('tab.voting-order')}
        lines={order.map((position) => ({ id: position, text: positionText(item, position, say) }))}
        onMove={(from, to) => setOrder(movedTo(order, from, to))}
      />
    </FormFrame>
  );
}

/** As proposed before, or the main proposal first and the counter-proposals as they were made. */
function firstOrder({ votingOrder, motions }: CurrentItem): readonly Position[] {
  const counters = motions.filter(({ kind }) => kind === 'counter').map(({ id }) => id);
  const known = votingOrder?.order.map(({ position }) => position) ?? ['main' as const];
  const left = known.filter((position) => position === 'main' || counters.includes(position));
  return [...left, ...counters.filter((id) => !left.includes(id))];
}

/** "Edvin Heds förslag: …": the main proposal by that name, a motion by its mover. */
export function positionText(item: CurrentItem, position: Position, say: ReturnType<typeof useText>): string {
  const motion = item.motions.find(({ id }) => id === position);
  if (motion === undefined) return say('tab.position.main', { text: item.proposal ?? item.heading });
  return say('tab.position.motion', { name: motion.name, text: motion.text });
}
