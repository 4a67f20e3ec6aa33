import { answers, expect, open, reload, selectWords, signIn, test } from './fixtures';

/**
 * Marked text goes over the wire once: in the HTML of a document, else in the data of a soft navigation.
 * Whatever way a page is reached, its text is the same.
 */

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const READER = '/treaties/dprk-russia-2024/en';
const WORDS = 'military and other assistance';
const DOCUMENT = { accept: 'text/html' };

test('a document has the text of a clause once', async ({ request }) => {
  for (const address of [READER, COMPARISON, `${COMPARISON}...dprk-russia-2000`]) {
    const html = await (await request.get(address, { headers: DOCUMENT })).text();
    const words = /data-eid="art_4[^"]*"[^>]*>(?:<[^>]+>)*([^<]{20,})/.exec(html)?.[1];
    if (words === undefined) throw new Error(`Article 4 is not in ${address}`);
    expect(html.split(words).length - 1, `${address}: “${words}”`).toBe(1);
  }
});

test('who asks for no document gets the text all the same', async ({ request }) => {
  const answer = await request.get(READER, { headers: { accept: '*/*' } });
  expect(await answer.text()).toContain(WORDS);
});

test('the text is the same after soft navigation, Back, Forward and reload', async ({ page }) => {
  const text = () =>
    page.locator('[data-html]').evaluateAll((blocks) => blocks.map((block) => block.textContent));
  await open(page, COMPARISON);
  const compared = await text();
  expect(compared.join('')).toContain(WORDS);

  await page.getByRole('link', { name: 'Concordat' }).first().click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect.poll(text).toEqual(compared);

  await open(page, '/treaties/dprk-russia-2024');
  await page.locator(`main a[href^="${READER}"]`).first().click();
  await expect(page.locator('#art_4')).toContainText(WORDS);
  const read = await text();
  await page.goBack();
  await expect(page.locator('#art_4')).toHaveCount(0);
  await page.goForward();
  await expect.poll(text).toEqual(read);
  await reload(page);
  await expect.poll(text).toEqual(read);
});

test('Back shows a filter as its address says', async ({ page }) => {
  await open(page, COMPARISON);
  await page.getByText('Filter', { exact: true }).click();
  const only = page.getByRole('checkbox', { name: /^Only in B/i });
  await only.check();
  await page.getByRole('button', { name: 'Show these rows' }).click();
  await page.waitForURL(/rows=only-b/);
  await answers(page);
  await page.goBack();
  await page.waitForURL((url) => url.search === '');
  await expect(page.locator('#art_4')).toContainText(WORDS);
  await expect(page.locator('input[value="only-b"]')).not.toBeChecked();
});

test('a saved note renders its own clause anew and leaves the others alone', async ({ page }) => {
  await signIn(page.context());
  await open(page, READER);
  await page.locator('#art_5').evaluate((section) => {
    const node = section.querySelector('[data-unit]');
    if (node) node.setAttribute('data-seen-before', '');
  });
  await selectWords(page, '[data-unit="art_4"]', WORDS);
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Seen once.');
  await page.getByRole('button', { name: 'Save', exact: false }).first().click();
  await expect(page.locator('#art_4 mark.note')).toHaveText(WORDS);
  await expect(page.locator('#art_5 [data-seen-before]')).toHaveCount(1);
});

test('words selected while their article is rendered anew stay selected', async ({ page }) => {
  await signIn(page.context());
  await open(page, READER);
  await selectWords(page, '[data-unit="art_4"]', WORDS);
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('The first.');
  let answer = () => {};
  const isAsked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/[?&]_rsc=/, async (route) => {
    await isAsked;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('article', { name: /^Note by/ })).toBeVisible();
  await selectWords(page, '[data-unit="art_4"]', 'without delay');
  answer();
  await expect(page.locator('#art_4 mark.note')).toHaveText(WORDS);
  await expect
    .poll(() => page.evaluate(() => String(document.getSelection())))
    .toBe('without delay');
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('The second.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('#art_4 mark.note').first()).toHaveText('without delay');
});
