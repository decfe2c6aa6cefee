import type { Refusal } from '../domain/refusal.ts';
import { t, type Locale, type TextParams } from './index.ts';
import { structureFaultText } from './structure-fault-text.ts';

/** The refusal as a sentence for the person who asked: what is wrong and what to do. Instants as clock times in `timeZone`. */
export function refusalText(locale: Locale, refusal: Refusal, timeZone = 'Europe/Stockholm'): string {
  return t(locale, `refusal.${refusal.code}`, paramsOf(locale, refusal, timeZone));
}

function paramsOf(locale: Locale, refusal: Refusal, timeZone: string): TextParams {
  switch (refusal.code) {
    case 'not-authorised':
      return { needs: refusal.needs.map((role) => roleName(locale, role)) };
    case 'vote-closed':
      return { ...refusal, at: clock(locale, refusal.at, timeZone) };
    case 'reservation-too-late':
      return { deadline: t(locale, `refusal.deadline.${refusal.deadline}`) };
    case 'nobody-to-sign':
      return { role: t(locale, `refusal.signer.${refusal.role}`) };
    case 'matter-ended':
      return { how: t(locale, `refusal.ended.${refusal.how}`) };
    case 'structure-faults':
      return { faults: refusal.faults.map(({ fault }) => structureFaultText(locale, fault)).join(' ') };
    default:
      return refusal;
  }
}

type Needed = Extract<Refusal, { code: 'not-authorised' }>['needs'][number];
const roleName = (locale: Locale, role: Needed): string => t(locale, `refusal.role.${role}`);

/** Clock time of an instant, or the text itself when it is none. */
function clock(locale: Locale, instant: string, timeZone: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const clockTime = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
  });
  return clockTime.format(at).replaceAll(':', locale === 'sv' ? '.' : ':');
}
