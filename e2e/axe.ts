import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Violations of a page, or of what opened over a page that was looked at by itself (`inside`), each as
 * its rule and the first element. In one run in the page, without the lists of what passed: our pages
 * have no frames, and that is four times as fast as axe's way through a second page.
 */
export async function axeFaults(page: Page, inside?: string): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await (inside ? builder.include(inside) : builder).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export async function expectNothingForAxe(
  page: Page,
  where: string,
  inside?: string,
): Promise<void> {
  expect({ where, found: await axeFaults(page, inside) }).toEqual({ where, found: [] });
}

/** The page itself never scrolls sideways: what is wider scrolls in a box of its own. */
export async function expectNoScrollSideways(page: Page, where: string): Promise<void> {
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect({ where, sideways }).toEqual({ where, sideways: 0 });
}
