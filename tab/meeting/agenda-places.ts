import type { ItemId } from '../../src/domain/ids.ts';
import type { AgendaLine } from '../../src/domain/view.ts';

/**
 * Before which item one comes when it goes a place up or down among those not dealt with in its session; null for
 * last, undefined where there is nowhere to go (AG5).
 */
export function beforeFor(
  agenda: readonly AgendaLine[],
  item: ItemId,
  way: 'up' | 'down',
): ItemId | null | undefined {
  const session = agenda.find(({ id }) => id === item)?.session;
  const movable = agenda.filter((line) => line.status === 'planned' && line.session === session);
  const at = movable.findIndex(({ id }) => id === item);
  if (at < 0) return undefined;
  if (way === 'up') return movable[at - 1]?.id;
  if (at === movable.length - 1) return undefined;
  const after = movable[at + 2];
  if (after !== undefined) return after.id;
  // Last of its session: before the first planned one of a later session, if any.
  const last = movable[at + 1];
  const behind = agenda.slice(agenda.findIndex(({ id }) => id === last?.id) + 1);
  return behind.find(({ status }) => status === 'planned')?.id ?? null;
}
