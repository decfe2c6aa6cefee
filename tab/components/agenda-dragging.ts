import type { DragEvent } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import type { AgendaMoves } from './use-agenda-moves.ts';

/** With the mouse an item is dragged to before another; the buttons and the keyboard do the same. */
export const dragging = (item: ItemId, moves: AgendaMoves) => ({
  draggable: true,
  onDragStart: (event: DragEvent) => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item);
    moves.lift(item);
  },
  onDragOver: (event: DragEvent) => {
    event.preventDefault();
    moves.hover(item);
  },
  onDragEnd: () => moves.lift(null),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    moves.drop(item);
  },
});
