import type { FactLine } from '../contract/writing.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { t } from '../i18n/index.ts';
import type { Block, PersonLine, VoteBlock } from '../minutes/blocks.ts';
import { chairTaken } from '../minutes/chair-taken.ts';
import { wordsOf } from '../minutes/inline.ts';
import { itemPart } from '../minutes/item-part.ts';
import type { Setting } from '../minutes/setting.ts';

/** Faktarader of an item, above and below the secretary's prose, so that whoever writes sees what needn't be written. */
export function factLines(
  setting: Setting,
  item: Item,
): { readonly before: readonly FactLine[]; readonly after: readonly FactLine[] } {
  const whole = itemPart(setting, item);
  const above = chairTaken(setting, item);
  // What stands under an item only while nothing is written there isn't printed any more once something is.
  const printed = new Set(whole.blocks.map((block) => JSON.stringify(block)));
  const bare = itemPart(setting, { ...item, prose: [] })
    .blocks.slice(above.length)
    .filter((block) => printed.has(JSON.stringify(block)));
  const labels = whole.lines.map((text): FactLine => ({ kind: 'label', text }));
  return {
    before: [...labels, ...above.flatMap((block) => linesOf(setting, block))],
    after: bare.flatMap((block) => linesOf(setting, block)),
  };
}

function linesOf(setting: Setting, block: Block): readonly FactLine[] {
  switch (block.kind) {
    case 'decision': {
      const clauses = block.clauses?.items.map((clause) => `${block.clauses?.mark ?? ''} ${clause}`) ?? [];
      return [{ kind: 'decision', text: [...block.sentences, ...clauses].join('\n') }];
    }
    case 'fact':
      return [{ kind: 'fact', text: block.text }];
    case 'paragraph':
    case 'heading':
      return [{ kind: 'fact', text: wordsOf(block.text) }];
    case 'vote':
      return voteLines(setting, block);
    case 'lines':
      return [{ kind: 'dissent', text: `${block.heading} ${namesOf(block.lines)}` }];
    case 'note':
      return [
        { kind: 'dissent', text: [block.heading, block.intro].filter((part) => part !== '').join(' ') },
      ];
    case 'links':
      return [
        { kind: 'documents', text: `${block.heading} ${block.links.map(({ title }) => title).join('; ')}` },
      ];
    case 'list':
    case 'table':
      return [];
  }
}

function voteLines({ locale }: Setting, { lead, procedure, result }: VoteBlock): readonly FactLine[] {
  const groups = (result?.groups ?? []).map(({ heading, lines }) =>
    t(locale, 'after.fact.group', { heading, count: lines.length }),
  );
  const effect = result?.effect ?? null;
  return [
    ...lead.map((text): FactLine => ({ kind: 'vote', text })),
    ...(procedure === null
      ? []
      : [{ kind: 'dissent', text: `${procedure.heading} ${namesOf(procedure.lines)}` } as const]),
    ...(groups.length === 0 ? [] : [{ kind: 'vote', text: groups.join(' · ') } as const]),
    ...(effect === null ? [] : [{ kind: 'vote', text: effect } as const]),
  ];
}

const namesOf = (lines: readonly PersonLine[]): string => lines.map(({ name }) => name).join(', ');
