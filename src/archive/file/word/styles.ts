import type { ListPlace } from './numbering.ts';
import { child, childrenNamed, valueOf, type Element } from './xml.ts';

/** Which list a paragraph is in, by itself or by its style. Null: none. */
export type ListPlaceOf = (properties: Element | undefined) => ListPlace | null;

export function listPlaces(styles: Element | null): ListPlaceOf {
  const byId = new Map(
    childrenNamed(styles ?? undefined, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  );
  const standard = [...byId.values()].find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  );
  return (properties) => {
    let list: string | undefined;
    let level: string | undefined;
    const look = (from: Element | undefined) => {
      const numbering = child(from, 'w:numPr');
      list ??= valueOf(numbering, 'w:numId');
      level ??= valueOf(numbering, 'w:ilvl');
    };
    look(properties);
    const named = valueOf(properties, 'w:pStyle');
    const seen = new Set<string>();
    for (let style = named === undefined ? standard : byId.get(named); style !== undefined; ) {
      look(child(style, 'w:pPr'));
      const based = valueOf(style, 'w:basedOn') ?? '';
      // A style based on itself would go round for ever.
      style = seen.has(based) ? undefined : byId.get(based);
      seen.add(based);
    }
    return list === undefined || list === '0' ? null : { list, level: Number(level ?? 0) };
  };
}
