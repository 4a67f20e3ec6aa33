import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, open, reload, signIn, test } from './fixtures';

/** Notes that a new version unsettled, worked through by keyboard alone. */

const SLUG = `review-${randomUUID().slice(0, 8)}`;

function store(...step: readonly string[]): void {
  const script = 'scripts/testing/store-review.ts';
  execFileSync(process.execPath, ['--import', 'tsx', script, SLUG, ...step], { stdio: 'ignore' });
}

async function told(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
}

test('a new version is published, and its author settles every note by keyboard', async ({
  page,
  context,
  browser,
}) => {
  store();
  await signIn(context);
  const write = async (eId: string, exact: string): Promise<string> => {
    const quote = { exact, prefix: '', suffix: '' };
    const targets = [{ treaty: SLUG, lang: 'en', version: 1, selector: { eId, quote } }];
    const data = { targets, body: `A note on ${eId}.` };
    return (await (await context.request.post('/api/v1/annotations', { data })).json()).id;
  };
  const peace = await write('art_1', 'consult without delay');
  const ships = await write('art_2', 'every open port of the other Party');
  const disputes = await write('art_3', 'Disputes are settled by three arbiters');
  store('revise');
  store('doubt', disputes);

  await test.step('from the history of the text to what is to be settled', async () => {
    await open(page, `/treaties/${SLUG}/en/versions`);
    await page.getByRole('link', { name: 'Settle them one by one' }).press('Enter');
    await expect(page).toHaveURL(/\/annotations\/review\?text=/);
    await expect(page.getByText('3 places to settle.')).toBeVisible();
  });

  await test.step('the page has nothing for axe', async () => {
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await reload(page);
      await expectNothingForAxe(page, `review at ${width}`);
      await expectNoScrollSideways(page, `review at ${width}`);
    }
  });

  await test.step('one of two candidates is chosen by its number', async () => {
    await expect(page.getByText('To be chosen: 2 places may be meant.')).toBeVisible();
    await page.keyboard.press('2');
    await told(page, 'Chosen.');
  });

  await test.step('words are pointed at in the new text', async () => {
    await expect(page.getByRole('article', { name: /Article 2$/ })).toBeFocused();
    await page.keyboard.press('r');
    await page.getByLabel('Provision of version 2').selectOption({ label: 'Article 1' });
    const field = page.getByLabel(/^Select the words/);
    await expect(field).toBeFocused();
    await page.keyboard.press('Control+Home');
    for (let letter = 0; letter < 'This Treaty'.length; letter += 1) {
      await page.keyboard.press('Shift+ArrowRight');
    }
    await page.keyboard.press('Enter');
    await told(page, 'Placed by hand.');
  });

  await test.step('a place that moved is accepted, taken back, and accepted again', async () => {
    await expect(page.getByRole('article', { name: /Article 1$/ })).toBeFocused();
    await page.keyboard.press('a');
    await told(page, 'Accepted.');
    await page.keyboard.press('u');
    await told(page, 'Taken back.');
    await page.keyboard.press('a');
    await told(page, 'Accepted.');
  });

  await test.step('nothing is left, and the places are where they were put', async () => {
    await reload(page);
    await expect(page.getByRole('heading', { name: 'Nothing to settle here' })).toBeVisible();
    const anchors = await Promise.all(
      [peace, ships, disputes].map(async (id) => {
        const note = await (await context.request.get(`/api/v1/annotations/${id}`)).json();
        return note.targets[0].anchor;
      }),
    );
    expect(anchors).toMatchObject([
      { eId: 'art_2', method: 'person' },
      { eId: 'art_1', start: 0, end: 11, method: 'person' },
      { eId: 'art_4', method: 'person' },
    ]);
  });

  await test.step('nobody else settles it', async () => {
    const stranger = await browser.newContext();
    await signIn(stranger);
    const answer = await stranger.request.get(`/api/v1/annotations/${ships}/places/0`);
    expect(answer.status()).toBe(404);
    await stranger.close();
  });
});
