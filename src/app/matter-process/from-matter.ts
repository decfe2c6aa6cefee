import { asId, type CollaborationId, type Instant, type ItemId, type MatterId } from '../../domain/ids.ts';
import type { MatterCommand } from '../../domain/matter/commands.ts';
import type { MatterEvent } from '../../domain/matter/events.ts';
import type { Assignment, Hearing, Relation } from '../../domain/matter/facts.ts';
import { isPending } from '../../domain/matter/stage.ts';
import { currentBody, type Matter } from '../../domain/matter/state.ts';
import { onAgenda } from '../../domain/matter/view-assignment.ts';
import { installation } from '../app.ts';
import type { MatterProcessParts } from '../matter-process.ts';

type Parts = Pick<MatterProcessParts, 'app' | 'lists'>;

/** Puts the matter on the agendas it is called to, tells related matters, and finds an agenda for what was reported. */
export async function toldOfMatter(
  parts: Parts,
  collaboration: CollaborationId,
  id: MatterId,
): Promise<boolean> {
  const matter = await parts.app.matters.matter(collaboration, id);
  if (matter === null) return true;
  for (const hearing of matter.hearings)
    if (isPending(hearing) && hearing.report === null)
      await putOnAgenda(parts, collaboration, matter, hearing);
  for (const relation of matter.relations) await tellOther(parts, collaboration, matter, relation);
  for (const assignment of Object.values(matter.assignments))
    if (onAgenda(matter, assignment) === 'waits') await callReport(parts, collaboration, matter, assignment);
  return true;
}

/** The meeting gets the item that was recorded with the call; if it won't have it, the call has ended (PI8). */
async function putOnAgenda(
  { app }: Parts,
  collaboration: CollaborationId,
  { id }: Matter,
  { meeting, item, calledAt, calledBy }: Hearing,
): Promise<void> {
  const there = await app.meeting(collaboration, meeting);
  if (there?.agenda.some((one) => one.id === item) === true) return;
  const plan = await planOf(app, collaboration, id, item);
  if (plan === null) return;
  const end = (reason: string) =>
    tellMatter(
      app,
      { collaboration, matter: id, at: calledAt },
      { type: 'EndCall', meeting, item, reason },
      `end/${meeting}/${item}`,
    );
  if (there?.phase === 'closed') {
    await end('meeting-closed');
    return;
  }
  const executed = await app.execute({
    collaboration,
    meeting,
    command: { type: 'AddAgendaItem', item: plan, before: null },
    actor: calledBy === null ? installation : { person: calledBy, via: 'tab' },
    key: `matter/${id}/${item}`,
    at: calledAt,
  });
  if (!executed.ok && executed.refusal.code !== 'item-already-exists') await end(executed.refusal.code);
}

async function planOf(app: Parts['app'], collaboration: CollaborationId, id: MatterId, item: ItemId) {
  const record = await app.matters.record(collaboration, id);
  const called = record
    .map(({ data }) => data as MatterEvent)
    .findLast((event) => event.type === 'MatterCalled' && event.plan.id === item);
  return called?.type === 'MatterCalled' ? called.plan : null;
}

/** It holds from when that held which it follows from, however much later it is told. */
const tellMatter = (
  app: Parts['app'],
  where: { readonly collaboration: CollaborationId; readonly matter: MatterId; readonly at: Instant },
  command: MatterCommand,
  key: string,
) => app.matters.execute({ ...where, command, actor: installation, key });

/** Each side of a relation knows of the other (PI9). */
async function tellOther(
  { app }: Parts,
  collaboration: CollaborationId,
  matter: Matter,
  { kind, matter: other, title, reason, at }: Relation,
): Promise<void> {
  const back = { matter: matter.id, title: matter.words.title, reason } as const;
  const tell = (command: MatterCommand) =>
    tellMatter(app, { collaboration, matter: other, at }, command, `${kind}/${matter.id}/${other}`);
  switch (kind) {
    case 'joined-into':
      await tell({ type: 'RelateMatter', kind: 'joined-from', ...back });
      return;
    case 'superseded-by':
      await tell({ type: 'RelateMatter', kind: 'supersedes', ...back });
      return;
    case 'split-into':
      await tell({
        type: 'RaisePart',
        of: matter.id,
        ofTitle: matter.words.title,
        words: { ...matter.words, title, summary: null, proposal: null },
        body: currentBody(matter) ?? asId(''),
        concerns: matter.concerns,
        reason,
      });
      return;
    case 'joined-from':
    case 'supersedes':
    case 'split-from':
      return;
  }
}

/** The soonest meeting of the body that gave the assignment, if one is prepared; else it waits for the next. */
async function callReport(
  { app }: Parts,
  collaboration: CollaborationId,
  { id, lastAt }: Matter,
  { id: assignment, reportTo, reports }: Assignment,
): Promise<void> {
  const soonest = (await app.meetings(collaboration))
    .filter(({ body, phase }) => body === reportTo && phase === 'prepared')
    .toSorted((a, b) => (a.scheduledStart < b.scheduledStart ? -1 : 1))[0];
  if (soonest === undefined) return;
  const { meeting } = soonest;
  const item = asId<ItemId>(`report-${assignment}-${meeting}`.slice(0, 120));
  await tellMatter(
    app,
    { collaboration, matter: id, at: reports.at(-1)?.at ?? lastAt },
    { type: 'CallReport', meeting, item, assignment },
    `report/${assignment}/${meeting}`,
  );
}
