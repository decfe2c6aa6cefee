import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, readJson } from './filled.ts';
import { readPng, type Picture } from './png.ts';

const icon = (name: string): Picture => readPng(readFileSync(join(appPackage, `${name}.png`)));

/** Every pixel with its colour, opacity and place. */
function* pixelsOf({ width, size, pixels }: Picture) {
  for (let at = 0; at < pixels.length; at += size) {
    const [red, green, blue, opacity = 255] = pixels.subarray(at, at + size);
    const place = at / size;
    const colour = `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
    yield { colour, opacity, x: place % width, y: Math.floor(place / width) };
  }
}

describe('the color icon', () => {
  const color = icon('color');
  const { accentColor } = readJson(appPackage, 'manifest.json') as { accentColor: string };

  it('is 192 pixels square and opaque: Teams rounds its corners itself', () => {
    expect([color.width, color.height]).toEqual([192, 192]);
    expect([...pixelsOf(color)].every(({ opacity }) => opacity === 255)).toBe(true);
  });

  it("has the manifest's accent colour as its ground", () => {
    expect([...pixelsOf(color)][0]?.colour).toBe(accentColor.toLowerCase());
  });

  it('keeps its emblem within the middle 120 pixels, which every form of crop leaves whole', () => {
    const drawn = [...pixelsOf(color)].filter(({ colour }) => colour !== accentColor.toLowerCase());
    const edges = drawn.flatMap(({ x, y }) => [x, y]);
    expect(Math.min(...edges)).toBeGreaterThanOrEqual(36);
    expect(Math.max(...edges)).toBeLessThan(156);
  });
});

describe('the outline icon', () => {
  const outline = icon('outline');

  it('is 32 pixels square', () => {
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('is white and nothing else, on a transparent ground', () => {
    const drawn = [...pixelsOf(outline)].filter(({ opacity }) => opacity > 0);
    expect(new Set(drawn.map(({ colour }) => colour))).toEqual(new Set(['#ffffff']));
    expect(drawn.length).toBeLessThan((32 * 32) / 2);
    expect(drawn.length).toBeGreaterThan(100);
  });
});
