import { Router } from 'express';
import type { App } from '../../app/app.ts';
import type { MeetingSummary } from '../../app/ports.ts';
import type { MineAnswer } from '../../contract/mine.ts';
import { nameIn } from '../../domain/meeting/roster.ts';
import { callerOf, type Caller } from '../identity.ts';
import { concernOf } from './my-meeting.ts';
import { myPlaces } from './my-places.ts';

/** How many held meetings are looked through, and how many answers are given: a page, not an archive. */
const [heldLooked, answersGiven] = [24, 30];

/** One's own page: what one is, one's meetings, what waits, what one has answered (AU7). */
export function mineRoutes(app: App): Router {
  const router = Router();
  router.get('/mine', async (_request, response) => {
    response.json(await mine(app, callerOf(response)));
  });
  return router;
}

async function mine(app: App, { collaboration, person }: Caller): Promise<MineAnswer> {
  const { collaboration: facts, roster } = await app.structure(collaboration);
  const meetings = await Promise.all(
    looked(await app.meetings(collaboration)).map(({ meeting }) => app.meeting(collaboration, meeting)),
  );
  const concerns = meetings.flatMap((one) => (one === null ? [] : (concernOf(one, person) ?? [])));
  const all = concerns.map(({ meeting }) => meeting);
  return {
    name: nameIn(roster, person),
    collaboration: facts?.name ?? '',
    places: myPlaces(roster, person),
    coming: all.filter(({ phase }) => phase !== 'closed').toSorted(nearestFirst),
    held: all.filter(({ phase }) => phase === 'closed').toSorted((a, b) => nearestFirst(b, a)),
    waiting: concerns.flatMap(({ waiting }) => waiting),
    answers: concerns
      .flatMap(({ answers }) => answers)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .slice(0, answersGiven),
  };
}

/** All that aren't over, and the latest of those that are. */
function looked(summaries: readonly MeetingSummary[]): readonly MeetingSummary[] {
  const held = summaries.filter(({ phase }) => phase === 'closed');
  return [...summaries.filter(({ phase }) => phase !== 'closed'), ...held.slice(0, heldLooked)];
}

const nearestFirst = (a: { readonly start: string }, b: { readonly start: string }) =>
  a.start.localeCompare(b.start);
