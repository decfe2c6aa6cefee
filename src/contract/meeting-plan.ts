import { z } from 'zod';
import type {
  BodyId,
  CollaborationId,
  ElectionId,
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

/** Stående punkt. */
export const standingItem = z.enum([
  'approve-agenda',
  'choose-verifier',
  'previous-minutes',
  'matters-to-lsg',
  'other-questions',
  'summary-of-decisions',
  'next-meeting',
  'close-session',
]);

/** The words of an item, which can be put right before sign-off. */
const itemWords = {
  heading: line,
  kind: z.enum(['decision', 'information']).nullable(),
  presenters: listOf(presenter, 20),
  summary: prose.nullable(),
  proposal: prose.nullable(),
  standing: standingItem.nullable(),
  documents: listOf(documentLink, 50),
  deviation: z.strictObject({ by: line, reason: line }).nullable(),
};

/** What the agenda says of an item before it is dealt with. */
export const itemPlan = z.strictObject({
  ...itemWords,
  id: id<ItemId>(),
  session: id<SessionId>(),
  matter: id<MatterId>().nullable(),
});

/** Some of an item's words, as they shall be. */
export const itemEdit = z.strictObject({
  heading: itemWords.heading.exactOptional(),
  kind: itemWords.kind.exactOptional(),
  presenters: itemWords.presenters.exactOptional(),
  summary: itemWords.summary.exactOptional(),
  proposal: itemWords.proposal.exactOptional(),
  standing: itemWords.standing.exactOptional(),
  documents: itemWords.documents.exactOptional(),
  deviation: itemWords.deviation.exactOptional(),
});

/** What can be put right of the plan before sign-off. */
export const planEdit = z.strictObject({
  registryNumber: line.nullable().exactOptional(),
  place: line.exactOptional(),
  scheduledStart: instant.exactOptional(),
  scheduledEnd: instant.exactOptional(),
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
  election: id<ElectionId>().exactOptional(),
  addressees: listOf(line, 50).exactOptional(),
  condition: prose.exactOptional(),
  appointed: listOf(
    z.strictObject({ name: line, person: id<PersonId>().exactOptional(), office: line }),
    50,
  ).exactOptional(),
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
