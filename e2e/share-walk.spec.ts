import type { BrowserContext } from '@playwright/test';
import { expect, newPerson, open, reload, signIn, test } from './fixtures';

const PAIR = 'ussr-dprk-1961:en@v1...china-dprk-1961:en@v1';
const WORDS = 'Which of the two came first?';

/** Stores a note on an article of the 1961 treaty with the USSR through the API. */
async function noteOn(context: BrowserContext, visibility = 'private'): Promise<string> {
  const { provisions } = await (
    await context.request.get('/api/v1/treaties/ussr-dprk-1961/en')
  ).json();
  const { text } = provisions.find(({ eId }: { eId: string }) => eId === 'art_1');
  const exact = text.slice(0, 20);
  const selector = {
    eId: 'art_1',
    position: { start: 0, end: 20 },
    quote: { exact, prefix: '', suffix: text.slice(20, 52) },
  };
  const target = { treaty: 'ussr-dprk-1961', lang: 'en', version: 1, selector };
  const made = await context.request.post('/api/v1/annotations', {
    data: { targets: [target], body: WORDS, visibility },
  });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

test('the link that opens for a colleague comes first, and takes private pairings along if asked', async ({
  page,
  context,
  browser,
}) => {
  const person = await signIn(context, newPerson('Rosa Researcher'));
  const note = await noteOn(context);
  const data = { compare: PAIR, kind: 'link', left: ['art_1'], right: ['art_5'] };
  expect((await context.request.post('/api/v1/corrections', { data })).status()).toBe(201);

  await open(page, `/compare/${PAIR}?note=${note}`);
  await page.getByText('More', { exact: true }).click();
  await expect(page.getByText('For others it opens without your private pairing.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this note' });
  const fields = await dialog
    .locator('button, input[readonly]')
    .evaluateAll((all) =>
      all.map((one) => one.textContent || one.getAttribute('aria-label') || ''),
    );
  expect(fields.join(' ')).toMatch(/Create share link.*Copy/);
  await expect(dialog.getByLabel('Permanent link, for yourself')).toHaveAccessibleDescription(
    /Opens for you only/,
  );
  await dialog.getByRole('checkbox', { name: /my private pairing/ }).check();
  await dialog.getByRole('button', { name: 'Create share link' }).click();
  const link = await dialog.getByLabel('Share link', { exact: true }).inputValue();

  const colleague = await (await browser.newContext()).newPage();
  await open(colleague, link);
  await expect(colleague.getByText(WORDS)).toBeVisible();
  await expect(
    colleague.locator('section#art_1 [data-drag-unit="art_5"][data-side="B"]'),
  ).toBeVisible();
  await expect(colleague.getByText('Paired by this address')).toBeVisible();
  await expect(colleague.getByText(`Paired by ${person.name}`)).toHaveCount(0);
  await colleague.context().close();
});

test('the list of share links says which note each opens', async ({ page, context }) => {
  await signIn(context);
  const annotation = await noteOn(context);
  await context.request.post('/api/v1/share-links', { data: { annotation } });
  await open(page, '/annotations');
  const list = page.getByRole('region', { name: 'Open share links' });
  await expect(list.getByRole('listitem')).toContainText(`Article 1: ${WORDS}`);
  await context.request.delete(`/api/v1/annotations/${annotation}`, { data: {} });
  await reload(page);
  await expect(list.getByRole('listitem')).toContainText('The note is deleted');
});

test('a public note’s permanent link comes first and says that it opens for everyone', async ({
  page,
  context,
}) => {
  await signIn(context);
  const note = await noteOn(context, 'public');
  await open(page, `/treaties/ussr-dprk-1961/en/v1?note=${note}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this note' });
  await expect(dialog.getByLabel('Permanent link')).toHaveAccessibleDescription(
    /Opens for everyone/,
  );
});

test('what stands behind a pasted address does not break it', async ({ page, context }) => {
  await signIn(context);
  const annotation = await noteOn(context);
  const made = await context.request.post('/api/v1/share-links', { data: { annotation } });
  const { url } = await made.json();
  for (const end of ['.', ')', ',', ').', '%20', '%3E', '&x=1', '/', '?utm_source=x']) {
    const answer = await page.goto(`${url}${end}`);
    expect([end, answer?.status()]).toEqual([end, 200]);
    await expect(page.getByText(WORDS)).toBeVisible();
  }
  for (const address of [
    `/annotations/${annotation}`,
    `/compare/${PAIR}`,
    '/treaties/udhr/en/v1',
  ]) {
    expect((await page.goto(`${address}).`))?.status()).toBe(200);
    expect(new URL(page.url()).pathname).toBe(address);
  }
  const elsewhere = `${new URL(page.url()).origin}//example.com).`;
  const headers = await context.request.get(elsewhere, { maxRedirects: 0 });
  expect(headers.headers().location ?? '').not.toMatch(/^(?:\/\/|https?:\/\/example)/);
});
