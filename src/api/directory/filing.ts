import { Router, type Request, type Response } from 'express';
import { createHash } from 'node:crypto';
import type { App } from '../../app/app.ts';
import type { Directory } from '../../app/directory.ts';
import { filingRequest, type FilingAnswer } from '../../contract/directory.ts';
import type { Meeting } from '../../domain/meeting/state.ts';
import { contentTypes, minutesFile } from '../../minutes/minutes-file.ts';
import { readBody } from '../faults.ts';
import { callerOf } from '../identity.ts';
import { meetingFor } from '../meeting-for.ts';
import { pace } from '../pace.ts';
import { answerProblem } from '../problem.ts';
import { unavailable } from './unavailable.ts';

/** Puts signed minutes into the library, once (DI7). Behind `requireCaller`. */
export function filingRoutes(app: App, directory: Directory): Router {
  const router = Router();
  router.post('/meetings/:id/filed', pace(10, 60_000), async (request, response) => {
    const body = readBody(filingRequest, request, response);
    if (body === null) return;
    const answer = await filed(app, directory, body.instead, request, response);
    if (answer !== null) response.json(answer);
  });
  return router;
}

/** Null: the caller has been told what stands against it. */
async function filed(
  app: App,
  { sharepoint: library }: Directory,
  instead: string | null,
  request: Request,
  response: Response,
): Promise<FilingAnswer | null> {
  const meeting = await meetingFor(app, 'filing', request, response);
  if (meeting === null) return null;
  if (meeting.signOff?.completedAt == null) {
    answerProblem(request, response, {
      kind: 'refused',
      refusal: { code: 'minutes-not-signed' },
      view: null,
    });
    return null;
  }
  if (library === null) return unavailable(request, 'sharepoint', { fault: 'switched-off' });
  const file = await fileOf(meeting);
  const put = await library.put({ ...file, instead });
  if (!put.ok && put.fault === 'conflict') {
    // What stands there is shown, so that somebody can look before anything gives way.
    const there = await library.find(file.name);
    if (!there.ok) return unavailable(request, 'sharepoint', there);
    if (there.value !== null) return { state: 'conflict', name: file.name, ...there.value };
  }
  if (!put.ok) return unavailable(request, 'sharepoint', put);
  const { url, version } = put.value;
  const { collaboration, person, via } = callerOf(response);
  const hash = createHash('sha256').update(file.bytes).digest('hex');
  const noted = await app.execute({
    collaboration,
    meeting: meeting.plan.id,
    command: { type: 'NoteMinutesFiled', file: { name: file.name, url, version, hash } },
    actor: { person, via },
    key: `filed/${hash}/${version}`.slice(0, 120),
  });
  if (!noted.ok) {
    answerProblem(request, response, { kind: 'refused', refusal: noted.refusal, view: null });
    return null;
  }
  return { state: 'filed', name: file.name, url };
}

/** The archive's PDF; a Word document where this machine makes none. */
async function fileOf(meeting: Meeting) {
  const pdf = await minutesFile(meeting, 'minutes', 'pdf', 'sv');
  const [made, form] = pdf.ok
    ? ([pdf, 'pdf'] as const)
    : ([await minutesFile(meeting, 'minutes', 'docx', 'sv'), 'docx'] as const);
  if (!made.ok) throw new Error('Signed minutes could not be written');
  const bytes = typeof made.content === 'string' ? Buffer.from(made.content) : made.content;
  return { name: nameIn(made.name), type: contentTypes[form], bytes };
}

/** SharePoint takes none of these in a name, nor a dot or blank at its ends. */
const nameIn = (name: string): string =>
  name
    .replaceAll(/["*:<>?/\\|#%\p{Cc}]/gu, '-')
    .replaceAll(/^[\s.~]+|[\s.]+$/g, '')
    .slice(0, 200);
