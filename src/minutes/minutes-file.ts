import type { Meeting } from '../domain/meeting/state.ts';
import type { Locale } from '../i18n/index.ts';
import type { MinutesDocument } from './blocks.ts';
import { styleOf } from './chosen-style.ts';
import { minutesDocument } from './document.ts';
import { minutesDocx } from './docx/docx.ts';
import { extractRecord } from './extract-record.ts';
import { extractOf, type ExtractOf } from './extract.ts';
import { fileName } from './file-name.ts';
import { minutesHtml } from './html.ts';
import { noticeDocument } from './notice.ts';
import { minutesPdf } from './pdf/pdf.ts';
import type { MinutesRecord } from './record-shape.ts';
import { minutesRecord } from './record.ts';
import { minutesText } from './text.ts';

/** Every form of a document, by the ending of its file. */
export const minutesForms = ['txt', 'html', 'json', 'docx', 'pdf'] as const;
export type MinutesForm = (typeof minutesForms)[number];

/** Content type of each form, for whoever sends it. */
export const contentTypes: Readonly<Record<MinutesForm, string>> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** Protokoll, protokollsutdrag or kallelse. */
export type Asked = 'minutes' | 'notice' | ExtractOf;

export type MinutesFile =
  | { readonly ok: true; readonly content: string | Uint8Array; readonly name: string }
  /** `nothing-such`: no such item or principal, or no such form of it; `no-compiler`: no PDF on this machine. */
  | { readonly ok: false; readonly why: 'nothing-such' | 'no-compiler' };

/** A file of the meeting's minutes in the body's own style, with the name to save it under. */
export async function minutesFile(
  meeting: Meeting,
  asked: Asked,
  form: MinutesForm,
  locale: Locale = 'sv',
): Promise<MinutesFile> {
  const document = documentOf(meeting, asked, locale);
  if (document === null) return { ok: false, why: 'nothing-such' };
  const record = asked === 'notice' ? null : recordOf(meeting, document, locale);
  const content = await contentOf(document, record, form);
  return typeof content === 'string' || content instanceof Uint8Array
    ? { ok: true, content, name: fileName(document, form) }
    : { ok: false, why: content.why };
}

function documentOf(meeting: Meeting, asked: Asked, locale: Locale): MinutesDocument | null {
  const style = styleOf(meeting);
  if (asked === 'notice') return noticeDocument(meeting, style, locale);
  const minutes = minutesDocument(meeting, style, locale);
  return asked === 'minutes' ? minutes : extractOf(meeting, minutes, asked);
}

function recordOf(meeting: Meeting, document: MinutesDocument, locale: Locale): MinutesRecord {
  const record = minutesRecord(meeting, styleOf(meeting), locale);
  return document.kind === 'extract' ? extractRecord(record, document) : record;
}

type NoContent = { readonly why: 'nothing-such' | 'no-compiler' };

async function contentOf(
  document: MinutesDocument,
  record: MinutesRecord | null,
  form: MinutesForm,
): Promise<string | Uint8Array | NoContent> {
  switch (form) {
    case 'txt':
      return minutesText(document);
    case 'html':
      return minutesHtml(document);
    case 'json':
      return record === null ? { why: 'nothing-such' } : `${JSON.stringify(record, null, 2)}\n`;
    case 'docx':
      return minutesDocx(document);
    case 'pdf': {
      const made = await minutesPdf(document, record);
      return made.ok ? made.bytes : made;
    }
  }
}
