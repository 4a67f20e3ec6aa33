import type { Page } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, open, test } from './fixtures';

/** Who stands behind each word: sources in their place, one numbering, states by paragraph. */

const RECORD = '/treaties/dprk-russia-2024';
const READER = '/treaties/dprk-russia-2024/en';
const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';

const scrollTop = (page: Page) => page.evaluate(() => window.scrollY);

/** The numbers that the sources of a list have, by the address they lead to. */
async function numbersIn(page: Page, list: string): Promise<Map<string, string>> {
  const entries = await page.locator(`${list} li[value]`).evaluateAll((items) =>
    items.map((item): [string, string] => {
      const link = item.querySelector<HTMLAnchorElement>('a[href^="http"]');
      return [link?.href ?? item.textContent ?? '', item.getAttribute('value') ?? ''];
    }),
  );
  return new Map(entries);
}

for (const { width, colorScheme } of [
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test(`a source number says what source it is, where it stands, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open(page, RECORD);
    const number = page
      .getByRole('region', { name: 'Life of the treaty' })
      .getByRole('button', { name: /source/ })
      .first();
    await number.scrollIntoViewIfNeeded();
    const size = await number.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const top = await scrollTop(page);

    await number.focus();
    await page.keyboard.press('Enter');
    const about = page.getByRole('dialog', { name: /^Source \d+$/ });
    await expect(about).toBeVisible();
    await expect(about).toContainText(
      /\((?:official|press|encyclopedia|blog|academic|archive|other)\)/,
    );
    await expect(about).toBeInViewport({ ratio: 1 });
    expect(await scrollTop(page)).toBe(top);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    await expectNoScrollSideways(page, 'the record with a source open');
    await expectNothingForAxe(page, 'the record with a source open');

    await page.keyboard.press('Tab');
    await expect(about.getByRole('link').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(about).toBeHidden();
    await expect(number).toBeFocused();
    await number.click();
    await expect(about).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(about).toBeHidden();
  });
}

test('the record begins with what one looks up', async ({ page }) => {
  await open(page, RECORD);
  const glance = page.getByRole('region', { name: 'At a glance' });
  await expect(glance.locator('dt')).toHaveText([
    /^Signed/,
    /^Entered into force/,
    /^Status/,
    /^Parties/,
    /^Duration/,
    /^Termination/,
    /^Languages/,
    /^Authentic text/,
  ]);
  await expect(glance).toContainText('19 June 2024');
  await expect(glance.getByRole('link', { name: /authentic text in Korean/i })).toHaveAttribute(
    'href',
    /^https?:/,
  );
  await expect(page.getByRole('heading', { name: 'Background and assessments' })).toBeVisible();
});

test('each notice of a record says which texts it is about', async ({ page }) => {
  await open(page, '/treaties/udhr');
  const notices = page.getByRole('region', { name: 'Texts', exact: true }).locator('p.notice');
  expect(await notices.count()).toBeGreaterThan(1);
  for (const notice of await notices.all()) {
    await expect(notice).toHaveText(/^(?:(?:English|Russian|Korean|Persian|Chinese)(?:, |\. ))+/);
  }
});

test('an article says in words who attests it, and opens its sources in place', async ({
  page,
}) => {
  await open(page, `${READER}#art_4`);
  const article = page.locator('section#art_4');
  const line = article.locator('summary');
  await expect(line).toContainText(/seen in .+ and \d+ more\. Longest attested: /);
  await expect(line).not.toContainText(/\bsources? \d/);
  await expect(article.locator('a[href^="#source"]')).toHaveCount(0);
  await line.scrollIntoViewIfNeeded();
  const before = await line.boundingBox();
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(article.getByRole('heading', { name: 'Attested wording' })).toBeVisible();
  expect(await line.boundingBox()).toEqual(before);
  const lengths = await article
    .locator('details ul')
    .first()
    .locator('q')
    .evaluateAll((quotes) => quotes.map((quote) => quote.textContent?.length ?? 0));
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  const remarks = await article.locator('details p').allTextContents();
  expect(new Set(remarks).size).toBe(remarks.length);
  await expectNothingForAxe(page, 'the sources of an article', 'section#art_4');
  const other = page.locator('section#art_16');
  await other.locator('summary').first().click();
  await expect(other.getByText(/Shows: /).first()).toBeVisible();
});

test('a source has one number in record, reader and comparison', async ({ page }) => {
  await open(page, RECORD);
  const record = await numbersIn(page, 'section[aria-labelledby="sources"]');
  expect(record.size).toBeGreaterThan(20);
  await open(page, READER);
  const reader = await numbersIn(page, 'section[aria-labelledby="sources-title"]');
  const inPlace = await numbersIn(page, 'section#art_4');
  await open(page, COMPARISON);
  const comparison = await numbersIn(page, 'section[aria-labelledby="sources-A"]');
  for (const numbers of [reader, inPlace, comparison]) {
    expect(numbers.size).toBeGreaterThan(2);
    for (const [address, number] of numbers) {
      if (address.startsWith('http'))
        expect([address, number]).toEqual([address, record.get(address)]);
    }
  }
});

test('a source known only in part is words and no link', async ({ page }) => {
  await open(page, RECORD);
  const partial = page.getByRole('listitem').filter({ hasText: 'address known in part' });
  expect(await partial.count()).toBeGreaterThan(0);
  await expect(partial.first().locator('a[href^="http"]')).toHaveCount(0);
});

test('paragraphs verified less than the rest say so, beside their words and not among them', async ({
  page,
  request,
}) => {
  const { provisions } = await (await request.get(`/api/v1${READER}`)).json();
  await open(page, `${READER}#art_10`);
  const article = page.locator('section#art_10');
  const remarked = article.locator('.para[data-remark]');
  expect(await remarked.count()).toBeGreaterThan(0);
  for (const paragraph of await remarked.all()) {
    const eId = await paragraph.getAttribute('data-eid');
    const stored = provisions.find((provision: { eId: string }) => provision.eId === eId);
    expect(stored.state).not.toMatch(/official-text|text-seen/);
    await expect(paragraph).toHaveText(stored.text);
    const said = await paragraph.evaluate((p) => getComputedStyle(p, '::after').content);
    expect(said).toMatch(/not checked|wording not seen/);
  }
  await expect(article.locator('summary')).toContainText(/Paragraphs? .+: .+not checked/);
});

test('a number that no source gives is not said as a fact', async ({ page, request }) => {
  const address = '/treaties/iran-russia-2025/en';
  const { provisions } = await (await request.get(`/api/v1${address}`)).json();
  const doubtful = provisions.filter(
    (provision: { numberConfirmed: boolean }) => !provision.numberConfirmed,
  );
  expect(doubtful.length).toBeGreaterThan(0);
  await open(page, address);
  await expect(page.getByText('Number not confirmed.')).toHaveCount(doubtful.length);
});

test('a text that says the same of every article says it once', async ({ page }) => {
  await open(page, '/treaties/udhr/fa');
  await expect(page.getByText(/^Each provision: As published by/)).toBeVisible();
  await expect(page.locator('[data-unit-block] details')).toHaveCount(0);
});

test('the authentic text is a link wherever one is asked to consult it', async ({ page }) => {
  for (const address of [RECORD, READER, COMPARISON]) {
    await open(page, address);
    const notice = page
      .locator('p')
      .filter({ hasText: /consult the authentic text/i })
      .first();
    await expect(notice.getByRole('link', { name: /authentic text in Korean/i })).toBeVisible();
  }
});

test('paper has what the page folds away', async ({ page }) => {
  await open(page, READER);
  await page.emulateMedia({ media: 'print' });
  const article = page.locator('section#art_4');
  await expect(article.getByRole('heading', { name: 'Attested wording' })).toBeVisible();
  await expect(article.locator('details li').first()).toBeVisible();
  await expect(page.getByText(/\/treaties\/dprk-russia-2024\/en\/v\d+$/).last()).toBeVisible();
});
