import { t } from '../i18n/index.ts';
import type { MinutesDocument } from './blocks.ts';

/** "Protokoll 2024-03-15 Samråd hälsa, vård och omsorg.docx"; of an extract with its items or its reader. */
export function fileName(document: MinutesDocument, ending: string): string {
  const { locale, kind, date, body } = document;
  const words = [t(locale, `minutes.file.${kind}`), date, ...taken(document), body].join(' ');
  return `${speakable(words).slice(0, longest)}.${ending}`;
}

/** Some systems take names of 255 bytes, and a Swedish letter can be two. */
const longest = 110;

function taken({ kind, header, parts }: MinutesDocument): readonly string[] {
  if (kind !== 'extract') return [];
  const reader = header.find(({ id }) => id === 'extract-for');
  if (reader !== undefined) return [reader.text];
  const items = parts.flatMap((part) => (part.kind === 'items' ? part.items : []));
  return items.map(({ number }) => `§ ${number}`);
}

/** Without what a file name can't hold in Windows. */
const speakable = (words: string): string =>
  words
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
