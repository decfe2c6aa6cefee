import { z } from 'zod';
import type {
  AssignmentId,
  BodyId,
  DocumentId,
  ItemId,
  MatterId,
  MeetingId,
  PersonId,
  PrincipalId,
  RecommendationId,
  SessionId,
} from '../domain/ids.ts';
import { answerKinds } from '../domain/matter/facts.ts';
import { civilDate, id, line, listOf, prose } from './ids.ts';

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

const httpsAddress = z.url({ protocol: /^https$/ }).max(2000);
const title = line.trim().min(1);
const reason = line;

const wordsShape = {
  title,
  summary: prose.nullable(),
  proposal: prose.nullable(),
  presenters: listOf(z.strictObject({ text: line, person: id<PersonId>().exactOptional() }), 20),
  kind: z.enum(['decision', 'information']).nullable(),
  registryNumber: line.nullable(),
  destination: id<BodyId>().nullable(),
};
const changesShape = {
  title: wordsShape.title.exactOptional(),
  summary: wordsShape.summary.exactOptional(),
  proposal: wordsShape.proposal.exactOptional(),
  presenters: wordsShape.presenters.exactOptional(),
  kind: wordsShape.kind.exactOptional(),
  registryNumber: wordsShape.registryNumber.exactOptional(),
  destination: wordsShape.destination.exactOptional(),
};

const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('principal'), principal: id<PrincipalId>() }),
  z.strictObject({ kind: z.literal('body'), body: id<BodyId>() }),
  z.strictObject({ kind: z.literal('coordinator') }),
  z.strictObject({ kind: z.literal('item'), meeting: id<MeetingId>(), item: id<ItemId>() }),
]);

const document = z.strictObject({
  id: id<DocumentId>(),
  title,
  url: httpsAddress,
  version: line,
  purpose: z.enum(['for-comment', 'for-information']),
});

const decision = z.strictObject({ meeting: id<MeetingId>(), item: id<ItemId>() }).nullable();
const deviation = line.nullable();

const preparing = [
  command('RaiseMatter', {
    words: z.strictObject(wordsShape),
    origin,
    body: id<BodyId>(),
    concerns: listOf(id<PrincipalId>(), 100),
    draft: z.boolean(),
    deviation,
  }),
  command('OpenMatter', {}),
  command('EditMatter', { changes: z.strictObject(changesShape) }),
  command('AttachDocument', { document }),
  command('RemoveDocument', { document: id<DocumentId>(), reason }),
  command('BeginPreparation', {}),
] as const;

const moving = [
  command('HandOverMatter', { to: id<BodyId>(), said: prose.nullable(), deviation }),
  command('ReferMatterBack', { to: id<BodyId>(), reason }),
  command('PostponeMatter', { until: civilDate.nullable(), reason }),
  command('CallMatter', {
    meeting: id<MeetingId>(),
    item: id<ItemId>(),
    session: id<SessionId>().nullable(),
    deviation,
  }),
  command('WithdrawMatter', { reason }),
  command('RejectMatter', { reason }),
  command('JoinMatter', { into: id<MatterId>(), reason }),
  command('SplitMatter', {
    parts: listOf(z.strictObject({ matter: id<MatterId>(), title }), 20),
    reason,
  }),
  command('SupersedeMatter', { by: id<MatterId>(), reason }),
  command('SettleCondition', {
    meeting: id<MeetingId>(),
    item: id<ItemId>(),
    condition: prose,
    met: z.boolean(),
    note: line.nullable(),
  }),
] as const;

/** A principal's answer, as its contact writes it. */
export const answerWords = z.strictObject({
  answer: z.enum(answerKinds),
  decidedOn: civilDate.nullable(),
  organ: line.nullable(),
  wording: prose.nullable(),
  registryNumber: line.nullable(),
  link: httpsAddress.nullable(),
});

const reminders = {
  recommendation: id<RecommendationId>(),
  from: civilDate,
  everyDays: z.int().min(1).max(365),
  stopped: z.boolean(),
};

const recommending = [
  command('Recommend', {
    recommendation: id<RecommendationId>(),
    text: prose,
    organ: line,
    wantedBy: civilDate.nullable(),
    addressees: listOf(id<PrincipalId>(), 100),
    decision,
  }),
  command('WithdrawRecommendation', { recommendation: id<RecommendationId>(), reason }),
  command('AnswerRecommendation', {
    recommendation: id<RecommendationId>(),
    principal: id<PrincipalId>(),
    words: answerWords,
    correction: line.nullable(),
  }),
  command('SetReminders', reminders),
] as const;

const assignee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: id<PersonId>() }),
  z.strictObject({ kind: z.literal('body'), body: id<BodyId>() }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(['coordinator', 'secretary', 'chair']),
    body: id<BodyId>(),
  }),
]);

const assigning = [
  command('GiveAssignment', {
    assignment: id<AssignmentId>(),
    text: prose,
    assignee,
    due: civilDate.nullable(),
    reportTo: id<BodyId>(),
    decision,
  }),
  command('ReportAssignment', {
    assignment: id<AssignmentId>(),
    text: prose,
    done: z.boolean(),
    toAgenda: z.boolean(),
  }),
  command('MoveAssignment', { assignment: id<AssignmentId>(), due: civilDate.nullable(), reason }),
  command('CancelAssignment', { assignment: id<AssignmentId>(), reason }),
] as const;

/** Any command to a matter, as it comes over the wire: unknown fields refused, lengths bounded. */
export const matterCommand = z.discriminatedUnion('type', [
  ...preparing,
  ...moving,
  ...recommending,
  ...assigning,
]);
