import { z } from 'zod';
import type {
  BodyId,
  CollaborationId,
  ItemId,
  MatterId,
  MeetingId,
  PersonId,
  SessionId,
  VoteId,
} from '../domain/ids.ts';
import { civilDate, id, instant, line, listOf, prose } from './ids.ts';
import { roster } from './roster.ts';

const presenter = z.strictObject({ text: line, person: id<PersonId>().exactOptional() });

/** An https address: anything else could run in the reader's browser or lead out of the meeting's own documents. */
const documentLink = z.strictObject({ title: line, url: z.url({ protocol: /^https$/ }).max(2000) });

/** What the agenda says of an item before it is dealt with. */
export const itemPlan = z.strictObject({
  id: id<ItemId>(),
  heading: line,
  kind: z.enum(['decision', 'information']).nullable(),
  presenters: listOf(presenter, 20),
  summary: prose.nullable(),
  proposal: prose.nullable(),
  session: id<SessionId>(),
  standing: z
    .enum([
      'approve-agenda',
      'choose-verifier',
      'previous-minutes',
      'matters-to-lsg',
      'other-questions',
      'summary-of-decisions',
      'next-meeting',
      'close-session',
    ])
    .nullable(),
  documents: listOf(documentLink, 50),
  deviation: z.strictObject({ by: line, reason: line }).nullable(),
  matter: id<MatterId>().nullable(),
});

/** What the chair declares. */
export const outcomeDeclaration = z.strictObject({
  outcome: z.enum([
    'approved',
    'information-approved',
    'filed',
    'adopted',
    'endorsed',
    'recommended',
    'appointed',
    'postponed',
    'referred-back',
    'rejected',
    'no-agreement',
    'none',
  ]),
  clauses: listOf(prose, 50),
  wording: prose.nullable(),
  postponedTo: line.nullable(),
  referredTo: line.nullable(),
  reason: line.nullable(),
  vote: id<VoteId>().nullable(),
});

const session = z.strictObject({
  id: id<SessionId>(),
  body: id<BodyId>(),
  attending: listOf(id<BodyId>(), 20),
});

/** What is known of a meeting before it opens. */
export const meetingPlan = z.strictObject({
  id: id<MeetingId>(),
  collaboration: id<CollaborationId>(),
  body: id<BodyId>(),
  registryNumber: line.nullable(),
  date: civilDate,
  timeZone: z.string().min(1).max(60),
  place: line,
  scheduledStart: instant,
  scheduledEnd: instant,
  firstItemNumber: z.int().min(0).max(100_000),
  sessions: listOf(session, 20),
  agenda: listOf(itemPlan, 500),
  roster,
});
