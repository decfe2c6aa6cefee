import { asId, type BodyId, type CollaborationId, type ItemId, type MeetingId } from '../../domain/ids.ts';
import type { Decision, Dissent, HearingReport } from '../../domain/matter/facts.ts';
import type { DeclaredOutcome, Item } from '../../domain/meeting/agenda.ts';
import type { Meeting } from '../../domain/meeting/state.ts';
import { installation } from '../app.ts';
import type { MatterProcessParts } from '../matter-process.ts';

/**
 * Tells each matter on the agenda what the meeting says of it, and calls reports that wait for this body. It holds from
 * when the meeting said it, however much later it is told.
 */
export async function toldOfMeeting(
  { app, lists }: Pick<MatterProcessParts, 'app' | 'lists'>,
  collaboration: CollaborationId,
  id: MeetingId,
): Promise<boolean> {
  const meeting = await app.meeting(collaboration, id);
  if (meeting === null) return true;
  const items = meeting.agenda.filter(({ matter }) => matter !== null);
  for (const item of items) {
    const { matter } = item;
    if (matter === null) continue;
    await app.matters.execute({
      collaboration,
      matter,
      command: { type: 'HearFromMeeting', meeting: id, item: item.id, report: reportOf(meeting, item) },
      actor: installation,
      key: `${id}/${item.id}/${meeting.version}`,
      at: meeting.lastAt,
    });
  }
  if (meeting.phase === 'prepared') await callReports({ app, lists }, collaboration, meeting);
  return items.length > 0 || meeting.phase === 'closed' || meeting.phase === 'prepared';
}

/** Everything that the matter keeps of its item. */
function reportOf(meeting: Meeting, item: Item): HearingReport {
  return {
    seen: meeting.version,
    number: item.number,
    status: item.status,
    final: meeting.phase === 'closed',
    withdrawnFor: item.withdrawnFor,
    decisions: item.outcomes.map(decisionOf),
    retracted: item.retracted.map((outcome) => ({
      ...decisionOf(outcome),
      retractedFor: outcome.retractedFor,
    })),
    dissent: dissentIn(meeting, item.id),
  };
}

const decisionOf = (outcome: DeclaredOutcome): Decision => ({
  outcome: outcome.outcome,
  clauses: outcome.clauses,
  wording: outcome.wording,
  reason: outcome.reason,
  postponedTo: outcome.postponedTo,
  referredTo: outcome.referredTo,
  condition: outcome.condition ?? null,
  addressees: outcome.addressees ?? [],
  decidedBy: outcome.decidedBy,
  at: outcome.at,
});

function dissentIn({ reservations, notes }: Meeting, id: ItemId): readonly Dissent[] {
  const lodged = Object.values(reservations)
    .filter(({ item, withdrawnAt }) => item === id && withdrawnAt === null)
    .map(({ against, person, text }): Dissent => ({ kind: against, persons: [person], text }));
  const handedIn = Object.values(notes)
    .filter(({ item }) => item === id)
    .map(({ signers, sections }): Dissent => {
      const persons = signers.filter(({ signedAt }) => signedAt !== null).map(({ person }) => person);
      return { kind: 'note', persons, text: sections.map(({ text }) => text).join('\n\n') };
    });
  return [...lodged, ...handedIn];
}

/** Återrapporter come on the next agenda of the body that gave the assignment (PI5). */
async function callReports(
  { app, lists }: Pick<MatterProcessParts, 'app' | 'lists'>,
  collaboration: CollaborationId,
  { plan, lastAt }: Meeting,
): Promise<void> {
  for (const body of new Set<BodyId>(plan.sessions.map((session) => session.body)))
    for (const { matter, assignment } of await lists.waitingReports(collaboration, body))
      await app.matters.execute({
        collaboration,
        matter,
        command: {
          type: 'CallReport',
          meeting: plan.id,
          item: asId<ItemId>(`report-${assignment}-${plan.id}`.slice(0, 120)),
          assignment,
        },
        actor: installation,
        key: `report/${assignment}/${plan.id}`,
        at: lastAt,
      });
}
