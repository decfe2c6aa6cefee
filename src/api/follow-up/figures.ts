import type { App } from '../../app/app.ts';
import type { MatterLists, Spread } from '../../app/matter-lists.ts';
import type { Archive } from '../../app/ports.ts';
import { heldInArchive } from '../../archive/held-in-archive.ts';
import type { FollowUpAnswer } from '../../contract/matters.ts';
import { comeTo, continuityOf, representationOf } from '../../domain/follow-up/figures.ts';
import { heldMeeting, type Held } from '../../domain/follow-up/held.ts';
import type { BodyId, CivilDate } from '../../domain/ids.ts';
import { matterStages } from '../../domain/matter/stage.ts';
import { rosterOn } from '../../domain/structure/roster-on.ts';
import type { Reader } from '../matters/reader.ts';

export type FollowUpParts = { readonly app: App; readonly lists: MatterLists; readonly archive: Archive };
type Period = { readonly from: CivilDate; readonly until: CivilDate };

/** The figures of the effect goals over a period (FU1). */
export async function followUp(
  { app, lists, archive }: FollowUpParts,
  reader: Reader,
  { from, until }: Period,
): Promise<FollowUpAnswer> {
  const { collaboration, roster, today, names } = reader;
  const [figures, held] = await Promise.all([
    lists.figures(collaboration, { from, until, today }),
    heldIn({ app, archive }, reader, { from, until }),
  ]);
  const sum = (of: (one: (typeof figures.answers)[number]) => number) =>
    figures.answers.reduce((total, one) => total + of(one), 0);
  const answered = sum(({ adopted, changed, rejected }) => adopted + changed + rejected);
  return {
    from,
    until,
    route: {
      matters: figures.matters,
      wholeRoute: figures.matters - figures.deviating,
      deviations: figures.deviations.flatMap(({ matter, title, ways }) =>
        ways.map(({ to, at }) => ({ matter, title, to, at })),
      ),
    },
    continuity: continuityOf(held),
    representation: {
      meetings: held.map(({ meeting, title, body, date, represented, seated }) => ({
        meeting,
        title,
        body,
        date,
        principals: represented.length,
        of: seated.length,
        archived: meeting === null,
      })),
      principals: representationOf(
        held,
        roster.principals.map(({ id }) => id),
      ),
    },
    leadTimes: {
      raisedToDecided: figures.raisedToDecided,
      decidedToAnswered: figures.decidedToAnswered,
      raisedToSettled: figures.raisedToSettled,
      stages: matterStages.flatMap((stage) => {
        const found = figures.stages.find(({ name }) => name === stage);
        return found === undefined ? [] : [{ stage, days: found.days }];
      }),
      bodies: figures.bodies.map(({ name, days }: { readonly name: string; readonly days: Spread }) => ({
        body: name as BodyId,
        days,
      })),
    },
    recommendations: {
      made: figures.recommendations,
      asked: sum(({ asked }) => asked),
      adopted: sum(({ adopted }) => adopted),
      changed: sum(({ changed }) => changed),
      rejected: sum(({ rejected }) => rejected),
      waiting: sum(({ asked }) => asked) - answered,
      principals: figures.answers.map(({ principal, asked, adopted, changed, rejected, inTime }) => ({
        principal,
        asked,
        answered: adopted + changed + rejected,
        inTime,
      })),
    },
    meetings: comeTo(held.filter(({ meeting }) => meeting !== null)),
    assignments: figures.assignments,
    names,
  };
}

/** Meetings held in the period, and those that older minutes tell of for certain, oldest first. */
async function heldIn(
  { app, archive }: Omit<FollowUpParts, 'lists'>,
  { collaboration }: Reader,
  { from, until }: Period,
): Promise<readonly Held[]> {
  const within = (date: CivilDate | null): date is CivilDate =>
    date !== null && date >= from && date <= until;
  const summaries = (await app.meetings(collaboration)).filter(
    ({ date, phase }) => phase === 'closed' && within(date),
  );
  const { register } = await app.structure(collaboration);
  const older = (await archive.documents(collaboration)).filter(
    ({ meeting, date }) => meeting === null && within(date),
  );
  const held: Held[] = [];
  for (const { meeting } of summaries) {
    const found = await app.meeting(collaboration, meeting);
    if (found !== null) held.push(heldMeeting(found));
  }
  for (const { id, date } of older) {
    const document = await archive.document(collaboration, id);
    const told =
      document === null || date === null ? null : heldInArchive(document, rosterOn(register, date));
    // A meeting that is on record here counts once.
    if (told !== null && !held.some((one) => one.body === told.body && one.date === told.date))
      held.push(told);
  }
  return held.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
