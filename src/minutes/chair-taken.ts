import type { Instant } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { Block } from './blocks.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** AT5: who took the chair after the item before and until this one was over. */
export function chairTaken({ meeting, locale }: Setting, item: Item): readonly Block[] {
  if (meeting.presiding.length < 2) return [];
  const { openedAt } = item;
  if (openedAt === null) return [];
  const [before, next] = neighbours(meeting, openedAt);
  const between = meeting.presiding.slice(1).filter(({ from }) => isBetween(from, before, openedAt, next));
  // Whoever took the chair in a break and gave it on before the item led nothing of it.
  const changes = between.filter(({ from }, place) => {
    const after = between[place + 1];
    return from > openedAt || after === undefined || after.from > openedAt;
  });
  return changes.map(({ person, reason }) => {
    const name = nameIn(meeting.plan.roster, person);
    const text =
      reason === null || reason.trim() === ''
        ? t(locale, 'minutes.presides', { name })
        : sentence(t(locale, 'minutes.presides.reason', { name, reason }));
    return { kind: 'fact', text };
  });
}

/** When the items before and after were opened. */
function neighbours(meeting: Meeting, at: Instant): readonly [Instant | undefined, Instant | undefined] {
  let before: Instant | undefined;
  let next: Instant | undefined;
  for (const { openedAt } of meeting.agenda) {
    if (openedAt === null || openedAt === at) continue;
    if (openedAt < at && (before === undefined || openedAt > before)) before = openedAt;
    if (openedAt > at && (next === undefined || openedAt < next)) next = openedAt;
  }
  return [before, next];
}

/** Changes belong to the item opened next, and after the last item to that one. */
const isBetween = (
  at: string,
  before: string | undefined,
  opened: string,
  next: string | undefined,
): boolean => (at <= opened && (before === undefined || at > before)) || (at > opened && next === undefined);
