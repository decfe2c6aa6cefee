import type { BodyId, PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { attendingBodies, ordinaryOf } from '../domain/meeting/presence.ts';
import { bodyIn, principalIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Mandate } from '../domain/structure/facts.ts';
import { t, type Locale } from '../i18n/index.ts';
import type { AttendanceGroup, AttendanceList, Block, ItemPart, MinutesDocument } from './blocks.ts';
import { styleOf } from './chosen-style.ts';
import { planHeader, runningHead } from './header.ts';
import { plain } from './inline.ts';
import { labelLines } from './item-part.ts';
import { personLine } from './person-line.ts';
import { proseBlocks } from './prose.ts';
import { seatsOf, substitutesOf } from './served.ts';
import type { Setting } from './setting.ts';
import type { StyleProfile } from './style.ts';
import { sentence } from './wording.ts';

/**
 * Kallelse (MI13): when and where the body meets, the agenda with what is proposed and the documents, and everybody
 * who is called. What was added or has happened during the meeting is no part of it.
 */
export function noticeDocument(
  meeting: Meeting,
  style: StyleProfile = styleOf(meeting),
  locale: Locale = 'sv',
): MinutesDocument {
  const setting: Setting = { meeting, style, locale };
  const { plan } = meeting;
  const body = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  return {
    kind: 'notice',
    locale,
    body,
    title: t(locale, 'minutes.notice.title', { body }),
    running: runningHead(setting),
    asOf: plan.scheduledStart,
    date: plan.date,
    header: planHeader(setting, plan.scheduledStart, plan.scheduledEnd),
    parts: [
      {
        kind: 'items',
        items: meeting.agenda
          .filter(({ status, addedDuringMeeting }) => status !== 'withdrawn' && !addedDuringMeeting)
          .map((item) => calledItem(setting, item)),
      },
      {
        kind: 'attendance',
        heading: t(locale, 'minutes.notice.heading'),
        lists: attendingBodies(meeting).map((id) => calledOf(setting, id)),
        unrepresented: null,
      },
    ],
  };
}

function calledItem(setting: Setting, item: Item): ItemPart {
  const { meeting, locale, style } = setting;
  const before = meeting.agenda[meeting.agenda.indexOf(item) - 1];
  const session = meeting.sessions.find(({ id }) => id === item.session);
  const begins = session !== undefined && session !== meeting.sessions[0] && before?.session !== item.session;
  const documents = item.documents.map(({ title, url }) => ({ title, url }));
  const blocks: readonly Block[] = [
    ...proseBlocks(item.summary ?? '', style.bullet),
    ...proposalBlocks(setting, item.proposal?.trim() ?? ''),
    ...(documents.length === 0
      ? []
      : [{ kind: 'links', heading: t(locale, 'minutes.notice.documents'), links: documents } as const]),
  ];
  return {
    id: item.id,
    number: item.number,
    heading: item.heading,
    session: begins ? (bodyIn(meeting.plan.roster, session.body)?.name ?? session.body) : null,
    lines: labelLines(setting, item),
    blocks,
  };
}

/** Förslag till beslut: behind its label when it is one line, else under it. */
function proposalBlocks({ locale, style }: Setting, proposal: string): readonly Block[] {
  if (proposal === '') return [];
  const label = { text: t(locale, 'minutes.notice.proposal'), bold: true, italic: false };
  if (proposal.includes('\n'))
    return [{ kind: 'paragraph', text: [label] }, ...proseBlocks(proposal, style.bullet)];
  return [{ kind: 'paragraph', text: [label, ...plain(` ${sentence(proposal)}`)] }];
}

/** Ordinary members in the order of the seats, substitutes principal by principal, the co-opted, the officials. */
function calledOf(setting: Setting, body: BodyId): AttendanceList {
  const { meeting, locale } = setting;
  const { roster } = meeting.plan;
  const seats = seatsOf(meeting, body);
  const members = seats.flatMap(({ id }) => ordinaryOf(meeting, id) ?? []);
  const principals = [...new Set(seats.flatMap(({ principal }) => principal ?? []))];
  const substitutes = principals
    .filter((id) => principalIn(roster, id) !== undefined)
    .flatMap((id) => substitutesOf(meeting, body, id));
  const lines = (persons: readonly PersonId[], roles?: (person: PersonId) => readonly string[]) =>
    [...new Set(persons)].map((person) =>
      personLine(setting, person, body, roles === undefined ? {} : { roles: roles(person) }),
    );
  const rolesAs = (kind: 'coOpted' | 'official') => (person: PersonId) =>
    roster.mandates.flatMap((m) =>
      m.kind === kind && m.body === body && m.person === person ? roleOf(locale, m) : [],
    );
  const holding = (kind: 'coOpted' | 'official') =>
    lines(
      roster.mandates.filter((m) => m.kind === kind && m.body === body).map(({ person }) => person),
      rolesAs(kind),
    );
  const name = bodyIn(roster, body)?.name ?? body;
  const groups: readonly AttendanceGroup[] = [
    { id: 'members', heading: t(locale, 'minutes.notice.members', { body: name }), lines: lines(members) },
    {
      id: 'substitutes',
      heading: t(locale, 'minutes.notice.substitutes'),
      lines: lines(substitutes, () => []),
    },
    { id: 'coOpted', heading: t(locale, 'minutes.notice.coOpted'), lines: holding('coOpted') },
    { id: 'officials', heading: t(locale, 'minutes.attendance.officials'), lines: holding('official') },
  ];
  return { groups: groups.filter((group) => group.lines.length > 0) };
}

function roleOf(locale: Locale, mandate: Mandate): readonly string[] {
  if (mandate.kind === 'official') return [t(locale, `minutes.role.${mandate.office}`)];
  if (mandate.kind !== 'coOpted') return [];
  const word = t(locale, 'minutes.role.coOpted');
  return [mandate.from === undefined ? word : `${word} ${mandate.from}`];
}
