import type { App } from '../../app/app.ts';
import { asId, type CollaborationId } from '../../domain/ids.ts';
import { addDays } from '../../domain/matter/days.ts';
import type { ItemPlan } from '../../domain/meeting/agenda.ts';
import type { MeetingPlan } from '../../domain/meeting/events.ts';
import type { DatedStory } from './read-story.ts';

/** The plan of a meeting that the story names. */
export async function planOfStory(
  app: App,
  collaboration: CollaborationId,
  { story, begins }: DatedStory,
  id: string,
): Promise<MeetingPlan> {
  const told = story.meetings[id];
  if (told === undefined) throw new RangeError(`the story has no meeting ${id}`);
  const date = addDays(begins, told.day);
  const { roster } = await app.structure(collaboration, date);
  const item = ({ id: own, heading, standing }: (typeof told.items)[number]): ItemPlan => ({
    id: asId(own),
    heading,
    kind: null,
    presenters: [],
    summary: null,
    proposal: null,
    session: asId('moetet'),
    standing: standing ?? null,
    documents: [],
    deviation: null,
    matter: null,
  });
  return {
    id: asId(id),
    collaboration,
    body: asId(told.body),
    registryNumber: null,
    date,
    timeZone: 'Europe/Stockholm',
    place: 'Teams',
    scheduledStart: `${date}T08:00:00.000Z`,
    scheduledEnd: `${date}T14:00:00.000Z`,
    firstItemNumber: 1,
    sessions: [
      {
        id: asId('moetet'),
        body: asId(told.body),
        attending: (told.attending ?? [told.body]).map((body) => asId(body)),
      },
    ],
    agenda: told.items.map(item),
    roster,
  };
}
