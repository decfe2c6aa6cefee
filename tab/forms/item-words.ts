import type { DocumentLink, ItemEdit, ItemKind, RouteDeviation } from '../../src/domain/meeting/agenda.ts';
import type { AgendaLine } from '../../src/domain/view.ts';

/** What is written in the fields of an item. */
export type ItemWords = {
  readonly heading: string;
  readonly kind: ItemKind | 'unlabelled';
  readonly proposal: string;
  readonly summary: string;
  /** One a line. */
  readonly presenters: string;
  readonly documents: readonly DocumentLink[];
  readonly deviationBy: string;
  readonly deviationReason: string;
};

export const noWords: ItemWords = {
  heading: '',
  kind: 'decision',
  proposal: '',
  summary: '',
  presenters: '',
  documents: [],
  deviationBy: '',
  deviationReason: '',
};

export const wordsOf = (line: AgendaLine): ItemWords => ({
  heading: line.heading,
  kind: line.kind ?? 'unlabelled',
  proposal: line.proposal ?? '',
  summary: line.summary ?? '',
  presenters: line.presenters.map(({ text }) => text).join('\n'),
  documents: line.documents,
  deviationBy: line.deviation?.by ?? '',
  deviationReason: line.deviation?.reason ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the words amount to. A presenter who keeps their line stays the person of the register they were. */
export function itemOf(
  words: ItemWords,
  known: AgendaLine['presenters'] = [],
): Required<Omit<ItemEdit, 'standing'>> {
  const presenters = words.presenters
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => known.find((one) => one.text === text) ?? { text });
  return {
    heading: words.heading.trim(),
    kind: words.kind === 'unlabelled' ? null : words.kind,
    proposal: orNull(words.proposal),
    summary: orNull(words.summary),
    presenters,
    documents: words.documents
      .filter(({ url }) => url.trim() !== '')
      .map(({ title, url }) => ({ title: title.trim() === '' ? url.trim() : title.trim(), url: url.trim() })),
    deviation: deviationOf(words),
  };
}

function deviationOf({ deviationBy, deviationReason }: ItemWords): RouteDeviation | null {
  const [by, reason] = [deviationBy.trim(), deviationReason.trim()];
  return by === '' && reason === '' ? null : { by, reason };
}

/** Only what was changed goes along, so that what somebody else put right meanwhile stays. */
export function changesOf(line: AgendaLine, words: ItemWords): ItemEdit {
  const [was, is] = [itemOf(wordsOf(line), line.presenters), itemOf(words, line.presenters)];
  return Object.fromEntries(
    Object.entries(is).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
    ),
  );
}
