import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, open, test } from './fixtures';

const SIDES = 'ussr-dprk-1961...china-dprk-1961...dprk-russia-2024';
const TABLE = `/compare/${SIDES}`;

test('three treaties stand in one table, each provision once', async ({ page, request }) => {
  await open(page, `${TABLE}?onesided=shown`);
  await expect(
    page.getByRole('heading', {
      level: 1,
      name: 'USSR–DPRK 1961, China–DPRK 1961 and DPRK–Russia 2024',
    }),
  ).toBeVisible();
  const shown = await page.getByRole('heading', { level: 2 }).allTextContents();
  const named = (letter: string) => shown.filter((name) => name.startsWith(`In ${letter}`)).length;
  const units = async (slug: string) => {
    const { provisions } = await (await request.get(`/api/v1/treaties/${slug}/en`)).json();
    return provisions.filter(({ kind }: { kind: string }) => /article|preamble/.test(kind)).length;
  };
  expect([named('A'), named('B'), named('C')]).toEqual([
    await units('ussr-dprk-1961'),
    await units('china-dprk-1961'),
    await units('dprk-russia-2024'),
  ]);
  // Mutual assistance in 1961 and in 2024.
  const row = page.locator('section[id="a.art_1"]');
  await expect(row.getByRole('heading', { name: /In B Article II/ })).toBeVisible();
  await expect(row.getByRole('heading', { name: /In C Article 4/ })).toBeVisible();
});

test('a link into a pair finds its place when a third treaty is added, and the other way', async ({
  page,
}) => {
  await open(page, `${TABLE}#art_1`);
  await expect(page.locator('section[id="a.art_1"]')).toBeInViewport();
  await expect(page).toHaveURL(/#a\.art_1$/);
  await open(page, '/compare/ussr-dprk-1961...china-dprk-1961#a.art_1');
  await expect(page.locator('section#art_1')).toBeInViewport();
  await expect(page.getByText(/has no Article/)).toHaveCount(0);
});

test('another treaty can be the one that the others are aligned to', async ({ page }) => {
  await open(page, `${TABLE}?show=marked`);
  await page.getByRole('link', { name: 'Align to this: C' }).click();
  await expect(page).toHaveURL(/pivot=3/);
  await expect(page.getByText('Marked words differ from C.')).toBeVisible();
  const row = page.locator('section').filter({
    has: page.getByRole('heading', { name: /In C Article 4\b/ }),
  });
  await expect(row.getByRole('heading', { name: /In A Article 1\b/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Marked words differ from A.')).toBeVisible();
});

test('columns move and leave, and the pair of a row opens side by side', async ({ page }) => {
  await open(page, `${TABLE}?pivot=2`);
  await page.getByRole('link', { name: 'Move B one to the left' }).click();
  await expect(page).toHaveURL(/china-dprk-1961\.\.\.ussr-dprk-1961\.\.\.dprk-russia-2024$/);
  const row = page.locator('section[id="a.art_2"]');
  await row
    .getByRole('link', { name: /to A: open the two side by side/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/compare\/china-dprk-1961\.\.\.[a-z0-9-]+#art_2$/);
  await open(page, TABLE);
  await page.getByRole('link', { name: 'Remove C' }).click();
  await expect(page).toHaveURL(/\/compare\/ussr-dprk-1961\.\.\.china-dprk-1961$/);
});

test('the permanent link names every version and keeps how the table is shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${TABLE}?show=unified&pivot=3#a.art_1`);
  const link = page.getByRole('link', { name: 'Permanent link' });
  await expect(link).toHaveAttribute(
    'href',
    /ussr-dprk-1961:en@v1\.\.\.china-dprk-1961:en@v1\.\.\.dprk-russia-2024:en@v1\?show=unified&fix=none&pivot=3/,
  );
  await link.click();
  await expect(page.getByText('Permanent link copied.')).toBeAttached();
  await open(page, await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page).toHaveURL(/@v1.*pivot=3#a\.art_1$/);
  await expect(page.getByRole('link', { name: 'Unified', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(page.locator('section[id="a.art_1"]')).toBeInViewport();
});

test('rows are chosen by words, relation and topic, and the address keeps the choice', async ({
  page,
}) => {
  await open(page, TABLE);
  const all = await page.locator('section[data-relation="many"]').count();
  await page.getByText('Filter', { exact: true }).click();
  await page.getByLabel('Words in the row').fill('military assistance');
  await page.getByRole('button', { name: 'Show these rows' }).click();
  await expect(page).toHaveURL(/\?q=military/);
  const shown = page.locator('section[data-relation="many"]');
  await expect(page.getByText(new RegExp(`\\d+ of ${all} rows shown`))).toBeVisible();
  expect(await shown.count()).toBeLessThan(all);
  await expect(page.locator('section[id="a.art_1"]')).toBeVisible();
  await open(page, `${TABLE}?rows=identical,only-b`);
  await expect(page.getByText(/of \d+ rows shown: identical or only in B/)).toBeVisible();
  await page.getByRole('link', { name: 'Show all', exact: true }).first().click();
  await expect(shown).toHaveCount(all);
});

test('a fourth treaty is added by form, and the table scrolls by keyboard', async ({ page }) => {
  await open(page, TABLE);
  await page.getByText('Add a side').click();
  await page.getByLabel('Treaty', { exact: true }).selectOption('iran-russia-2025');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page).toHaveURL(`${TABLE}...iran-russia-2025`);
  const table = page.getByRole('region', { name: '4 texts side by side' });
  await table.focus();
  await expect(table).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('the table has nothing for axe, also on a phone', async ({ page }) => {
  for (const [width, path] of [
    [1280, TABLE],
    [390, TABLE],
    [1280, `${TABLE}...iran-russia-2025?show=unified`],
    [1280, '/compare/udhr:fa...udhr:ko...udhr:zh'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await open(page, path);
    await expectNothingForAxe(page, `${path} at ${width}`);
    await expectNoScrollSideways(page, `${path} at ${width}`);
  }
});
