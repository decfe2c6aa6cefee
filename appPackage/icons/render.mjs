// Draws the two icons of the app package from the drawings beside it: node appPackage/icons/render.mjs
// Run it after a drawing was changed, look at the sheet (both icons as Teams shows them, light and dark), commit both.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../tests/chromium.mjs';

const icons = { color: 192, outline: 32 };

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, size] of Object.entries(icons)) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const drawing = await readFile(new URL(`${name}.svg`, import.meta.url), 'utf8');
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    const path = fileURLToPath(new URL(`../${name}.png`, import.meta.url));
    await page.screenshot({ path, omitBackground: true });
    await page.close();
    console.log(`${path}: ${size} × ${size}`);
  }
  await drawSheet();
} finally {
  await browser.close();
}

/** As Teams shows them: the colour icon large and small with rounded corners, the outline in the rail, bare and chosen. */
async function drawSheet() {
  const [color, outline] = await Promise.all(
    Object.keys(icons).map(async (name) => {
      const png = await readFile(new URL(`../${name}.png`, import.meta.url), 'base64');
      return `data:image/png;base64,${png}`;
    }),
  );
  const tinted = (ink) =>
    `<i style="display:inline-block;width:32px;height:32px;background:${ink};mask:url(${outline});-webkit-mask:url(${outline})"></i>`;
  const ground = (
    paper,
    ink,
    chosen,
  ) => `<div style="background:${paper};padding:24px;display:flex;gap:24px;align-items:center">
    ${[96, 48, 32, 24].map((size) => `<img src="${color}" width="${size}" style="border-radius:${size / 8}px">`).join('')}
    ${tinted(ink)}${tinted(chosen)}</div>`;
  const page = await browser.newPage({ viewport: { width: 480, height: 320 }, deviceScaleFactor: 2 });
  await page.setContent(
    `<body style="margin:0">${ground('#ffffff', '#424242', '#4f52b2')}${ground('#1f1f1f', '#d6d6d6', '#9299f7')}`,
  );
  const path = fileURLToPath(new URL('../../screenshots/icons.png', import.meta.url));
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}
