import { Router } from 'express';
import type { App } from '../app/app.ts';
import type { FindingsAnswer } from '../contract/findings.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Locale } from '../i18n/index.ts';
import { checkRecord } from '../minutes/check/check-record.ts';
import { findingText, placeText } from '../minutes/check/finding-text.ts';
import { styleOf } from '../minutes/chosen-style.ts';
import { minutesRecord } from '../minutes/record.ts';
import { meetingFor } from './meeting-for.ts';
import { localeOfRequest } from './problem.ts';

/** What the check finds in a meeting's own minutes, for those who run the meeting. Behind `requireCaller`. */
export function findingsRoutes(app: App): Router {
  const router = Router();
  router.get('/meetings/:id/findings', async (request, response) => {
    const meeting = await meetingFor(app, 'findings', request, response);
    if (meeting !== null) response.json(findingsOf(meeting, localeOfRequest(request)));
  });
  return router;
}

function findingsOf(meeting: Meeting, locale: Locale): FindingsAnswer {
  // Minutes are in Swedish whoever reads them; the sentences about them are in the reader's language.
  const found = checkRecord(minutesRecord(meeting, styleOf(meeting), 'sv'));
  return {
    version: meeting.version,
    findings: found.map((finding) => ({
      severity: finding.severity,
      item: finding.place.item ?? null,
      place: placeText(locale, finding.place),
      text: findingText(locale, finding),
    })),
  };
}
