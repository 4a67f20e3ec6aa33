import { expect, selectWords, test } from './fixtures';

test('selected words offer their address and, to a visitor, the way to sign in', async ({
  page,
}) => {
  await page.goto('/treaties/dprk-russia-2024/en');
  await selectWords(page, '[data-unit="art_4"]', 'assistance');
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar.getByRole('link', { name: 'Sign in to annotate' })).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('a selection of headings alone offers nothing', async ({ page }) => {
  await page.goto('/treaties/dprk-russia-2024/en');
  await page.evaluate(() => {
    const heading = document.querySelector('#art_4 h2');
    if (heading) document.getSelection()?.selectAllChildren(heading);
  });
  await page.waitForFunction(() => document.getSelection()?.isCollapsed === false);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
});
