import { nameIn } from '../domain/meeting/roster.ts';
import { t } from '../i18n/index.ts';
import type { Part } from './blocks.ts';
import { dayAndClock } from './clock.ts';
import type { Setting } from './setting.ts';

/** Rättelser och tillägg (MI6): signed minutes don't change, so what is added stands after the signatures. */
export function additionsPart(setting: Setting): readonly Part[] {
  const { meeting, locale } = setting;
  if (meeting.additions.length === 0) return [];
  const lines = meeting.additions.map(({ at, by, text }) => {
    const time = dayAndClock(setting, at);
    return by === null
      ? t(locale, 'minutes.addition.unnamed', { time, text })
      : t(locale, 'minutes.addition', { time, text, name: nameIn(meeting.plan.roster, by) });
  });
  return [{ kind: 'additions', heading: t(locale, 'minutes.additions.heading'), lines }];
}
