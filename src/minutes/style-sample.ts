import type { Body } from '../domain/structure/facts.ts';
import type { Block, ItemPart, MinutesDocument } from './blocks.ts';
import { minutesDocument } from './document.ts';
import { sampleMeeting } from './sample-meeting.ts';
import type { StyleProfile } from './style.ts';

/** The same few lines in any style: the day, a person, the standing sentences and a decision, in printed order. */
export function styleSample(style: StyleProfile, body: Body): readonly string[] {
  const document = minutesDocument(sampleMeeting(body), style);
  const day = document.header.filter(({ id }) => id === 'date-time').map(({ text }) => text);
  return [...day, ...document.parts.flatMap(linesOf)];
}

function linesOf(part: MinutesDocument['parts'][number]): readonly string[] {
  switch (part.kind) {
    case 'items':
      return part.items.filter(({ id }) => id !== 'verifier').flatMap(itemLines);
    case 'attendance':
      return part.lists
        .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines))
        .slice(2, 3)
        .map(({ text }) => text);
    default:
      return [];
  }
}

/** The heading is a line of its own where the styles differ in what stands under it. */
function itemLines({ id, number, heading, blocks }: ItemPart): readonly string[] {
  const lines = blocks.flatMap(blockLines);
  return id === 'other' ? [`${number}. ${heading}`, ...lines] : lines;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'fact':
      return [block.text];
    case 'decision':
      return [
        block.sentences.join(' '),
        ...(block.clauses?.items.map((clause) => `${block.clauses?.mark ?? ''} ${clause}`) ?? []),
      ];
    default:
      return [];
  }
}
