import type { Page } from 'playwright-core';
import { until } from '../until.ts';

/** A person who has a keyboard and nothing else. */
export type Typist = {
  /** Waits until the one next step says this, and takes it: Alt, Shift and N. */
  readonly next: (label: string | RegExp) => Promise<void>;
  /** Goes with Tab until something of this name has the focus, and presses Enter. */
  readonly press: (name: string | RegExp) => Promise<void>;
  /** The same with something that unfolds, unless it is open. */
  readonly unfold: (name: string) => Promise<void>;
  /** Goes with Tab until a field of this name has the focus, and types. */
  readonly write: (field: string | RegExp, text: string) => Promise<void>;
};

const longestWay = 150;

export function typist(page: Page): Typist {
  const focused = () => page.evaluate(nameOfFocused);
  const reaches = async (name: string | RegExp): Promise<void> => {
    const is = (said: string | null) =>
      said !== null && (typeof name === 'string' ? said === name : name.test(said));
    await until(`something named ${String(name)} can be reached with Tab`, async () => {
      for (let step = 0; step < longestWay; step++) {
        if (is(await focused())) return true;
        await page.keyboard.press('Tab');
      }
      return false;
    });
  };
  /** The keyboard must never be thrown back to the top of the page by what it has done. */
  const keepsFocus = () =>
    until('the focus is somewhere on the page', () =>
      page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body),
    );
  return {
    async next(label) {
      const step = page
        .locator('[aria-keyshortcuts="Alt+Shift+N"]')
        .and(page.getByRole('button', { name: label }));
      await step.waitFor();
      await until(
        `${String(label)} takes a press`,
        async () => (await step.getAttribute('aria-disabled')) !== 'true',
      );
      await page.keyboard.press('Alt+Shift+N');
    },
    async press(name) {
      await reaches(name);
      await page.keyboard.press('Enter');
      await keepsFocus();
    },
    async unfold(name) {
      await reaches(name);
      const open = await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'));
      if (open !== 'true') await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await reaches(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

/** Runs in the page: what the focused element is called, by label, `aria-label` or what stands on it. */
function nameOfFocused(): string | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
  const named = at.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join(' ');
  return (named === '' ? at.innerText : named)
    .replace(/\s*\*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
