import type { PreparableBody, TemplateLine } from '../../src/contract/preparing.ts';
import {
  asId,
  type BodyId,
  type CollaborationId,
  type ItemId,
  type MeetingId,
  type SessionId,
} from '../../src/domain/ids.ts';
import type { ItemPlan } from '../../src/domain/meeting/agenda.ts';
import type { MeetingPlan, SessionPlan } from '../../src/domain/meeting/events.ts';
import { before } from '../../src/i18n/sv/before.ts';
import { instantOf } from './local-instant.ts';

/** What is written in the fields of a new meeting. */
export type PlanWords = {
  readonly body: BodyId | '';
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly registryNumber: string;
  /** The joint body of a second session, or none. */
  readonly joint: BodyId | '';
  /** Begin with the suggested items, where the body has no template of its own. */
  readonly suggested: boolean;
};

export const timeZone = 'Europe/Stockholm';

export type PlanFault = 'body' | 'date' | 'hours' | 'place';

/** What can't be prepared as written; empty when it can. */
export function planFaults(words: PlanWords): readonly PlanFault[] {
  const [start, end] = hoursOf(words);
  return [
    ...(words.body === '' ? (['body'] as const) : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(words.date) ? [] : (['date'] as const)),
    ...(start === null || end === null || start >= end ? (['hours'] as const) : []),
    ...(words.place.trim() === '' ? (['place'] as const) : []),
  ];
}

const hoursOf = ({ date, start, end }: PlanWords) =>
  [instantOf(date, start, timeZone), instantOf(date, end, timeZone)] as const;

/**
 * The plan of a new meeting; null while something is missing. The server puts in the structure of the day, the body's
 * own template and the first number (AG2, AG3).
 */
export function planOf(
  words: PlanWords,
  bodies: readonly PreparableBody[],
  newId: () => string,
): MeetingPlan | null {
  const [scheduledStart, scheduledEnd] = hoursOf(words);
  const body = bodies.find(({ id }) => id === words.body);
  if (planFaults(words).length > 0 || body === undefined || scheduledStart === null || scheduledEnd === null)
    return null;
  const first = sessionOf(body, newId);
  const joint = bodies.find(({ id }) => id === words.joint);
  const lines = body.template === null && words.suggested ? suggestedAgenda : [];
  return {
    id: asId<MeetingId>(newId()),
    collaboration: asId<CollaborationId>('-'),
    body: body.id,
    registryNumber: words.registryNumber.trim() === '' ? null : words.registryNumber.trim(),
    date: words.date,
    timeZone,
    place: words.place.trim(),
    scheduledStart,
    scheduledEnd,
    firstItemNumber: 1,
    sessions: [first, ...(joint === undefined ? [] : [sessionOf(joint, newId)])],
    agenda: lines.map((line) => itemOf(line, first.id, newId)),
    roster: { principals: [], bodies: [], persons: [], seats: [], mandates: [], presidencies: [] },
  };
}

const sessionOf = ({ id, jointOf }: PreparableBody, newId: () => string): SessionPlan => ({
  id: asId<SessionId>(newId()),
  body: id,
  attending: jointOf.length === 0 ? [id] : jointOf,
});

const itemOf = (line: TemplateLine, session: SessionId, newId: () => string): ItemPlan => ({
  ...line,
  id: asId<ItemId>(newId()),
  session,
  presenters: [],
  summary: null,
  proposal: null,
  documents: [],
  deviation: null,
  matter: null,
});

const standing = [
  'approve-agenda',
  'choose-verifier',
  'previous-minutes',
  'other-questions',
  'next-meeting',
] as const;

/** What a Swedish agenda usually begins and ends with. An agenda is in Swedish, whoever prepares it. */
export const suggestedAgenda: readonly TemplateLine[] = standing.map((name) => ({
  heading: before[`before.suggested.${name}`],
  kind: null,
  standing: name,
}));

/** Joint bodies that can sit in a second session of the body's meeting. */
export const jointWith = (bodies: readonly PreparableBody[], body: BodyId | ''): readonly PreparableBody[] =>
  bodies.filter(({ id, jointOf }) => id !== body && jointOf.some((one) => one === body));
