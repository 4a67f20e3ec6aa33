import { expect, MISSING, newPerson, open, reload, selectWords, test } from './fixtures';
import { signUp } from './sign-up';

/** Word by word, where the marks do not part those of the notes. */
const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025?show=marked&rewritten=marked';
const ARTICLE_4 = '[data-version^="dprk-russia-2024"] [data-unit="art_4"]';

test('a researcher notes a clause on the compare page and shares it', async ({
  page,
  browser,
  cleanConsole,
}) => {
  const person = newPerson('Rosa Researcher');
  const thought = 'Compare the duty here with the 1961 treaties.';

  await test.step('signs up', () => signUp(page, person));

  await test.step('selects words in Article 4 and writes a note', async () => {
    await open(page, COMPARISON);
    await selectWords(page, ARTICLE_4, 'military and other assistance');
    await page.getByRole('button', { name: /^Annotate/ }).click();
    await page.getByRole('textbox', { name: 'Text of the note' }).fill(thought);
    await page.getByRole('button', { name: 'Save', exact: false }).first().click();
    await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveText(
      'military and other assistance',
    );
  });

  await test.step('finds it again after a reload, from its words', async () => {
    await reload(page);
    const mark = page.locator(`${ARTICLE_4} mark.note`).first();
    await expect(mark).toBeVisible();
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: `Note by ${person.name}` })).toBeInViewport();
  });

  const permanent = await test.step('opens its permanent link', async () => {
    const link = page.getByRole('link', { name: /UTC/ }).first();
    const href = await link.getAttribute('href');
    expect(href).toMatch(/^\/annotations\/[0-9a-f-]{36}$/);
    await open(page, href ?? '');
    await expect(page.locator('[data-unit="art_4"]')).toBeInViewport();
    await expect(page.getByRole('article', { name: `Note by ${person.name}` })).toBeInViewport();
    await expect(page.getByText(thought)).toBeVisible();
    return href ?? '';
  });

  const visitor = await browser.newContext();
  const visitorPage = await visitor.newPage();

  await test.step('is not seen by a visitor', async () => {
    const answer = await visitorPage.goto(permanent);
    expect(answer?.status()).toBe(404);
    await open(visitorPage, COMPARISON);
    await expect(visitorPage.locator('mark.note')).toHaveCount(0);
  });

  const shared = await test.step('creates a share link', async () => {
    await open(page, COMPARISON);
    await page.locator(`${ARTICLE_4} mark.note`).first().click();
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this note' });
    await expect(dialog.getByText('Only you can see this note.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Create share link' }).click();
    await expect(dialog.getByText('The link is ready.')).toBeVisible();
    return dialog.getByLabel('Share link', { exact: true }).inputValue();
  });

  await test.step('a colleague without an account reads it, and nothing can be changed', async () => {
    const answer = await visitorPage.goto(shared);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    await expect(visitorPage.getByText(thought)).toBeVisible();
    await expect(visitorPage.locator(`${ARTICLE_4} mark.note`)).toHaveCount(1);
    await expect(visitorPage.getByRole('button', { name: /Edit|Delete|Share/ })).toHaveCount(0);
  });

  await test.step('revokes it, and the link is gone', async () => {
    const dialog = page.getByRole('dialog', { name: 'Share this note' });
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(dialog.getByText('no longer opens')).toBeVisible();
    cleanConsole.allow(MISSING);
    const answer = await visitorPage.goto(shared);
    expect(answer?.status()).toBe(404);
    await expect(visitorPage.getByText(thought)).toHaveCount(0);
  });

  await visitor.close();
});

test('who can see a note is not changed while it is being saved', async ({ page }) => {
  await signUp(page, newPerson());
  await open(page, COMPARISON);
  await selectWords(page, ARTICLE_4, 'military and other assistance');
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('For everyone.');
  await page.getByRole('radio', { name: 'Public' }).check();
  let answer: () => void = () => undefined;
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/v1/annotations', async (route) => {
    await isAnswered;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Save', exact: false }).first().click();
  await expect(page.getByRole('radio', { name: 'Private' })).toBeDisabled();
  answer();
  await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveCount(1);
});
