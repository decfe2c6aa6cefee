import type { ItemId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Item } from '../agenda.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { currentItem, itemIn, openItemNamed, questionOpen } from '../items.ts';
import type { Meeting } from '../state.ts';
import { servingChange, withServing } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

export function addItem(meeting: Meeting, { item, before }: Ask<'AddAgendaItem'>, { at }: Context): Decision {
  if (meeting.phase === 'closed') return refuse({ code: 'meeting-closed' });
  if (itemIn(meeting, item.id) !== undefined) return refuse({ code: 'item-already-exists', item: item.id });
  if (!meeting.sessions.some(({ id }) => id === item.session)) return refuse({ code: 'session-not-found' });
  const place = planned(meeting, before);
  return place.ok ? accept([{ type: 'AgendaItemAdded', at, item, before }]) : place;
}

export function moveItem(
  meeting: Meeting,
  { item, before }: Ask<'MoveAgendaItem'>,
  { at }: Context,
): Decision {
  const moved = planned(meeting, item);
  const place = planned(meeting, before);
  if (!moved.ok) return moved;
  if (!place.ok) return place;
  return item === before ? accept([]) : accept([{ type: 'AgendaItemMoved', at, item, before }]);
}

export function withdrawItem(
  meeting: Meeting,
  command: Ask<'WithdrawAgendaItem'>,
  { at }: Context,
): Decision {
  const withdrawn = planned(meeting, command.item);
  if (!withdrawn.ok) return withdrawn;
  return accept([{ type: 'AgendaItemWithdrawn', at, item: command.item, reason: command.reason }]);
}

/** Tas upp igen: an item withdrawn by mistake stands on the agenda again. */
export function reinstateItem(
  meeting: Meeting,
  command: Ask<'ReinstateAgendaItem'>,
  { at }: Context,
): Decision {
  const item = itemIn(meeting, command.item);
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  return item.status === 'withdrawn'
    ? accept([{ type: 'AgendaItemReinstated', at, item: item.id }])
    : refuse({ code: 'item-not-withdrawn', number: item.number });
}

/** Words of the agenda can be put right at any time before sign-off, but not what is put to the members right now. */
export function editItem(meeting: Meeting, command: Ask<'EditAgendaItem'>, { at }: Context): Decision {
  const item = itemIn(meeting, command.item);
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  if (command.changes.heading?.trim() === '') return refuse({ code: 'text-needed' });
  if (command.changes.proposal !== undefined && questionOpen(meeting, item))
    return refuse({ code: 'question-still-open', number: item.number });
  const changes = differing(item, command.changes);
  return accept(
    Object.keys(changes).length === 0 ? [] : [{ type: 'AgendaItemEdited', at, item: item.id, changes }],
  );
}

const differing = (item: Item, changes: Ask<'EditAgendaItem'>['changes']): typeof changes =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(item[field as keyof typeof changes]),
    ),
  );

/** AG5: only what isn't dealt with can be moved, withdrawn or preceded. */
function planned(meeting: Meeting, id: ItemId | null): Result<null> {
  if (id === null) return accept(null);
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  return item.status === 'planned'
    ? accept(null)
    : refuse({ code: 'item-already-dealt-with', number: item.number });
}

/** Calls the item: who serves is settled, and stays so until the item is closed (AT3). */
export function openItem(meeting: Meeting, command: Ask<'OpenItem'>, { at }: Context): Decision {
  const open = currentItem(meeting);
  if (open !== null) return refuse({ code: 'another-item-open', number: open.number, heading: open.heading });
  const item = itemIn(meeting, command.item);
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  if (item.status !== 'planned') return refuse({ code: 'item-already-dealt-with', number: item.number });
  if (item.session !== meeting.currentSession) return refuse({ code: 'session-not-open' });
  return accept([...servingChange(meeting, at, item), { type: 'ItemOpened', at, item: item.id }]);
}

/** AG7: an item closed too soon is taken up again, with the reason; who serves is settled anew. */
export function reopenItem(meeting: Meeting, command: Ask<'ReopenItem'>, { at }: Context): Decision {
  const open = currentItem(meeting);
  if (open !== null) return refuse({ code: 'another-item-open', number: open.number, heading: open.heading });
  const item = itemIn(meeting, command.item);
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  if (item.status !== 'closed') return refuse({ code: 'item-not-closed', number: item.number });
  if (item.session !== meeting.currentSession) return refuse({ code: 'session-not-open' });
  const { reason } = command;
  if (reason.trim() === '') return refuse({ code: 'text-needed' });
  return accept([...servingChange(meeting, at, item), { type: 'ItemReopened', at, item: item.id, reason }]);
}

export function closeItem(meeting: Meeting, command: Ask<'CloseItem'>, { at }: Context): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  if (questionOpen(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  return accept(withServing(meeting, [{ type: 'ItemClosed', at, item: command.item }], at));
}
