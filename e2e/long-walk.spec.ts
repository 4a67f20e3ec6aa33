import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { expect, open, test } from './fixtures';

/** Two treaties of some 500 articles: all of it is there, and every place in it can be reached. */

const ADDRESS = '/compare/long-a...long-b';

// A trace copies the whole page at every step; of this one that takes longer than the walk.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 420_000 });

test.beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/testing/store-long-pair.ts'], {
    stdio: 'ignore',
  });
});

/**
 * Collects in the page itself the headings that it has one after the other: the first of them may be
 * gone before a test can look.
 */
async function collectHeadings(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent ?? '';
      const last = seen.at(-1);
      if (heading === '' || heading === last) return;
      // A heading may be read while it is only half there.
      if (last !== undefined && heading.startsWith(last)) seen.pop();
      seen.push(heading);
      sessionStorage.setItem('headings', JSON.stringify(seen));
    }).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('headings') ?? '[]'));
}

test('a comparison of two long treaties opens whole, and its places can be reached', async ({
  page,
}) => {
  await test.step('the first reader is told to wait, if it takes long, and the page opens by itself', async () => {
    const headings = await collectHeadings(page);
    await page.goto(`${ADDRESS}#art_20`);
    // How long that takes is measured by `npm run bench`, not here.
    await expect(page.locator('#art_20')).toBeInViewport({ timeout: 180_000 });
    expect((await headings()).join(', then ')).toMatch(
      /^(Comparing Long treaty A with Long treaty B, then )?Long treaty A against Long treaty B$/,
    );
  });
  await open(page, ADDRESS);
  const rows = page.locator('section[data-relation]');
  await expect(page.locator('#art_1')).toBeVisible();
  expect(await rows.count()).toBeGreaterThanOrEqual(450);

  await test.step('a link into the middle lands there', async () => {
    await open(page, `${ADDRESS}#art_300`);
    await expect(page.locator('#art_300')).toBeInViewport();
  });

  await test.step('the last row can be read and found by its words', async () => {
    const last = rows.last();
    // Rows take their true height as they come into sight, so the end may move once or twice.
    await expect(async () => {
      await page.keyboard.press('End');
      await expect(last).toBeInViewport({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(last.locator('[data-unit]').first()).not.toBeEmpty();
  });

  await test.step('changes are stepped through by key', async () => {
    await open(page, ADDRESS);
    await page.keyboard.press('n');
    await expect(page.locator('[data-current]').first()).toBeInViewport();
    await page.keyboard.press('n');
    await expect(page.getByText(/(?:Change|[Ss]hared passage) 2 of/)).toBeVisible();
  });
});
