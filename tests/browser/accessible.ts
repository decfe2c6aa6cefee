import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, with the elements, and whether the page scrolls sideways; empty if it is sound. For a page
 * without frames: open the tab by `?as=`, not in Teams. A theme changes nothing but colours: once a surface has been
 * looked at whole, `colours` is enough for its other themes and takes less time.
 */
export async function faultsOf(page: Page, only: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // Without frames there is nothing to gather from several; what is sound need not be described.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (only === 'all' ? axe : axe.withRules(['color-contrast'])).analyze();
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ...(beyond > 0 ? [`scrolls sideways, by ${String(beyond)} px`] : []),
  ];
}
