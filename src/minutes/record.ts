import type { Meeting } from '../domain/meeting/state.ts';
import { bodyIn, nameIn, principalIn } from '../domain/meeting/roster.ts';
import { t, type Locale } from '../i18n/index.ts';
import { hours } from './clock.ts';
import { unnamedGuests } from './guests.ts';
import { adjournmentLines } from './header.ts';
import { attendanceRecord } from './record-attendance.ts';
import { electionRecords } from './record-elections.ts';
import { dissentRecord } from './record-dissent.ts';
import { itemRecord } from './record-items.ts';
import type { MinutesRecord } from './record-shape.ts';
import { ballotRecords, voteRecord } from './record-votes.ts';
import { representationOf } from './served.ts';
import type { Setting } from './setting.ts';
import { signatureOf, signersOfMinutes, type Signer } from './signatures.ts';
import { defaultStyle, type StyleProfile } from './style.ts';

/**
 * The facts of the minutes for machines: the same meeting as the document, in the shape of record.schema.json. Names
 * as printed, ids nowhere, so that it can stand beside the minutes in an archive.
 */
export function minutesRecord(
  meeting: Meeting,
  style: StyleProfile = defaultStyle,
  locale: Locale = 'sv',
): MinutesRecord {
  const setting: Setting = { meeting, style, locale };
  const { roster } = meeting.plan;
  const host = representationOf(meeting, meeting.plan.body);
  const votes = meeting.agenda.flatMap((item) =>
    item.votes.flatMap((id) => {
      const vote = meeting.votes[id];
      return vote === undefined ? [] : [{ item, vote }];
    }),
  );
  const elections = meeting.agenda.flatMap((item) => electionRecords(setting, item));
  const unnamed = unnamedGuests(meeting);
  return {
    schemaVersion: '1.0',
    meeting: headerRecord(setting),
    items: meeting.agenda.map((item) => itemRecord(setting, item)),
    votes: votes.map(({ item, vote }) => voteRecord(setting, item, vote)),
    ballots: votes.flatMap(({ item, vote }) => ballotRecords(setting, item, vote)),
    dissent: meeting.agenda.flatMap((item) => dissentRecord(setting, item)),
    attendance: attendanceRecord(setting),
    unrepresented: host.unrepresented.map((id) => principalIn(roster, id)?.name ?? id),
    representation: {
      represented: host.represented.length,
      total: host.represented.length + host.unrepresented.length,
      seatsServed: host.seatsServed,
      seatsTotal: host.seatsTotal,
    },
    nextMeetings: meeting.nextMeetings.map(({ text, date }) => ({ text, date })),
    signatures: signersOfMinutes(meeting).map((signer) => signatureRecord(meeting, signer)),
    ...(elections.length === 0 ? {} : { elections }),
    ...(unnamed === 0 ? {} : { unnamedGuests: unnamed }),
    ...signOffRecord(meeting),
  };
}

function signatureRecord(meeting: Meeting, signer: Signer): MinutesRecord['signatures'][number] {
  const signed = signatureOf(meeting, signer);
  return {
    person: nameIn(meeting.plan.roster, signer.person),
    role: signer.role,
    signedAt: signed?.at ?? null,
    method: signed?.method ?? null,
    identification: signed?.assurance ?? null,
    ...(signed === null ? {} : { hash: signed.hash }),
  };
}

/** What came after the minutes were sent for signing; none of it is in what is signed. */
function signOffRecord({ signOff, additions, plan }: Meeting): Partial<MinutesRecord> {
  const added = additions.map(({ at, by, text }) => ({
    at,
    by: by === null ? null : nameIn(plan.roster, by),
    text,
  }));
  return {
    ...(signOff === null
      ? {}
      : {
          signOff: {
            hash: signOff.hash,
            requestedAt: signOff.requestedAt,
            completedAt: signOff.completedAt,
          },
        }),
    ...(added.length === 0 ? {} : { additions: added }),
  };
}

function headerRecord(setting: Setting): MinutesRecord['meeting'] {
  const { meeting, style, locale } = setting;
  const { plan } = meeting;
  const body = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  const start = meeting.openedAt ?? plan.scheduledStart;
  const end = meeting.closedAt ?? plan.scheduledEnd;
  const adjournments = adjournmentLines(setting);
  const numbers = meeting.agenda.map(({ number }) => number);
  return {
    title: t(locale, 'minutes.title', { body }),
    body,
    registryNumber: plan.registryNumber,
    date: plan.date,
    start,
    end,
    timeZone: plan.timeZone,
    hours: hours(setting, start, end),
    ...(adjournments.length === 0 ? {} : { adjournments }),
    place: plan.place,
    firstItem: numbers.length === 0 ? null : Math.min(...numbers),
    lastItem: numbers.length === 0 ? null : Math.max(...numbers),
    state: meeting.phase === 'closed' ? 'closed' : 'running',
    language: locale,
    style: style.name,
    verifiers: meeting.verifiers.map((person) => nameIn(plan.roster, person)),
    presiding: meeting.presiding.map(({ person, from, reason }) => ({
      person: nameIn(plan.roster, person),
      from,
      reason,
    })),
    sessions: meeting.sessions.map(({ body, attending, openedAt, closedAt }) => ({
      body: bodyIn(plan.roster, body)?.name ?? body,
      attending: attending.map((id) => bodyIn(plan.roster, id)?.name ?? id),
      openedAt,
      closedAt,
    })),
  };
}
