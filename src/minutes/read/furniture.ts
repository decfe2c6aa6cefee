import type { Line } from './line.ts';

const pageNumber =
  /^(?:(?:sida|sid\.?|page|s\.)\s*\d{1,4}(?:\s*(?:av|\/|of)\s*\d{1,4}|\s*\(\d{1,4}\))?|\d{1,4}\s*\(\s*\d{1,4}\s*\)|\d{1,4}\s*(?:av|\/)\s*\d{1,4}|[-–]\s*\d{1,4}\s*[-–])$/i;
/** A later page's head: some words, space, "2 (5)". */
const headWithPage = /\s{3,}(?:sida\s*)?(?!1\s*\()\d{1,3}\s*\(\d{1,3}\)$/i;
const municipalFoot = /^(?:justerandes?\s+sign\w*|utdragsbestyrkande|ordförandes?\s+sign\w*)\.?(?:\s|$)/i;

/**
 * Page furniture: page numbers, the marks at a municipal page's foot, and heads or feet that come again page after
 * page (not the first time). Told by their line numbers.
 */
export function furnitureIn(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [place, line] of lines.entries())
    if (pageNumber.test(line.text) || municipalFoot.test(line.text) || loneNumber(lines, place))
      found.add(line.number);
  for (const [place, line] of lines.entries())
    if (headWithPage.test(line.text)) {
      found.add(line.number);
      const above = lines[place - 1];
      if (above !== undefined && lines.slice(0, place - 1).some(({ text }) => text === above.text))
        found.add(above.number);
    }
  for (const group of byText(lines)) {
    if (group.length < 3) continue;
    const atEdges = group.every((place) => atPageEdge(lines, place));
    const later = lines.slice(0, (group[0] ?? 0) + 1).some(({ pageStart }, place) => pageStart && place > 0);
    if (atEdges) for (const place of later ? group : group.slice(1)) found.add(lines[place]?.number ?? 0);
  }
  return found;
}

/** A number alone is a page's when a page begins or ends at it. */
function loneNumber(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  if (line === undefined || !/^\d{1,4}$/.test(line.text)) return false;
  const next = lines[place + 1];
  return (line.pageStart && place > 0) || next === undefined || next.pageStart;
}

/** Among a page's two first or two last lines; where pages aren't marked, a line that looks like a page's head. */
function atPageEdge(lines: readonly Line[], place: number): boolean {
  const marked = lines.some(({ pageStart }, at) => at > 0 && pageStart);
  const text = lines[place]?.text ?? '';
  if (!marked) return text.length >= 8 && /protokoll|minnesanteckning|dnr|diarie|sida/i.test(text);
  return [place, place - 1, place + 1, place + 2].some(
    (at) => at <= 0 || (lines[at]?.pageStart ?? at >= lines.length),
  );
}

function byText(lines: readonly Line[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [place, { text }] of lines.entries()) {
    const key = text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase();
    if (!/\p{L}/u.test(key)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}
