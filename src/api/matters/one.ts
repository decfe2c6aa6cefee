import type { App } from '../../app/app.ts';
import type { MatterAnswer } from '../../contract/matters.ts';
import type { MatterEvent } from '../../domain/matter/events.ts';
import { skippedSteps } from '../../domain/matter/route.ts';
import { mayRead } from '../../domain/matter/sight.ts';
import { currentBody, type Matter } from '../../domain/matter/state.ts';
import { viewMatter } from '../../domain/matter/view-matter.ts';
import type { MatterView } from '../../domain/matter/view.ts';
import type { Reader } from './reader.ts';

/** The matter as the reader may know it; null when they may not know of it. */
export async function shownMatter(
  app: App,
  reader: Reader,
  matter: Matter | null,
): Promise<MatterView | null> {
  if (matter === null || !mayRead(matter, reader.sight)) return null;
  const record = await app.matters.record(reader.collaboration, matter.id);
  return viewMatter(
    matter,
    record.map(({ data }) => data as MatterEvent),
    reader.sight,
  );
}

/** The page of one matter, with where it could go next. */
export async function matterAnswer(
  app: App,
  reader: Reader,
  matter: Matter | null,
): Promise<MatterAnswer | null> {
  const shown = await shownMatter(app, reader, matter);
  if (shown === null || matter === null) return null;
  const { roster, names, today } = reader;
  const here = currentBody(matter);
  const meetings = (await app.meetings(reader.collaboration)).filter(({ phase }) => phase === 'prepared');
  return {
    matter: shown,
    names,
    today,
    meetings: meetings
      .toSorted((a, b) => (a.scheduledStart < b.scheduledStart ? -1 : 1))
      .flatMap(({ meeting, body, date }) => {
        const id = roster.bodies.find((one) => one.id === body)?.id;
        return id === undefined
          ? []
          : [{ meeting, body: id, date, skipped: skippedSteps(roster.bodies, here, id) }];
      }),
    handOver: roster.bodies
      .filter(({ id }) => id !== here)
      .map(({ id }) => ({ body: id, skipped: skippedSteps(roster.bodies, here, id) })),
  };
}
