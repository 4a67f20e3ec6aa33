import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, open, signIn, test } from './fixtures';

/** Several texts of one language, read with their apparatus; the versions of a text, and what they did to notes. */

const SLUG = `witnesses-${randomUUID().slice(0, 8)}`;
const TEXT = `/treaties/${SLUG}/en`;
const WITNESSES = `${TEXT}/witnesses`;

function store(...step: readonly string[]): void {
  const script = 'scripts/testing/store-witnesses.ts';
  execFileSync(process.execPath, ['--import', 'tsx', script, SLUG, ...step], { stdio: 'ignore' });
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(() => store());

test('from a text to all of its language, with what each reads', async ({ page, request }) => {
  await open(page, TEXT);
  await page.getByRole('link', { name: 'All with their variants' }).click();
  await expect(page).toHaveURL(WITNESSES);
  await expect(page.getByRole('heading', { level: 1, name: /Witnesses/ })).toBeVisible();
  await expect(page.getByText('It is the only one made from the signed copy.')).toBeVisible();

  await test.step('the words are the stored ones, character for character', async () => {
    const { provisions } = await (await request.get(`/api/v1/treaties/${SLUG}/en`)).json();
    const shown = await page.locator('main .text').allTextContents();
    expect(shown).toEqual(provisions.map(({ text }: { text: string }) => text));
  });

  await test.step('the apparatus says who reads what, also aloud', async () => {
    const first = page.locator('#entry-art_1-1');
    await expect(first).toContainText('keep] safeguard B C');
    await expect(first).toContainText('B and C have “safeguard” instead of “keep”.');
    await expect(page.locator('#entry-art_1-2')).toContainText('region] area C');
    await expect(page.getByText('C lacks Article 3.')).toBeVisible();
  });

  await test.step('a quotation stands beside the words it supports', async () => {
    const attested = page.locator('#art_1').getByRole('listitem');
    await expect(attested.filter({ hasText: /^B the same words/ })).toBeVisible();
    await expect(attested.filter({ hasText: /^A otherwise: keep the peace/ })).toBeVisible();
  });
});

test('a number leads to its entry and back, by keyboard', async ({ page }) => {
  await open(page, WITNESSES);
  await page.getByRole('link', { name: 'Variant 2', exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${WITNESSES}#entry-art_1-2`);
  await expect(page.locator('#entry-art_1-2')).toBeInViewport();
  await page.getByRole('link', { name: 'Variant 2: to the words' }).first().press('Enter');
  await expect(page).toHaveURL(`${WITNESSES}#variant-art_1-2`);
});

test('another text is chosen as the base, and the address says so', async ({ page }) => {
  await open(page, WITNESSES);
  await page.getByText('Choose texts').click();
  await page.getByRole('radio', { name: 'tass, version 1 is the base' }).check();
  await page.getByRole('checkbox', { name: 'Main text, version 1 is a witness' }).check();
  await page.getByRole('button', { name: 'Read together' }).click();
  await expect(page).toHaveURL(/\/witnesses\?(?:.*&)?base=tass/);
  await expect(page.getByText(/only\.$/).first()).toContainText('Article 3');
  await expect(page.locator('#entry-art_1-2')).toContainText('area] region');
});

test('a new version stands in the history, and notes it unsettled are listed for their author', async ({
  page,
  context,
  browser,
}) => {
  await signIn(context);
  const quote = { exact: 'enter the open ports', prefix: '', suffix: '' };
  const targets = [{ treaty: SLUG, lang: 'en', version: 1, selector: { eId: 'art_2', quote } }];
  const made = await context.request.post('/api/v1/annotations', {
    data: { targets, body: 'A note on ships.' },
  });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  store('revise');

  await open(page, TEXT);
  await page.getByRole('link', { name: 'version 2' }).click();
  await expect(page).toHaveURL(`${TEXT}/versions`);
  const note = page.getByRole('link', { name: 'Article 2, version 1' });
  await expect(note).toHaveAttribute('href', `/annotations/${id}`);

  await test.step('nobody else is shown them', async () => {
    const stranger = await browser.newContext();
    const answer = await stranger.request.get(`${TEXT}/versions`);
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).not.toContain(id);
    await stranger.close();
  });

  await test.step('a hash leads to its version', async () => {
    await page.locator('#v1 code').click();
    await expect(page).toHaveURL(`${TEXT}/v1`);
  });

  await test.step('any two are compared', async () => {
    await open(page, `${TEXT}/versions`);
    await page.getByRole('button', { name: 'Compare the two' }).click();
    await expect(page).toHaveURL(`/compare/${SLUG}:en@v1...${SLUG}:en@v2`);
    await expect(page.locator('ins.change').first()).toHaveText('inviolability');
  });
});

test('the versions of one text are witnesses too', async ({ page }) => {
  await open(page, `${WITNESSES}?with=@v1`);
  await expect(page.locator('#entry-art_1-1')).toContainText('inviolability] security B');
  await expect(page.getByText('Article 2 in B only.')).toBeVisible();
});

test('witnesses and history have nothing for axe, in either direction and theme', async ({
  page,
}) => {
  const persian = `/treaties/${SLUG}/fa`;
  for (const [width, path, colorScheme] of [
    [1280, WITNESSES, 'light'],
    [390, WITNESSES, 'dark'],
    [1280, `${TEXT}/versions`, 'dark'],
    [390, `${TEXT}/versions`, 'light'],
    [390, `${persian}/witnesses`, 'light'],
    [1920, `${persian}/witnesses`, 'dark'],
    [390, '/treaties/udhr/en/witnesses', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open(page, path);
    await expectNothingForAxe(page, `${path} at ${width}`);
    await expectNoScrollSideways(page, `${path} at ${width}`);
  }
});
