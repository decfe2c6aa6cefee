import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';

/**
 * What axe finds on a page, with the elements, and whether the page scrolls sideways; empty if it is sound. For a page
 * without frames: open the tab by `?as=`, not in Teams. A theme changes nothing but colours: once a surface has been
 * looked at whole, `colours` is enough for its other themes and takes less time.
 */
export async function faultsOf(page: Page, only: Judged = 'all'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // Without frames there is nothing to gather from several; what is sound need not be described.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (only === 'all' ? axe : axe.withRules(rulesOf(only))).analyze();
  return [...found(violations), ...(await sideways(page.mainFrame()))];
}

/** `size`: what may differ when the same elements have more room. */
export type Judged = 'all' | 'colours' | 'size';
const colours = ['color-contrast'];
const size = ['color-contrast', 'scrollable-region-focusable', 'target-size'];

/** The same for the tab in its frame of Teams: of that document alone. Needs a context that passes over the CSP. */
export async function faultsIn(tab: Frame, only: Judged = 'all'): Promise<readonly string[]> {
  if (!(await tab.evaluate(() => 'axe' in window))) await tab.evaluate(axeSource);
  const violations = await tab.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: { run(on: Document, options: object): Promise<Results> } };
      const options = { resultTypes: ['violations'], preload: false };
      const results = await axe.run(document, rules === null ? options : { ...options, runOnly: rules });
      return results.violations.map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? null,
        nodes: nodes.map(({ html }) => ({ html })),
      }));
    },
    only === 'all' ? null : colours,
  );
  return [...found(violations), ...(await sideways(tab))];
}

const rulesOf = (only: Exclude<Judged, 'all'>): string[] => [...(only === 'size' ? size : colours)];

const required = createRequire(import.meta.url);
const axeSource = readFileSync(
  createRequire(required.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

type Violation = {
  readonly id: string;
  readonly impact?: string | null;
  readonly nodes: readonly { readonly html: string }[];
};
type Results = { readonly violations: readonly Violation[] };

const found = (violations: readonly Violation[]): readonly string[] =>
  violations.map(
    ({ id, impact, nodes }) => `${id} (${impact ?? 'minor'}): ${nodes.map(({ html }) => html).join(' ')}`,
  );

async function sideways(tab: Frame): Promise<readonly string[]> {
  const beyond = await tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [`scrolls sideways, by ${String(beyond)} px`] : [];
}
