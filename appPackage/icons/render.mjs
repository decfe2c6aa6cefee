// Draws the two icons of the app package from the drawings beside it: node appPackage/icons/render.mjs
// Run it after a drawing was changed, look at the result, and commit both.
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
} finally {
  await browser.close();
}
