import type { Locale } from '../../i18n/index.ts';
import { AlignmentType, BorderStyle, LineRuleType, TabStopType, type IStylesOptions } from './package.ts';

/** A4, in twentieths of a point. */
export const paper = { width: 11906, height: 16838 };
export const margin = { top: 1418, right: 1304, bottom: 1304, left: 1304, header: 652, footer: 567 };
/** What is left of the page's width for text. */
export const textWidth = paper.width - margin.left - margin.right;
export const rightTab = { type: TabStopType.RIGHT, position: textWidth };
export const ink = '1B1A19';
export const soft = '55524E';
export const line = 'B9B4AD';

const rule = (space: number) => ({ style: BorderStyle.SINGLE, size: 4, color: line, space });
const own = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });

/** Styles by which Word knows what everything is: headings for its navigation, the rest for whoever edits on. */
export const styles = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: 'Calibri',
        size: 22,
        color: ink,
        language: { value: locale === 'sv' ? 'sv-SE' : 'en-GB' },
      },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { size: 40, bold: true },
      paragraph: { spacing: { after: 200, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
    },
    heading1: heading(26, 400, 80),
    heading2: heading(23, 260, 60),
    heading3: heading(22, 180, 40),
    listParagraph: { paragraph: { spacing: { after: 40 } } },
    hyperlink: { run: { color: '1F4E79', underline: {} } },
  },
  paragraphStyles: [
    {
      ...own('Header', 'header'),
      run: { size: 18, color: soft },
      paragraph: { border: { bottom: rule(4) } },
    },
    { ...own('Footer', 'footer'), run: { size: 18, color: soft } },
    {
      ...own('Fact', 'Mötesuppgift'),
      paragraph: { spacing: { after: 20 }, indent: { left: 1985, hanging: 1985 } },
    },
    { ...own('Label', 'Ärendeuppgift'), run: { color: soft }, paragraph: { spacing: { after: 20 } } },
    {
      ...own('Session', 'Del av sammanträde'),
      run: { bold: true, size: 24 },
      paragraph: { spacing: { before: 480, after: 0 }, keepNext: true, border: { top: rule(8) } },
    },
    {
      ...own('Decision', 'Beslut'),
      run: { bold: true },
      paragraph: {
        spacing: { before: 120, after: 80 },
        indent: { left: 227 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: ink, space: 8 } },
      },
    },
    { ...own('Person', 'Person'), basedOn: 'ListParagraph', paragraph: { spacing: { after: 20 } } },
    {
      ...own('Note', 'Protokollsanteckning'),
      paragraph: { indent: { left: 340, right: 340 }, border: { left: { ...rule(10), size: 12 } } },
    },
    { ...own('Cell', 'Tabelltext'), run: { size: 20 }, paragraph: { spacing: { after: 0, line: 252 } } },
    {
      ...own('CellHead', 'Tabellhuvud'),
      run: { size: 18, bold: true, color: soft },
      paragraph: { spacing: { after: 0, line: 252 }, keepNext: true, alignment: AlignmentType.LEFT },
    },
    {
      ...own('SignatureRule', 'Underskriftsrad'),
      paragraph: {
        spacing: { before: 840, after: 40 },
        keepNext: true,
        border: { top: { ...rule(4), color: ink } },
      },
    },
  ],
});

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { spacing: { before, after, line: 252 }, keepNext: true, keepLines: true },
});
