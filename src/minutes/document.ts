import type { Instant } from '../domain/ids.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t, type Locale } from '../i18n/index.ts';
import { additionsPart } from './additions.ts';
import { attendancePart } from './attendance-part.ts';
import type { MinutesDocument, Part } from './blocks.ts';
import { minutesHeader, runningHead } from './header.ts';
import { itemPart } from './item-part.ts';
import { nextMeetingsPart } from './next-meetings.ts';
import type { Setting } from './setting.ts';
import { signaturesPart } from './signatures.ts';
import { defaultStyle, type StyleProfile } from './style.ts';

/**
 * Protokoll: the meeting's record and the secretary's prose as one document (MI1, MI2). Pure; a meeting that still
 * runs gives the minutes as far as it has come. The language is the body's own, Swedish, unless another is asked for.
 */
export function minutesDocument(
  meeting: Meeting,
  style: StyleProfile = defaultStyle,
  locale: Locale = 'sv',
): MinutesDocument {
  const setting: Setting = { meeting, style, locale };
  const items: Part = { kind: 'items', items: meeting.agenda.map((item) => itemPart(setting, item)) };
  const attendance = attendancePart(setting);
  const { plan } = meeting;
  const body = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  return {
    kind: 'minutes',
    locale,
    body,
    running: runningHead(setting),
    asOf: asOf(meeting),
    date: plan.date,
    title: t(locale, 'minutes.title', { body }),
    header: minutesHeader(setting),
    parts: [
      ...(style.attendance === 'before-items' ? [attendance, items] : [items, attendance]),
      ...nextMeetingsPart(setting),
      ...signaturesPart(setting),
      ...additionsPart(setting),
    ],
  };
}

/** The latest of what the document tells with its time: an addition, a signature, the meeting's end or beginning. */
function asOf({ additions, signOff, closedAt, openedAt, plan }: Meeting): Instant {
  const signed = signOff?.signatures.at(-1)?.at ?? signOff?.requestedAt;
  return additions.at(-1)?.at ?? signed ?? closedAt ?? openedAt ?? plan.scheduledStart;
}
