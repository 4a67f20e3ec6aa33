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

/** Notes in the page itself whether it ever said how far it is: on a fast machine that is soon over. */
async function watchProgress(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent ?? '';
      if (heading.startsWith('Comparing')) sessionStorage.setItem('told', heading);
    }).observe(document, { childList: true, subtree: true });
  });
}

test('a comparison of two long treaties opens whole, and its places can be reached', async ({
  page,
}) => {
  await test.step('the first reader is told how far it is, and the page opens by itself', async () => {
    await watchProgress(page);
    await page.goto(`${ADDRESS}#art_20`);
    // How long that takes is measured by `npm run bench`, not here.
    await expect(page.locator('#art_20')).toBeInViewport({ timeout: 180_000 });
    const told = await page.evaluate(() => sessionStorage.getItem('told'));
    expect(told).toMatch(/^Comparing .+ with /);
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
    await expect(page.getByText(/Change 2 of/)).toBeVisible();
  });
});
