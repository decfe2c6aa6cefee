import { Router, type Request, type Response } from 'express';
import type { App } from '../../app/app.ts';
import { attendanceDifferences } from '../../app/attendance-differences.ts';
import type { Directory } from '../../app/directory.ts';
import type { AttendanceAnswer } from '../../contract/directory.ts';
import { callerOf } from '../identity.ts';
import { meetingFor } from '../meeting-for.ts';
import { pace } from '../pace.ts';
import { answerProblem } from '../problem.ts';
import { askerOf } from './asker.ts';
import { unavailable } from './unavailable.ts';

/** Teams' attendance report beside the record (DI6). Behind `requireCaller`. */
export function attendanceRoutes(app: App, directory: Directory): Router {
  const router = Router();
  router.post('/meetings/:id/attendance-report', pace(10, 60_000), async (request, response) => {
    const answer = await compared(app, directory, request, response);
    if (answer !== null) response.json(answer);
  });
  return router;
}

/** Null: the caller has been told what stands against it. */
async function compared(
  app: App,
  { attendance }: Directory,
  request: Request,
  response: Response,
): Promise<AttendanceAnswer | null> {
  const meeting = await meetingFor(app, 'attendanceReport', request, response);
  if (meeting === null) return null;
  if (meeting.phase !== 'closed') {
    answerProblem(request, response, {
      kind: 'refused',
      refusal: { code: 'meeting-not-closed' },
      view: null,
    });
    return null;
  }
  const asker = askerOf(request, response);
  if (attendance === null || asker === null)
    return unavailable(request, 'attendance', {
      fault: attendance === null ? 'switched-off' : 'only-in-teams',
    });
  if (meeting.teamsMeeting === null) return { state: 'no-meeting' };
  const report = await attendance.read(asker, meeting.teamsMeeting.id);
  if (!report.ok) return unavailable(request, 'attendance', report);
  if (report.value.length === 0) return { state: 'none-yet' };
  const { accounts } = await app.structure(callerOf(response).collaboration);
  return {
    state: 'compared',
    ...attendanceDifferences(meeting, report.value, Object.values(accounts)),
  };
}
