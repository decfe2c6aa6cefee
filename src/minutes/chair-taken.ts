import type { Item } from '../domain/meeting/agenda.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import { t } from '../i18n/index.ts';
import type { Block } from './blocks.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** AT5: who took the chair after the item before and until this one was over. */
export function chairTaken({ meeting, locale }: Setting, item: Item): readonly Block[] {
  const opened = meeting.agenda.flatMap(({ openedAt }) => (openedAt === null ? [] : [openedAt]));
  const { openedAt } = item;
  if (openedAt === null) return [];
  const next = opened.filter((at) => at > openedAt).toSorted()[0];
  const before = opened
    .filter((at) => at < openedAt)
    .toSorted()
    .at(-1);
  const changes = meeting.presiding.slice(1).filter(({ from }) => isBetween(from, before, openedAt, next));
  return changes.map(({ person, reason }) => {
    const name = nameIn(meeting.plan.roster, person);
    const text =
      reason === null || reason.trim() === ''
        ? t(locale, 'minutes.presides', { name })
        : sentence(t(locale, 'minutes.presides.reason', { name, reason }));
    return { kind: 'fact', text };
  });
}

/** Changes belong to the item opened next, and after the last item to that one. */
const isBetween = (
  at: string,
  before: string | undefined,
  opened: string,
  next: string | undefined,
): boolean => (at <= opened && (before === undefined || at > before)) || (at > opened && next === undefined);
