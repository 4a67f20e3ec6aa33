import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, open, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';

test('two different treaties open in shared ground, and the rule can be overruled', async ({
  page,
}) => {
  await open(page, COMPARISON);
  await expect(page.getByRole('link', { name: 'Shared ground', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.getByText(/because A and B are different treaties/)).toBeVisible();
  await expect(page.locator('#rows .shared[data-level="words"]').first()).toBeVisible();
  await expect(page.locator('section :is(del, ins)')).toHaveCount(0);
  await page.getByRole('link', { name: 'Mark what differs instead' }).click();
  await expect(page).toHaveURL(/show=marked/);
  await expect(page.locator('section del.change').first()).toBeAttached();

  await test.step('texts of one treaty open marked', async () => {
    await open(page, '/compare/udhr:en...udhr:en');
    await expect(page.getByRole('link', { name: 'Marked', exact: true })).toHaveAttribute(
      'aria-current',
      'true',
    );
  });
});

test('shared passages are stepped through by key, counted and spoken', async ({ page }) => {
  await open(page, COMPARISON);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  const count = page.getByText(/^Shared passage 2 of \d+/);
  await expect(count).toHaveAttribute('aria-live', 'polite');
  await expect(count).toHaveText(/Shared passage 2 of \d+, .*(?:words|sentence)/);
  await expect(page.locator('.shared[data-p="2"][data-current]').first()).toBeInViewport();
  await page.keyboard.press('p');
  await expect(page.getByText(/^Shared passage 1 of \d+/)).toBeVisible();
});

test('what is pointed at or focused lights up on both sides', async ({ page }) => {
  await open(page, `${COMPARISON}#art_7`);
  const row = page.locator('section#art_7');
  const passage = row.locator('.shared[data-level="words"]').first();
  const name = (await passage.getAttribute('data-p')) ?? '';
  await passage.dispatchEvent('pointerover');
  await expect(row.locator(`.shared[data-p="${name}"][data-lit]`)).not.toHaveCount(0);
  for (const side of ['dprk-russia-2024', 'iran-russia-2025']) {
    const there = row.locator(`[data-version^="${side}"] .shared[data-p="${name}"]`).first();
    await expect(there).toHaveAttribute('data-lit', '');
  }
  await page.mouse.move(0, 0);
  await row.locator('a.answer').first().focus();
  await expect(row.locator('a.answer[data-lit]').first()).toBeFocused();
});

test('a level is switched off, and the address says so', async ({ page }) => {
  await open(page, COMPARISON);
  await page.getByText('Mark', { exact: true }).click();
  await page.getByRole('link', { name: /same concepts/ }).click();
  await expect(page).toHaveURL(/unmarked=concept/);
  await expect(page.locator('#rows .shared[data-level="concept"]')).toHaveCount(0);
  await expect(page.locator('#rows .shared[data-level="words"]').first()).toBeAttached();
});

test('a row rewritten throughout shows what it shares in the marked view', async ({ page }) => {
  await open(page, `${COMPARISON}?show=marked#art_4`);
  const row = page.locator('section#art_4');
  await expect(row.locator('.shared').first()).toBeVisible();
  await expect(row.locator('del.change')).toHaveCount(0);
  await row.getByRole('link', { name: 'show word by word' }).click();
  await expect(page).toHaveURL(/rewritten=marked/);
  await expect(row.locator('del.change').first()).toBeVisible();
});

test('tables of correspondence go both ways and lead to the rows', async ({ page }) => {
  await open(page, `${COMPARISON}?show=correspondence`);
  const table = page.getByRole('table', { name: /^A to B/ });
  await expect(page.getByRole('table', { name: /^B to A/ })).toBeVisible();
  await expect(table.getByText('nothing').first()).toBeAttached();
  await table
    .getByRole('rowheader', { name: /^Art\. 4\b/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/#art_4$/);
  await expect(page.locator('section#art_4')).toBeInViewport();
});

test('what has no counterpart shows what comes nearest, to everyone', async ({ page }) => {
  await open(page, `${COMPARISON}?rows=only-b`);
  const nearest = page.getByText('No match found in A. Nearest:').first();
  await expect(nearest).toBeVisible();
  await expect(nearest.locator('xpath=..').getByRole('link')).toHaveCount(3);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the shared ground has no barrier that can be found by machine, ${theme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    for (const show of ['ground', 'correspondence']) {
      await open(page, `${COMPARISON}?show=${show}`);
      await expectNothingForAxe(page, show);
      await expectNoScrollSideways(page, show);
    }
  });
}
