import { itemOf } from '../plan-of.ts';
import { itemMeant, keepsRecord, presides, type Tell, type Telling } from '../telling.ts';

export const addItem: Tell<'add-item'> = ({ who, item, before }, telling) => {
  const plan = itemOf(item, telling.script.meeting, [...telling.path, 'item'], telling.lookup);
  telling.items.set(plan.id, plan);
  return keepsRecord(telling, who, {
    type: 'AddAgendaItem',
    item: plan,
    before: placeBefore(telling, before),
  });
};

export const moveItem: Tell<'move-item'> = ({ who, item, before }, telling) =>
  keepsRecord(telling, who, {
    type: 'MoveAgendaItem',
    item: itemMeant(telling, item),
    before: placeBefore(telling, before),
  });

const placeBefore = (telling: Telling, before: string | undefined) =>
  before === undefined ? null : telling.lookup.item(before, [...telling.path, 'before']);

export const withdrawItem: Tell<'withdraw-item'> = ({ who, item, reason }, telling) =>
  keepsRecord(telling, who, { type: 'WithdrawAgendaItem', item: itemMeant(telling, item), reason });

export const reinstateItem: Tell<'reinstate-item'> = ({ who, item }, telling) =>
  keepsRecord(telling, who, { type: 'ReinstateAgendaItem', item: itemMeant(telling, item) });

export const editItem: Tell<'edit-item'> = ({ who, item, heading, kind, summary, proposal }, telling) => {
  const meant = itemMeant(telling, item);
  const changes = {
    ...(heading === undefined ? {} : { heading }),
    ...(kind === undefined ? {} : { kind }),
    ...(summary === undefined ? {} : { summary }),
    ...(proposal === undefined ? {} : { proposal }),
  };
  const plan = telling.items.get(meant);
  if (plan !== undefined) telling.items.set(meant, { ...plan, ...changes });
  return keepsRecord(telling, who, { type: 'EditAgendaItem', item: meant, changes });
};

export const reopenItem: Tell<'reopen-item'> = ({ who, item, reason }, telling) => {
  telling.item = itemMeant(telling, item);
  return presides(telling, who, { type: 'ReopenItem', item: telling.item, reason });
};

export const openItem: Tell<'open-item'> = ({ who, item }, telling) => {
  telling.item = itemMeant(telling, item);
  return presides(telling, who, { type: 'OpenItem', item: telling.item });
};

export const closeItem: Tell<'close-item'> = ({ who, item }, telling) => {
  const closed = itemMeant(telling, item);
  telling.item = null;
  return presides(telling, who, { type: 'CloseItem', item: closed });
};
