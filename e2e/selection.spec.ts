import { expect, open, selectWords, test } from './fixtures';

test('selected words offer their address and, to a visitor, the way to sign in', async ({
  page,
}) => {
  await open(page, '/treaties/dprk-russia-2024/en');
  await selectWords(page, '[data-unit="art_4"]', 'assistance');
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar.getByRole('link', { name: 'Sign in to annotate' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('a selection of headings alone offers nothing', async ({ page }) => {
  await open(page, '/treaties/dprk-russia-2024/en');
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  // Offered for words first: what goes away has taken notice of the heading.
  await selectWords(page, '[data-unit="art_4"]', 'assistance');
  await expect(bar).toBeVisible();
  await page.evaluate(() => {
    const heading = document.querySelector('#art_4 h2');
    if (heading) document.getSelection()?.selectAllChildren(heading);
  });
  await expect(bar).toBeHidden();
  expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('Article 4');
});
