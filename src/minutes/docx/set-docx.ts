import { t } from '../../i18n/index.ts';
import type { MinutesDocument } from '../blocks.ts';
import { reproducible } from './archive.ts';
import { headOf, partOf } from './parts.ts';
import { numbering } from './numbering.ts';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from './package.ts';
import { margin, paper, rightTab, styles } from './styles.ts';

/** Sets a document as Word’s .docx, here and now. */
export async function setDocx(document: MinutesDocument): Promise<Uint8Array> {
  const { title, body, locale, asOf, parts } = document;
  const file = new Document({
    title,
    subject: document.running.join(' · '),
    creator: body,
    lastModifiedBy: body,
    features: { updateFields: false },
    styles: styles(locale),
    numbering: numbering(document),
    sections: [
      {
        properties: { titlePage: true, page: { size: paper, margin } },
        headers: { default: runningHead(document), first: new Header({ children: [new Paragraph({})] }) },
        footers: { default: pageNumbers(document), first: pageNumbers(document) },
        children: [...headOf(document), ...parts.flatMap((part) => partOf(document, part))],
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toBuffer(file)), asOf);
}

/** Whose minutes, and of when, on every page but the first, which says it in its title. */
function runningHead({ running }: MinutesDocument): Header {
  const [body = '', ...rest] = running;
  const children = [new TextRun(body), new TextRun({ children: ['\t', rest.join(' · ')] })];
  return new Header({ children: [new Paragraph({ style: 'Header', tabStops: [rightTab], children })] });
}

function pageNumbers({ locale }: MinutesDocument): Footer {
  const [before = '', between = '', after = ''] = t(locale, 'minutes.page', {
    page: '\0',
    pages: '\0',
  }).split('\0');
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children })],
      }),
    ],
  });
}
