import { Router } from 'express';
import type { App } from '../../app/app.ts';
import type { Directory } from '../../app/directory.ts';
import { peopleRequest, type DirectoryShown, type PeopleAnswer } from '../../contract/directory.ts';
import { directoryParts } from '../../domain/directory.ts';
import { readBody } from '../faults.ts';
import { keepers } from '../keepers.ts';
import { pace } from '../pace.ts';
import { attendanceRoutes } from './attendance.ts';
import { filingRoutes } from './filing.ts';
import { teamsMeetingRoutes } from './teams-meeting.ts';
import { askerOf } from './asker.ts';
import { unavailable } from './unavailable.ts';

/** What Microsoft 365 can be asked, for those whose work it helps (DI1). Behind `requireCaller`. */
export function directoryRoutes(app: App, directory: Directory): Router {
  const router = Router();
  router.get('/directory', (_request, response) => {
    const parts = directoryParts.filter((part) => directory[part] !== null);
    response.json({ parts } satisfies DirectoryShown);
  });
  // Somebody types: a look-up every half second is quick, and Graph's own limits are shared by a whole tenant.
  router.post('/directory/people', keepers(app, 'directory'), pace(40, 20_000), async (request, response) => {
    const body = readBody(peopleRequest, request, response);
    if (body === null) return;
    const asker = askerOf(request, response);
    if (directory.people === null || asker === null) {
      const fault = directory.people === null ? 'switched-off' : 'only-in-teams';
      response.json(unavailable(request, 'people', { fault }) satisfies PeopleAnswer);
      return;
    }
    const found = await directory.people.find(asker, body.words);
    const answer: PeopleAnswer = found.ok
      ? { state: 'found', ...found.value }
      : unavailable(request, 'people', found);
    response.json(answer);
  });
  router.use(
    teamsMeetingRoutes(app, directory),
    attendanceRoutes(app, directory),
    filingRoutes(app, directory),
  );
  return router;
}
