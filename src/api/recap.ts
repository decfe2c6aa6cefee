import { Router } from 'express';
import type { App } from '../app/app.ts';
import type { RecapAnswer, RecapItem } from '../contract/recap.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { latestVote } from '../domain/meeting/items.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { tally } from '../domain/tally.ts';
import { view } from '../domain/view.ts';
import { styleOf } from '../minutes/chosen-style.ts';
import { decisionWording } from '../minutes/wording.ts';
import { meetingFor } from './meeting-for.ts';

/** The meeting's recap (MI10): for those who run it, and for its participants once it is published. */
export function recapRoutes(app: App): Router {
  const router = Router();
  router.get('/meetings/:id/recap', async (request, response) => {
    const meeting = await meetingFor(app, 'recap', request, response);
    if (meeting !== null) response.json(recapOf(meeting));
  });
  return router;
}

function recapOf(meeting: Meeting): RecapAnswer {
  const { representation, nextMeetings } = view(meeting, { kind: 'chat' });
  return {
    version: meeting.version,
    items: meeting.agenda.map((item) => recapItem(meeting, item)).filter(tells),
    unrepresented: representation.unrepresented,
    nextMeetings: nextMeetings.map(({ text }) => text),
  };
}

const tells = ({ decisions, vote, reservations }: RecapItem): boolean =>
  decisions.length > 0 || vote !== null || reservations.length > 0;

function recapItem(meeting: Meeting, item: Item): RecapItem {
  const { roster } = meeting.plan;
  const style = styleOf(meeting);
  const given = Object.values(meeting.reservations).filter(
    (known) => known.item === item.id && known.withdrawnAt === null,
  );
  return {
    number: item.number,
    heading: item.heading,
    decisions: item.outcomes.flatMap((outcome) => decisionWording(meeting, item, outcome, style, 'sv')),
    vote: voteOf(meeting, item),
    reservations: [...new Set(given.map(({ person }) => nameIn(roster, person)))],
    addressees: [...new Set(item.outcomes.flatMap(({ addressees }) => addressees ?? []))],
    postponed: item.outcomes.some(({ outcome }) => outcome === 'postponed'),
  };
}

function voteOf(meeting: Meeting, item: Item): RecapItem['vote'] {
  const vote = latestVote(meeting, item);
  if (vote?.phase !== 'closed') return null;
  const counts = tally(vote);
  const counted = vote.choices.map(({ id, label }) => `${label} ${String(counts[id])}`).join(', ');
  return { counted, hasEffect: vote.effect === 'outcome' };
}
