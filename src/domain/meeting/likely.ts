import { timesInTeams } from './rules/microsoft-365.ts';
import { asId, type MotionId, type PersonId, type WebLinkId } from '../ids.ts';
import type { RefusalCode } from '../refusal.ts';
import type { MeetingCommand } from './commands.ts';
import type { Election } from './election.ts';
import { currentItem, latestElection, latestVote } from './items.ts';
import { ranking } from './rules/elections.ts';
import { hasConflict } from './rules/serving.ts';
import { positionsOf } from './rules/motions.ts';
import type { Meeting } from './state.ts';

type Likely = readonly MeetingCommand[];

/**
 * Besides what every meeting asks for: a command of each type that could be given now, with words that don't matter.
 * What wouldn't change anything isn't among them, since nobody is offered it.
 */
export const furtherLikely = (meeting: Meeting, person: PersonId): Likely => [
  ...aboutNotice(meeting, person),
  ...aboutRepair(meeting),
  ...aboutPeople(meeting),
  ...aboutLinks(meeting, person),
  ...aboutConflicts(meeting, person),
  ...aboutMotions(meeting, person),
  ...aboutElections(meeting, person),
  ...aboutMinutes(meeting),
  ...aboutMicrosoft365(meeting),
];

function aboutNotice({ notice, plan }: Meeting, person: PersonId): Likely {
  const read = notice !== null && (notice.read[person] ?? '') >= notice.sentAt;
  return [
    { type: 'RevisePlan', changes: { place: `${plan.place}-` } },
    { type: 'SendNotice' },
    ...(read ? [] : [{ type: 'AcknowledgeNotice' } as const]),
  ];
}

function aboutRepair(meeting: Meeting): Likely {
  const edited = currentItem(meeting) ?? meeting.agenda[0];
  const withdrawn = meeting.agenda.find(({ status }) => status === 'withdrawn');
  const closed = meeting.agenda.findLast(
    ({ status, session }) => status === 'closed' && session === meeting.currentSession,
  );
  const decided = meeting.agenda.findLast(({ outcomes }) => outcomes.length > 0);
  return [
    ...(edited === undefined
      ? []
      : [{ type: 'EditAgendaItem', item: edited.id, changes: { heading: '-' } } as const]),
    ...(withdrawn === undefined ? [] : [{ type: 'ReinstateAgendaItem', item: withdrawn.id } as const]),
    ...(closed === undefined ? [] : [{ type: 'ReopenItem', item: closed.id, reason: '-' } as const]),
    ...(decided === undefined
      ? []
      : [{ type: 'RetractOutcome', item: decided.id, index: 0, reason: '-' } as const]),
    ...(meeting.nextMeetings.length === 0 ? [] : [{ type: 'StrikeNextMeeting', index: 0 } as const]),
  ];
}

function aboutPeople({ guests, called, verifiers }: Meeting): Likely {
  const [guest] = Object.values(guests);
  const holding = Object.values(guests).find(({ held }) => held.length > 0);
  const [seat] = Object.keys(called) as (keyof Meeting['called'])[];
  const [verifier] = verifiers;
  return [
    { type: 'ReportGuest', guest: asId('probe'), name: '-', present: true },
    ...(guest === undefined
      ? []
      : [{ type: 'NameGuest', guest: guest.id, name: '-', organisation: null, person: null } as const]),
    ...(holding === undefined
      ? []
      : [{ type: 'SettleHeldAnswers', guest: holding.id, count: false } as const]),
    ...(seat === undefined ? [] : [{ type: 'ReleaseSubstitute', seat } as const]),
    ...(verifier === undefined ? [] : [{ type: 'ReleaseVerifier', person: verifier } as const]),
  ];
}

const endOfTime = '9999-12-31T00:00:00.000Z';

function aboutLinks({ links, plan }: Meeting, person: PersonId): Likely {
  const all = Object.values(links);
  const opened = all.find(
    ({ openedAt: at, confirmed, revokedAt }) => at !== null && confirmed === null && revokedAt === null,
  );
  const running = all.find(({ revokedAt }) => revokedAt === null);
  const member = plan.roster.mandates.find(
    (mandate) =>
      mandate.kind === 'ordinary' &&
      mandate.person !== person &&
      !plan.roster.presidencies.some((presidency) => presidency.person === mandate.person) &&
      !plan.roster.mandates.some((one) => one.kind === 'official' && one.person === mandate.person),
  );
  return [
    ...(member === undefined
      ? []
      : [
          {
            type: 'IssueWebLink',
            link: asId<WebLinkId>('probe'),
            person: member.person,
            hash: '-',
            expiresAt: endOfTime,
          } as const,
        ]),
    ...(running === undefined ? [] : [{ type: 'RevokeWebLink', link: running.id } as const]),
    ...(opened === undefined ? [] : [{ type: 'ConfirmWebLink', link: opened.id } as const]),
  ];
}

function aboutConflicts(meeting: Meeting, person: PersonId): Likely {
  const ahead = meeting.agenda.filter(({ status }) => status === 'planned' || status === 'open');
  const free = currentItem(meeting) ?? ahead[0];
  const declared = ahead.find(({ conflicts }) => conflicts.length > 0);
  const own = ahead.find((item) => hasConflict(item, person));
  return [
    ...(free === undefined || hasConflict(free, person)
      ? []
      : [{ type: 'DeclareConflict', item: free.id, reason: null } as const]),
    ...(own === undefined ? [] : [{ type: 'WithdrawConflict', item: own.id } as const]),
    ...(declared?.conflicts[0] === undefined
      ? []
      : [{ type: 'WithdrawConflict', item: declared.id, for: declared.conflicts[0].person } as const]),
  ];
}

function aboutMotions(meeting: Meeting, person: PersonId): Likely {
  const item = currentItem(meeting);
  if (item === null) return [];
  const vote = latestVote(meeting, item);
  const member = Object.values(meeting.serving).find((who) => who !== person);
  const motion = {
    type: 'MakeMotion',
    motion: asId<MotionId>('probe'),
    item: item.id,
    kind: 'counter',
    text: '-',
  } as const;
  return [
    motion,
    ...(member === undefined ? [] : [{ ...motion, for: member }]),
    ...item.motions
      .filter((id) => meeting.motions[id]?.withdrawnAt === null)
      .map((id) => ({ type: 'WithdrawMotion', motion: id }) as const),
    { type: 'ProposeVotingOrder', item: item.id, order: positionsOf(meeting, item) },
    ...(item.votingOrder?.approvedAt === null
      ? [{ type: 'ApproveVotingOrder', item: item.id } as const]
      : []),
    ...(vote === null
      ? []
      : ([
          { type: 'UseCastingVote', vote: vote.id, choice: 'approve' },
          { type: 'DeclareCounterProposal', vote: vote.id },
        ] as const)),
  ];
}

function aboutElections(meeting: Meeting, person: PersonId): Likely {
  const item = currentItem(meeting);
  if (item === null) return [];
  const election = latestElection(meeting, item);
  const candidates = [{ id: asId<never>('probe'), name: '-' }];
  return [
    {
      type: 'OrderElection',
      election: asId('probe'),
      item: item.id,
      office: '-',
      places: 1,
      candidates,
      secret: false,
    },
    ...(election === null ? [] : inElection(election, person)),
  ];
}

function inElection(election: Election, person: PersonId): Likely {
  const { id, count, roll, phase, secret } = election;
  const nobody = { counts: {}, blank: 0, voted: [] };
  const { sure, tied } = count === null ? { sure: [], tied: [] } : ranking(election, count);
  const others = secret ? [] : roll.filter((entry) => entry.person !== person).slice(0, 1);
  return [
    ...(phase === 'ordered' ? [{ type: 'OpenElection', election: id } as const] : []),
    { type: 'CastElectionBallot', election: id, candidates: [] },
    ...others.map(
      (entry) => ({ type: 'CastElectionBallot', election: id, candidates: [], for: entry.person }) as const,
    ),
    { type: 'CloseElection', election: id, count: nobody },
    { type: 'CancelElection', election: id, reason: '-' },
    {
      type: 'DeclareElected',
      election: id,
      candidates: [...sure, ...tied].slice(0, election.places),
      byLot: true,
    },
  ];
}

function aboutMinutes({ recap, signOff, phase }: Meeting): Likely {
  if (phase !== 'closed') return [];
  return [
    { type: 'EditRecap', text: '-' },
    ...(recap.approvedAt === null ? [{ type: 'ApproveRecap' } as const] : []),
    ...(recap.publishedAt === null ? [{ type: 'PublishRecap' } as const] : []),
    { type: 'ShareMinutes', purpose: 'for-information', with: '-' },
    { type: 'RequestSignOff', hash: '-' },
    {
      type: 'SignMinutes',
      hash: signOff?.hash ?? '-',
      identification: { method: '-', assurance: 'none' },
    },
    { type: 'CallBackSignOff', reason: '-' },
    { type: 'MakeAddition', addition: asId('probe'), text: '-' },
  ];
}

/** Offered only while something would come of it: a meeting is made once, before it is held, and moved before it begins. */
function aboutMicrosoft365(meeting: Meeting): Likely {
  const { teamsMeeting, phase, plan } = meeting;
  const organizer = { tenant: '-', objectId: '-' };
  const made = { id: '-', joinUrl: '-', organizer, appInstalled: false };
  return [
    ...(teamsMeeting === null && phase !== 'closed'
      ? [{ type: 'NoteTeamsMeeting', teams: made } as const]
      : []),
    ...(teamsMeeting !== null && timesInTeams(meeting) !== null
      ? [
          {
            type: 'NoteTeamsMeeting',
            teams: { ...teamsMeeting, start: plan.scheduledStart, end: plan.scheduledEnd },
          } as const,
        ]
      : []),
    { type: 'NoteMinutesFiled', file: { name: '-', url: '-', version: '-', hash: '-' } },
  ];
}

/**
 * A paper for the box of a secret election is refused as an event, always and last. It may be put in by whoever the
 * rules have nothing else against, once.
 */
export function isPaperForBox(
  { elections }: Meeting,
  command: MeetingCommand,
  person: PersonId,
  code: RefusalCode,
): boolean {
  if (command.type !== 'CastElectionBallot' || code !== 'secret-ballot-in-person') return false;
  const election = elections[command.election];
  const seat = election?.roll.find((entry) => entry.person === person)?.seat;
  return seat !== undefined && election?.papersFrom.includes(seat) === false;
}
