import { expectNothingForAxe } from './axe';
import { answers, expect, open, selectWords, signIn, test } from './fixtures';

/** Verification goes with every clause outside the reader, in words. */

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025?onesided=shown';
const N_WAY = '/compare/dprk-russia-2024...iran-russia-2025...china-dprk-1961';
const UNCHECKED = /^(?:From memory|Uncertain), not checked/;

type Stored = { provisions: { eId: string; kind: string; state: string }[] };

test('under each provision of a comparison stands how far it was verified', async ({
  page,
  request,
}) => {
  const stored: Stored = await (await request.get('/api/v1/treaties/iran-russia-2025/en')).json();
  const unchecked = stored.provisions.find(
    ({ kind, state }) => kind === 'article' && state === 'from-memory',
  );
  const other = stored.provisions.find(
    ({ kind, state }) => kind === 'article' && state === 'low-confidence',
  );
  await open(page, COMPARISON);
  const cells = page.locator('[data-version]:has([data-unit])');
  const told = page.locator('[data-version]:has([data-unit]):has(footer summary)');
  expect(await told.count()).toBe(await cells.count());

  const cell = page.locator(
    `[data-version^="iran"]:has([data-unit="${(unchecked ?? other)?.eId}"])`,
  );
  await expect(cell.locator('summary')).toContainText(/not checked/);
  const colours = await page.evaluate(() => {
    const colour = (selector: string) => {
      const found = document.querySelector(selector);
      return found ? getComputedStyle(found).color : undefined;
    };
    return {
      pale: colour('[data-unit] .para[data-unchecked]'),
      ink: colour('[data-unit] .para:not([data-unchecked])'),
    };
  });
  expect(colours.pale).toBeDefined();
  expect(colours.pale).not.toBe(colours.ink);
});

test('who says so opens in its place by the keyboard, with sources and quotations', async ({
  page,
}) => {
  await open(page, `${COMPARISON}#art_4`);
  const line = page.locator('section#art_4 summary').filter({ hasText: 'attested' }).first();
  await line.focus();
  const before = await line.boundingBox();
  await page.keyboard.press('Enter');
  const behind = page
    .locator('section#art_4 details[open]')
    .filter({ hasText: 'Attested wording' });
  await expect(behind.getByRole('link').first()).toBeVisible();
  expect((await line.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
});

test('the summary counts what was not checked, and no figure on such words stands bare', async ({
  page,
}) => {
  await open(page, COMPARISON);
  const summary = page.getByLabel('Summary of the comparison');
  await expect(summary).toContainText(/\d+ only in B, \d+ of them not checked/);
  await expect(summary).toContainText(
    /\d+ linked, (?:\d+|none) with the wording of both sides seen/,
  );
  const bare = await page.locator('section').evaluateAll((rows) =>
    rows
      .filter(
        (row) => row.querySelector('[data-unchecked]') && /\d+% alike/.test(row.textContent ?? ''),
      )
      .filter((row) => !/\d+% alike, .*(?:not|only partly) checked/.test(row.textContent ?? ''))
      .map(({ id }) => id),
  );
  expect(bare).toEqual([]);
  await summary.locator('summary').click();
  await expect(summary.getByText(/measures our wording/)).toBeVisible();
});

test('rows verified on both sides are a filter, part of the address', async ({ page }) => {
  await open(page, COMPARISON);
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('checkbox', { name: /Verified on both sides/ }).check();
  await page.getByRole('button', { name: 'Show these rows' }).click();
  await expect(page).toHaveURL(/rows=verified/);
  await answers(page);
  await expect(
    page.getByRole('status').filter({ hasText: 'verified on both sides' }),
  ).toBeVisible();
  await expect(page.locator('[data-unit]').first()).toBeVisible();
  await expect(page.locator('section[data-relation] [data-unit] [data-unchecked]')).toHaveCount(0);
});

test('unified, clean and printed comparisons keep the line', async ({ page }) => {
  await open(page, `${COMPARISON}&show=unified`);
  await expect(page.locator('section#art_16 footer summary')).toHaveCount(2);
  await open(page, `${COMPARISON}&show=clean`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('section#art_4 footer summary').first()).toBeVisible();
});

test('a table of three texts and the matrix say it too', async ({ page }) => {
  await open(page, N_WAY);
  const units = page.locator('section .text');
  await expect(page.locator('section footer summary')).toHaveCount(await units.count());
  await open(page, '/compare/dprk-russia-2024...iran-russia-2025/matrix');
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('columnheader', { name: /, not checked/ }).first()).toBeAttached();
  const title = await grid.locator('td[data-unchecked] a').first().getAttribute('title');
  expect(title).toMatch(/\d+%, .*not checked/);
});

test('a note, what is shared of it, and a citation say it', async ({ page, context }) => {
  await signIn(context);
  const stored: Stored = await (
    await context.request.get('/api/v1/treaties/iran-russia-2025/en')
  ).json();
  const article = stored.provisions.find(
    ({ kind, state }) => kind === 'article' && state === 'low-confidence',
  );
  await open(page, `/treaties/iran-russia-2025/en#${article?.eId}`);
  await selectWords(page, `[data-unit="${article?.eId}"]`, 'The Parties');
  await page.getByRole('button', { name: 'Annotate' }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Doubtful.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const card = page.getByRole('article', { name: /^Note by/ });
  await expect(card).toContainText('Uncertain, not checked');
  const { annotations } = await (
    await context.request.get('/api/v1/annotations?creator=me')
  ).json();
  await open(page, `/annotations/${annotations[0].id}`);
  await expect(page.getByRole('article', { name: /^Note by/ })).toContainText(
    'Uncertain, not checked',
  );
  await open(page, '/annotations');
  await expect(page.getByRole('figure').first()).toContainText('Uncertain, not checked');
});

test('files carry the words, and are clean when they are asked for clean', async ({ request }) => {
  const of = async (format: string, more = '') =>
    (
      await request.get(
        `/api/v1/compare/dprk-russia-2024...iran-russia-2025/export?format=${format}${more}`,
      )
    ).text();
  for (const format of ['html', 'csv']) {
    expect(await of(format)).toMatch(/not checked/);
  }
  const tei = await of('tei');
  expect(tei).toContain('cert="low"');
  expect(tei).toContain('not checked');
  const clean = await of('html', '&show=clean');
  expect(clean).not.toMatch(/<(?:del|ins)\b/);
  expect(clean).toMatch(/not checked/);
  const verified = await of('csv', '&rows=verified');
  expect(
    verified
      .split('\r\n')
      .slice(1)
      .filter((line) => UNCHECKED.test(line)),
  ).toEqual([]);
  expect(verified).not.toMatch(/not checked/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`unchecked words can be read in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, `${COMPARISON}&rows=unchecked&q=cooperation`);
    await page.locator('section footer summary').first().click();
    await expectNothingForAxe(page, `unchecked rows, ${colorScheme}`);
  });
}
