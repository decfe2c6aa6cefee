import type { Chance } from './chance.ts';

/** Values that programs stumble over. */
const odd: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%ff%fe',
  'å'.repeat(600),
  'x'.repeat(60_000),
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  0.1,
  [],
  {},
  [[]],
  [null, 1, 'a'],
  { toString: 1 },
  { type: 'OpenMeeting' },
  '9999-99-99',
  '2024-02-30',
  '2024-03-15T08:00:00.000Z',
];

const names = [
  '__proto__',
  'constructor',
  'type',
  'for',
  'person',
  'late',
  'hash',
  'identification',
  'x',
  '',
];

/** The same value with some of it changed, left out, doubled or put elsewhere. */
export function mutated(value: unknown, luck: Chance, depth = 0): unknown {
  if (luck.next() < 0.06) return luck.one(odd);
  if (Array.isArray(value)) {
    const parts = value.map((part) => mutated(part, luck, depth + 1));
    return luck.next() < 0.1 ? [...parts, ...parts] : parts;
  }
  if (typeof value !== 'object' || value === null) return luck.next() < 0.12 ? luck.one(odd) : value;
  const changed: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (luck.next() < 0.06) continue;
    changed[luck.next() < 0.03 ? luck.one(names) : name] = mutated(part, luck, depth + 1);
  }
  if (luck.next() < 0.12) changed[luck.one(names)] = luck.one(odd);
  if (luck.next() < 0.01) changed['deep'] = nested(200);
  return changed;
}

const nested = (levels: number): unknown => {
  let inner: unknown = 1;
  for (let level = 0; level < levels; level += 1) inner = { inner };
  return inner;
};

/** What is sent: the JSON, or nearly. */
export function mutatedText(value: unknown, luck: Chance): string {
  const text = JSON.stringify(mutated(value, luck));
  const chance = luck.next();
  if (chance < 0.05) return text.slice(0, luck.below(text.length + 1));
  if (chance < 0.08) return text.replaceAll('"', "'");
  if (chance < 0.1) return `${text}${text}`;
  return text;
}

const pieces = [
  '%00',
  '%ff',
  '%2e%2e',
  '..',
  '%',
  '//',
  'å',
  '__proto__',
  ' ',
  'x'.repeat(3000),
  '?a[]=1&a[b]=2',
];

/** The same address, or nearly. */
export function mutatedPath(path: string, luck: Chance): string {
  if (luck.next() < 0.7) return path;
  const at = luck.below(path.length + 1);
  return `/api${`${path.slice(0, at)}${luck.one(pieces)}${path.slice(at)}`.slice('/api'.length)}`;
}
