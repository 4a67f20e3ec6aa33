import type { APIRequestContext } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { answers, expect, open, signIn, test } from './fixtures';

/** A person's own treaty: its record edited by keyboard, a late edit, the history, deleting and coming back. */

const TEXT = [
  'Treaty on the Ferry',
  'The Parties, wishing to cross the strait,',
  'Article 1',
  'The ferry sails every day.',
  'Article 2',
  'It carries no cattle.',
].join('\n\n');

/** Imports the text as a private treaty and answers the slug of its record. */
async function importTreaty(request: APIRequestContext): Promise<string> {
  const begun = await request.post('/api/v1/imports', { data: { text: TEXT, name: 'ferry.txt' } });
  expect(begun.status()).toBe(201);
  const { id } = await begun.json();
  const state = async () => (await (await request.get(`/api/v1/imports/${id}`)).json()).state;
  await expect.poll(state, { timeout: 30_000 }).toBe('ready');
  const confirmed = await request.post(`/api/v1/imports/${id}/confirmation`, {
    data: {
      as: 'treaty',
      title: 'Treaty on the Ferry',
      shortTitle: 'Ferry 1970',
      parties: ['Party A', 'Party of the Strait'],
      lang: 'en',
      standing: 'authentic',
    },
  });
  expect(confirmed.status()).toBe(201);
  const { address } = await confirmed.json();
  return String(address).split('/')[2] ?? '';
}

test('a record is edited by keyboard, and every change stands in its history', async ({
  page,
  context,
  browser,
}) => {
  await signIn(context);
  const slug = await importTreaty(context.request);
  const record = `/treaties/${slug}`;

  await test.step('from the record to its form', async () => {
    await open(page, record);
    await expect(page.getByText('Only you').first()).toBeVisible();
    await page.getByRole('link', { name: 'Edit the record' }).press('Enter');
    await expect(page).toHaveURL(`${record}/edit`);
    await answers(page);
  });

  await test.step('two readings of the signing, a fact, a relation and the reason', async () => {
    await page.getByRole('button', { name: 'Add an event' }).press('Enter');
    const first = page.getByRole('group', { name: 'Event 1' });
    await expect(first.getByLabel('Kind')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('May 1970');
    await first.getByLabel('Source', { exact: true }).fill('Gazette');
    await first.getByRole('checkbox').press('Space');
    await page.getByRole('button', { name: 'Add an event' }).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1970-06-01');
    await page.getByRole('button', { name: 'Add a relation' }).press('Enter');
    await page
      .getByRole('group', { name: 'Relation 1' })
      .getByLabel('Its title, where it is not in the list')
      .fill('An older treaty on the ferry');
    await page.getByLabel('Status').selectOption('In force');
    await page.getByLabel('Why it is changed').fill('As two gazettes have it');
    await page.keyboard.press('Enter');
  });

  await test.step('what is wrong has the focus, and nothing is lost', async () => {
    const date = page.getByRole('group', { name: 'Event 1' }).getByLabel(/^Date/);
    await expect(date).toBeFocused();
    await expect(page.getByText('Write it as 2024-06-19, 2024-06 or 2024.')).toBeVisible();
    await date.fill('1970-05');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(record);
    await expect(page.locator('main')).toContainText('May 1970');
    await expect(page.locator('main')).toContainText('Also reported: 1 June 1970');
    await expect(page.locator('main')).toContainText('An older treaty on the ferry');
  });

  await test.step('the history says what was changed, by whom and why', async () => {
    await page.getByRole('link', { name: 'Changes of the record' }).click();
    await expect(page).toHaveURL(`${record}/history`);
    await expect(page.getByText('As two gazettes have it')).toBeVisible();
    await expect(page.locator('ins', { hasText: 'In force' })).toBeVisible();
    await expect(page.locator('del', { hasText: 'Not stated' })).toBeVisible();
  });

  await test.step('who is not its owner finds neither form nor history', async () => {
    const stranger = await browser.newContext();
    for (const path of [record, `${record}/edit`, `${record}/history`]) {
      expect((await stranger.request.get(path)).status()).toBe(404);
    }
    await stranger.close();
  });
});

test('who edits an older state is told, keeps what was typed and can load what is stored', async ({
  page,
  context,
  cleanConsole,
}) => {
  cleanConsole.allow(/412/);
  await signIn(context);
  const slug = await importTreaty(context.request);
  await open(page, `/treaties/${slug}/edit`);
  const title = page.getByLabel('Title', { exact: true });
  await title.fill('The title typed here');
  const saved = await context.request.patch(`/api/v1/treaties/${slug}`, {
    headers: { 'if-match': '"1"' },
    data: { title: 'The title saved elsewhere' },
  });
  expect(saved.status()).toBe(200);
  await page.getByRole('button', { name: 'Save the record' }).click();
  await expect(page.getByText('The record was changed while you edited it')).toBeVisible();
  await expect(title).toHaveValue('The title typed here');
  await page.getByRole('button', { name: 'Load what is stored' }).click();
  await expect(title).toHaveValue('The title saved elsewhere');
});

test('a treaty is deleted and brought back', async ({ page, context }) => {
  await signIn(context);
  const slug = await importTreaty(context.request);
  const status = async () => (await context.request.get(`/api/v1/treaties/${slug}`)).status();
  await open(page, `/treaties/${slug}`);
  await page.getByRole('button', { name: 'Delete this treaty' }).click();
  await expect(page.getByText('Ferry 1970 is deleted with its texts.')).toBeVisible();
  expect(await status()).toBe(404);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Delete this treaty' })).toBeVisible();
  expect(await status()).toBe(200);
});

test('a shipped record takes a reading with its source, for whom it is meant, until it is withdrawn', async ({
  page,
  context,
  browser,
}) => {
  const { name } = await signIn(context);
  const path = '/treaties/udhr';
  const words = `${Date.now()} articles, as an almanac counts`;
  await open(page, path);
  const life = page.getByRole('region', { name: 'Life of the treaty' });
  await life.getByRole('button', { name: 'Add a reading' }).press('Enter');
  await expect(life.getByLabel('Event')).toBeFocused();
  await life.getByLabel('Event').selectOption('Reported');
  await life.getByLabel(/^Date/).fill('1949-01');
  await life.getByLabel('What the source says of it').fill(words);
  await life.getByRole('button', { name: 'Add the reading' }).click();
  await expect(page.getByText('Name the source or its address.')).toBeVisible();
  await life.getByLabel('Source', { exact: true }).fill('An almanac');
  await life.getByRole('radio', { name: 'Public' }).check();
  await life.getByRole('button', { name: 'Add the reading' }).click();
  await expect(life.getByText('Readings that you added:')).toBeVisible();
  await expectNothingForAxe(page, path);

  const stranger = await browser.newContext();
  const seen = async () => (await stranger.request.get(path)).text();
  expect(await seen()).toContain(words);
  expect(await seen()).toContain(`added by a reader: <bdi>${name}</bdi>`);
  await life.getByRole('button', { name: 'Withdraw' }).click();
  await expect(life.getByText('Readings that you added:')).toHaveCount(0);
  expect(await seen()).not.toContain(words);
  await stranger.close();
});

test('form and history have nothing for axe and do not scroll sideways', async ({
  page,
  context,
}) => {
  await signIn(context);
  const slug = await importTreaty(context.request);
  await context.request.patch(`/api/v1/treaties/${slug}`, {
    headers: { 'if-match': '"1"' },
    data: {
      status: 'in-force',
      events: [{ kind: 'signed', date: { value: '1970', precision: 'year' } }],
      facts: [{ label: 'Duration', value: 'ten years' }],
    },
  });
  for (const [width, path, colorScheme] of [
    [1280, `/treaties/${slug}/edit`, 'light'],
    [390, `/treaties/${slug}/edit`, 'dark'],
    [1280, `/treaties/${slug}/history`, 'dark'],
    [390, `/treaties/${slug}/history`, 'light'],
    [390, `/treaties/${slug}`, 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open(page, path);
    await expectNothingForAxe(page, `${path} at ${width}`);
    await expectNoScrollSideways(page, `${path} at ${width}`);
  }
});
