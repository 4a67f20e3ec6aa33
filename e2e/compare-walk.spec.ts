import { answers, expect, MISSING, open, reload, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
/** Every row with its changes word by word. */
const MARKED = `${COMPARISON}?show=marked&rewritten=marked`;

test('every provision of both texts stands on the page once', async ({ page }) => {
  await open(page, COMPARISON);
  const units = (slug: string) => page.locator(`[data-version^="${slug}"] [data-unit]`);
  for (const [slug, count] of [
    ['dprk-russia-2024', 24],
    ['iran-russia-2025', 48],
  ] as const) {
    const names = await units(slug).evaluateAll((all) =>
      all.map((unit) => unit.getAttribute('data-unit')),
    );
    expect([names.length, new Set(names).size]).toEqual([count, count]);
  }
});

test('changes are stepped through by key, counted and spoken', async ({ page }) => {
  await open(page, MARKED);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  const count = page.getByText(/^Change 2 of \d+/);
  await expect(count).toBeVisible();
  await expect(count).toHaveAttribute('aria-live', 'polite');
  await expect(page.locator('[data-change="2"][data-current]').first()).toBeInViewport();
  await page.keyboard.press('p');
  await expect(page.getByText(/^Change 1 of \d+/)).toBeVisible();
  await page.getByRole('button', { name: 'Previous change' }).click();
  await expect(page.getByText(/^Change (\d+) of \1(?!\d)/)).toBeVisible();
  await expect(page.locator('[data-current]').first()).toBeInViewport();
});

test('on a phone the stepper stays when the toolbar has gone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${MARKED}#art_16`);
  await expect(page.getByRole('link', { name: 'Unified' })).not.toBeInViewport();
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(page.getByText(/^Change \d+ of \d+/)).toBeInViewport();
  await expect(page.locator('[data-current]').first()).toBeInViewport();
  const row = page.locator('section#art_16');
  await expect(row.getByRole('heading', { name: /In A\s*Article 16/ })).toBeVisible();
});

test('every way of showing is an address', async ({ page }) => {
  await open(page, COMPARISON);
  await page.getByRole('link', { name: 'Clean' }).click();
  await expect(page).toHaveURL(/show=clean/);
  await page.getByText('Ignore', { exact: true }).click();
  await page.getByRole('link', { name: 'punctuation' }).click();
  await expect(page).toHaveURL(/show=clean&ignore=punctuation/);
  await reload(page);
  await expect(page.getByRole('link', { name: 'Clean', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('link', { name: 'Swap' }).click();
  await expect(page).toHaveURL(/iran-russia-2025\.\.\.dprk-russia-2024\?show=clean/);
  await answers(page);
  await page.goBack();
  await expect(page).toHaveURL(/dprk-russia-2024\.\.\.iran-russia-2025/);
});

test('unified shows each row once, deleted and inserted words in one text', async ({ page }) => {
  await open(page, `${COMPARISON}?show=unified`);
  const row = page.locator('section#art_16');
  await expect(row.getByRole('heading')).toHaveText(/Article 16.*Article 19/);
  await expect(row.locator('del.change').first()).toBeVisible();
  await expect(row.locator('ins.change').first()).toBeVisible();
  // A redline is no stored text: nothing in it can be annotated.
  await expect(row.locator('[data-unit]')).toHaveCount(0);
});

test('changes only hides what is identical, and a link to a hidden row still finds it', async ({
  page,
}) => {
  await open(page, '/compare/udhr:en...udhr:en?show=changes#art_4');
  await expect(page.locator('section#art_4')).toBeVisible();
  await expect(page.locator('section#art_5')).toBeHidden();
});

test('rows are filtered by kind, topic and words, in the address, with counts', async ({
  page,
}) => {
  await open(page, COMPARISON);
  const rows = page.locator('section[data-relation]');
  const all = await rows.count();
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Only in B/ }).check();
  await page.getByRole('searchbox', { name: 'Words in the row' }).fill('visa');
  await page.getByRole('button', { name: 'Show these rows' }).click();
  await expect(page).toHaveURL(/q=visa&rows=only-b/);
  await expect(page.getByRole('status').filter({ hasText: `of ${all} rows shown` })).toBeVisible();
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  for (const row of await rows.all()) await expect(row).toContainText(/visa/i);
  await page.getByRole('link', { name: 'Show all' }).first().click();
  await expect(rows).toHaveCount(all);

  await test.step('a row that is left out is offered', async () => {
    await open(page, `${COMPARISON}?rows=only-b#art_16`);
    await expect(page.getByText('Article 16 of A is not among the rows shown.')).toBeVisible();
    await page.getByRole('link', { name: 'Show it with all rows' }).click();
    await expect(page.locator('section#art_16')).toBeInViewport();
  });

  await test.step('the summary leads to its rows', async () => {
    await open(page, COMPARISON);
    await page.getByRole('link', { name: /^\d+ moved$/ }).click();
    await expect(page).toHaveURL(/rows=moved/);
    await expect(rows.first()).toContainText('moved');
  });
});

test('the filter and a further side work without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(COMPARISON);
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Similar/ }).check();
  await page.getByRole('checkbox', { name: /^Only in B/ }).check();
  await page.getByRole('button', { name: 'Show these rows' }).click();
  await expect(page).toHaveURL(/\?rows=similar,only-b$/);
  await page.getByText('More', { exact: true }).click();
  await page.getByLabel('Add a side').selectOption('ussr-dprk-1961');
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(page).toHaveURL(/iran-russia-2025\.\.\.ussr-dprk-1961/);
  await context.close();
});

test('menus open and close by keyboard and give the focus back', async ({ page }) => {
  await open(page, COMPARISON);
  const filter = page.locator('summary').filter({ hasText: 'Filter' });
  await filter.focus();
  await page.keyboard.press('Enter');
  const words = page.getByRole('searchbox', { name: 'Words in the row' });
  await expect(words).toBeVisible();
  await words.focus();
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(filter).toBeFocused();
});

test('the permanent link pins versions, options, corrections and row', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${COMPARISON}?show=unified&ignore=case#art_16`);
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('link', { name: 'Permanent link' }).click();
  await expect(page.getByText('Permanent link copied.')).toBeAttached();
  await open(page, await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page).toHaveURL(
    /dprk-russia-2024:en@v\d+\.\.\.iran-russia-2025:en@v\d+\?show=unified&ignore=case&fix=[^#]+#art_16$/,
  );
  await expect(page.locator('section#art_16')).toBeInViewport();
});

test('changes of obligation are listed, and each leads to its words', async ({ page }) => {
  await open(page, MARKED);
  await page.getByText(/changes? of obligation, more figures/).click();
  const list = page.getByRole('list', { name: /Changes of obligation/ });
  const line = list.getByRole('listitem').filter({ hasText: 'Art. 16' }).first();
  const link = line.getByRole('link');
  const place = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(page.locator(`[id="${place.slice(1)}"]`)).toBeInViewport();
});

test('a part of the address that says nothing is named and left out', async ({ page }) => {
  await open(page, `${COMPARISON}?show=upside-down`);
  await expect(page.getByText(/“show” does not take upside-down/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Shared ground' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('a link to a row opens at the row', async ({ page }) => {
  await open(page, `${COMPARISON}#art_16`);
  const row = page.locator('section#art_16');
  await expect(row.getByRole('heading', { name: /Article 16/ })).toBeInViewport();
  await expect(row.getByRole('heading', { name: /Article 19/ })).toBeInViewport();
});

test('on paper the comparison has its address and sources, and no controls', async ({ page }) => {
  await open(page, COMPARISON);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Permanent address')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources of A' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Unified' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Pair…' }).first()).toBeHidden();
});

for (const lang of ['ru', 'ko', 'fa', 'zh', 'en']) {
  test(`the declaration in ${lang} against itself is identical throughout`, async ({ page }) => {
    await open(page, `/compare/udhr:${lang}...udhr:${lang}`);
    await expect(page.locator('section[data-relation]')).toHaveCount(31);
    await expect(page.locator('section[data-relation="identical"]')).toHaveCount(31);
    await expect(page.getByText('No changes of wording')).toBeVisible();
    const dir = lang === 'fa' ? 'rtl' : 'ltr';
    await expect(page.locator('[data-unit="art_1"]').first()).toHaveAttribute('dir', dir);
  });
}

test('two languages of one text are matched by place', async ({ page }) => {
  await open(page, '/compare/udhr:ko...udhr:fa');
  await expect(page.getByText(/matched by their place/)).toBeVisible();
  const row = page.locator('section#art_4');
  await expect(row.getByRole('heading', { name: /제4조/ })).toBeVisible();
  await expect(row.getByRole('heading', { name: /ماده ۴/ })).toBeVisible();
});

test('an address that names nothing is not found', async ({ page, cleanConsole }) => {
  cleanConsole.allow(MISSING);
  for (const address of ['/compare/nothing...udhr', '/compare/a', '/treaties/udhr/en/v99']) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
