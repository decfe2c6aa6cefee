import express, { type Request, type RequestHandler, type Response } from 'express';
import { addFile, type Added } from '../archive/add-file.ts';
import { faultText, remarkText } from '../archive/file/file-words.ts';
import {
  archiveUploadQuery,
  type ArchiveRefusedAnswer,
  type ArchiveUploadAnswer,
} from '../contract/archive.ts';
import { t, type Locale } from '../i18n/index.ts';
import { findingText, placeText } from '../minutes/check/finding-text.ts';
import type { ArchiveRouteParts } from './archive.ts';
import { unreadLines } from './archived-minutes.ts';
import { readQuery } from './faults.ts';
import { callerOf } from './identity.ts';
import { keepers } from './keepers.ts';
import { pace } from './pace.ts';
import { answerProblem, localeOfRequest } from './problem.ts';

/** Five hundred pages of PDF are some megabytes; scanned ones are more, and have no text. */
const longestFile = '25mb';

/** A file of minutes into the archive, or a preview of what would come in. Who may not add gets no further than asking. */
export function archiveUpload(parts: ArchiveRouteParts): RequestHandler[] {
  const file = express.raw({ limit: longestFile, type: ['application/octet-stream'] });
  return [
    keepers(parts.app, 'archiveUpload'),
    pace(20, 60_000),
    file,
    (request, response) => upload(parts, request, response),
  ];
}

async function upload(parts: ArchiveRouteParts, request: Request, response: Response): Promise<void> {
  const query = readQuery(archiveUploadQuery, request, response);
  if (query === null) return;
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) {
    const faults = [{ path: '', message: 'The file is sent as application/octet-stream' }];
    answerProblem(request, response, { kind: 'malformed', faults });
    return;
  }
  const { collaboration, person } = callerOf(response);
  const { name } = query;
  const asked = { name, bytes, by: person, preview: query.preview === 'yes' };
  const added = await addFile(parts, collaboration, asked);
  const locale = localeOfRequest(request);
  if (added.ok) response.json(answerOf(locale, name, added));
  else
    response.status(422).json({
      message:
        added.fault.code === 'not-minutes'
          ? t(locale, 'archive.fault.not-minutes', { file: name })
          : faultText(locale, name, added.fault),
    } satisfies ArchiveRefusedAnswer);
}

function answerOf(
  locale: Locale,
  name: string,
  added: Extract<Added, { readonly ok: true }>,
): ArchiveUploadAnswer {
  const { document, record, findings, remarks, fresh } = added;
  return {
    document: document.id,
    title: document.title,
    date: document.date,
    body: document.body,
    kept: fresh === null ? 'preview' : fresh ? 'new' : 'again',
    items: record.items.map(({ number, heading, outcome }) => ({
      number,
      heading,
      outcome: outcome !== null,
    })),
    counts: {
      lines: record.lines.length,
      attendance: record.attendance.length,
      ballots: record.ballots.length,
      signatures: record.signatures.length,
    },
    remarks: remarks.map((remark) => remarkText(locale, name, remark)),
    unread: unreadLines(locale, record.unread),
    findings: findings.map((finding) => ({
      severity: finding.severity,
      item: finding.place.item ?? null,
      place: placeText(locale, finding.place),
      text: findingText(locale, finding),
    })),
  };
}
