import type { Page } from '@playwright/test';
import { answers, expect, open, test } from './fixtures';

// Finding: by any name, by words, by citation; with keys alone, without scripts, and whatever is asked.

const BOX = 'Search texts, notes and treaties';
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

for (const name of ['North Korea', 'КНДР', '북한']) {
  test(`treaties of a party are found by its name: ${name}`, async ({ page }) => {
    await open(page, `/search?q=${encodeURIComponent(name)}`);
    const treaties = part(page, 'Treaties');
    for (const title of ['DPRK–Russia 2024', 'China–DPRK 1961', 'USSR–DPRK 1961']) {
      await expect(treaties.getByRole('link', { name: title })).toBeVisible();
    }
    await expect(treaties.getByRole('link', { name: 'Iran–Russia 2025' })).toHaveCount(0);
  });
}

test('a phrase is found, marked, and opened where it stands', async ({ page }) => {
  await open(page, `/search?q=${encodeURIComponent('"military and other assistance"')}`);
  const hits = page.getByRole('region', { name: 'DPRK–Russia 2024' });
  const hit = hits.getByRole('listitem').first();
  await expect(hit.locator('mark').first()).toContainText('military');
  await expect(hit).toContainText('English');
  await expect(hit).toContainText('Working rendering');
  await hit.getByRole('link', { name: /^Art\. 4/ }).click();
  await expect(page).toHaveURL(/\/treaties\/dprk-russia-2024\/en(?:\/v1)?#art_4$/);
  await expect(page.locator('[data-unit="art_4"]')).toBeInViewport();
});

test('what is found is narrowed by party, language and date, and the address says it', async ({
  page,
}) => {
  await open(page, '/search?q=assistance');
  const filters = page.getByRole('complementary', { name: 'Narrow' });
  const parties = filters.getByRole('region', { name: 'Party' });
  await parties.getByRole('link', { name: /China/ }).click();
  await expect(page).toHaveURL(/party=CHN/);
  await expect(page.getByRole('region', { name: 'China–DPRK 1961' }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Iran–Russia 2025' })).toHaveCount(0);
  await answers(page);
  await filters.getByLabel('Signed since').fill('2000');
  await filters.getByRole('button', { name: 'Apply dates' }).click();
  await expect(page).toHaveURL(/party=CHN.*after=2000/);
  await expect(part(page, 'Clauses')).toHaveCount(0);
  await filters.getByRole('link', { name: 'Without any filter' }).click();
  await expect(page).toHaveURL(/\/search\?q=assistance$/);
});

test('with keys alone: to a clause by its citation, and through what was found', async ({
  page,
}) => {
  const box = page.getByRole('combobox', { name: BOX });

  await test.step('a citation is offered first', async () => {
    await open(page, '/help');
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
    await page.keyboard.type('Art. 4 dprk-russia-2024');
    const first = page.getByRole('option').first();
    await expect(first).toContainText('Go there');
    await page.keyboard.press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/treaties\/dprk-russia-2024\/[a-z]+#art_4$/);
  });

  await test.step('Escape takes the list away, and then leaves', async () => {
    await open(page, '/help');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(box).toBeFocused();
    await page.keyboard.type('assistance');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(box).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/search\?q=assistance$/);
  });

  await test.step('j, k and the arrows go through the hits, Enter opens one', async () => {
    await answers(page);
    const hits = page.locator('a[data-hit]');
    await page.keyboard.press('j');
    await expect(hits.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(hits.nth(1)).toBeFocused();
    await page.keyboard.press('k');
    await expect(hits.nth(0)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/treaties\//);
  });
});

test('keys are for the search only where nobody writes', async ({ page }) => {
  await open(page, '/');
  const field = page.getByRole('searchbox', { name: 'Find a treaty' });
  await field.focus();
  await page.keyboard.type('1961/');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('1961/');
});

test('on a phone a sign opens the field over the header, and nothing moves', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, '/help');
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.boundingBox();
  await page.getByRole('link', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('combobox', { name: BOX })).toBeFocused();
  await page.keyboard.type('assistance');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await title.boundingBox()).toEqual(before);
  await page.getByRole('button', { name: 'Close the search' }).click();
  await expect(page.getByRole('combobox', { name: BOX })).toBeHidden();
});

test('without scripts it is a form, links and pages', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/help');
  await page.getByRole('combobox', { name: BOX }).fill('assistance');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=assistance$/);
  const clauses = part(page, 'Clauses');
  await expect(clauses.locator('mark').first()).toBeVisible();
  await page
    .getByRole('complementary', { name: 'Narrow' })
    .getByRole('link', { name: /^Working rendering/ })
    .click();
  await expect(page).toHaveURL(/standing=working-rendering/);
  await expect(clauses.getByRole('listitem').first()).toContainText('Working rendering');
  await context.close();
});

const HOSTILE: readonly (readonly [what: string, q: string])[] = [
  ['ten thousand characters', 'assistance '.repeat(900)],
  ['a thousand operators', 'a AND '.repeat(1000)],
  ['brackets without end', '('.repeat(2000)],
  ['quotes without end', '"'.repeat(2001)],
  ['a zero', 'assist\0ance'],
  ['markup', '<script>alert(1)</script><b onclick=x>'],
  ['words of the database', '\'; DROP TABLE "Provision"; -- & | ! <-> :*'],
  ['a bomb for expressions', `(a+)+$${'a'.repeat(900)}!`],
];

for (const [what, q] of HOSTILE) {
  test(`whatever is asked is answered: ${what}`, async ({ page }) => {
    await open(page, `/search?q=${encodeURIComponent(q)}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
    await expect(page.getByRole('search', { name: 'These words' })).toBeVisible();
  });
}

test('words are found in the text of a reader, and the address says which', async ({ page }) => {
  await open(page, '/treaties/dprk-russia-2024/en');
  await page.keyboard.press('f');
  const field = page.getByRole('searchbox', { name: 'Find in the text of this page' });
  await expect(field).toBeFocused();
  await page.keyboard.type('assis');
  const bar = page.getByRole('search', { name: 'In the text' });
  const count = bar.getByRole('status');
  await expect(count).toHaveText(/^\d+ found$/);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(/^(\d+) of \1$/);
  await expect(page).toHaveURL(/\?find=assis/);
  await page.reload();
  await expect(count).toHaveText(/^\d+ found$/);
  await field.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(page).toHaveURL(/\/en$/);
});

test('words are found in the folded rows of a comparison', async ({ page }) => {
  await open(page, '/compare/dprk-russia-2024...iran-russia-2025');
  const words = page.locator('details .text').filter({ hasText: 'Caspian Sea' }).first();
  await expect(words).toBeHidden();
  await page.keyboard.press('f');
  await page.keyboard.type('"Caspian Sea"');
  const count = page.getByRole('search', { name: 'In the text' }).getByRole('status');
  await expect(count).toHaveText(/^\d+ found$/);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(words).toBeInViewport({ timeout: 500 });
  }).toPass();
});
