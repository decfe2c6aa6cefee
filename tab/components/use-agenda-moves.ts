import { useRef, useState, type RefObject } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import { beforeFor } from '../meeting/agenda-places.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend, type Sending } from '../sending/use-send.ts';
import { focusSoon } from './focus-soon.ts';

export type AgendaMoves = {
  readonly sending: Sending;
  /** The item over which another is held. */
  readonly over: ItemId | null;
  readonly lift: (item: ItemId | null) => void;
  readonly hover: (over: ItemId) => void;
  readonly drop: (before: ItemId) => void;
  /** One place up or down; the focus goes along with the item. */
  readonly step: (item: ItemId, way: 'up' | 'down') => void;
};

/** Moving items on the agenda that `list` shows, by drag and by step. */
export function useAgendaMoves(list: RefObject<HTMLOListElement | null>): AgendaMoves {
  const { view } = useMeeting();
  const sending = useSend();
  const held = useRef<ItemId | null>(null);
  const [over, setOver] = useState<ItemId | null>(null);
  return {
    sending,
    over,
    lift: (item) => {
      held.current = item;
      setOver(null);
    },
    hover: (item) => setOver(held.current === null || held.current === item ? null : item),
    drop: (before) => {
      const item = held.current;
      held.current = null;
      setOver(null);
      if (item !== null && item !== before) void sending.send({ type: 'MoveAgendaItem', item, before });
    },
    step: (item, way) => {
      const before = beforeFor(view.agenda, item, way);
      if (before === undefined) return;
      void sending
        .send({ type: 'MoveAgendaItem', item, before })
        .then(() =>
          focusSoon(() => list.current?.querySelector<HTMLElement>(`[data-move="${way}:${item}"]`)),
        );
    },
  };
}
