import type { APIRequestContext, Page } from '@playwright/test';
import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, reload, selectWords, signIn, test } from './fixtures';

const PAIR = '/compare/china-dprk-1961...ussr-dprk-1961';
const TABLE = `${PAIR}...dprk-russia-2000`;

type Place = { readonly slug: string; readonly eId: string; readonly words?: string };

/** A place as the API takes it: words of a provision, or all of it. */
async function targetAt(request: APIRequestContext, { slug, eId, words }: Place, lang = 'en') {
  const text = await (await request.get(`/api/v1/treaties/${slug}/${lang}`)).json();
  const unit = text.provisions.find((one: { eId: string }) => one.eId === eId);
  const exact = words ?? unit.text;
  const start = unit.text.indexOf(exact);
  const position = { start, end: start + exact.length };
  const selector = { eId, position, quote: { exact, prefix: '', suffix: '' } };
  return { treaty: slug, lang, version: text.version, selector };
}

/** Stores a note and answers its id. */
async function noteAt(page: Page, places: readonly Place[], body: string): Promise<string> {
  const { request } = page.context();
  const targets = await Promise.all(places.map((place) => targetAt(request, place)));
  const answer = await request.post('/api/v1/annotations', { data: { targets, body } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill(text);
  const stored = page.waitForResponse((one) => one.request().method() === 'POST' && one.ok());
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await stored;
}

/** The first words that a redline has in one way: deleted, inserted or in both texts. */
async function wordsIn(page: Page, redline: string, sign: '=' | '-' | '+'): Promise<string> {
  return page
    .locator(redline)
    .first()
    .evaluate((element, wanted) => {
      const text = element.textContent ?? '';
      let at = 0;
      for (const run of element.getAttribute('data-redline')?.split(' ') ?? []) {
        const words = text.slice(at, at + Number(run.slice(1)));
        at += words.length;
        const told = /\p{L}[\p{L} ]{5,}\p{L}/u.exec(words)?.[0];
        if (run.startsWith(wanted) && told && text.split(told).length === 2) return told;
      }
      throw new Error(`the redline has no ${wanted} words`);
    }, sign);
}

test('notes are shown in the unified view, on the words of either text', async ({ page }) => {
  await signIn(page.context());
  await open(page, `${PAIR}?show=unified`);
  const redline = 'section:has([data-redline]) [data-redline]';
  const [gone, come] = [await wordsIn(page, redline, '-'), await wordsIn(page, redline, '+')];
  for (const [words, text] of [
    [gone, 'On words of A.'],
    [come, 'On words of B.'],
  ] as const) {
    await selectWords(page, redline, words);
    await write(page, text);
    await expect(page.locator('mark.note', { hasText: words }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Close notes' }).click();
  }
  const { annotations } = await (
    await page.context().request.get('/api/v1/annotations?creator=me')
  ).json();
  expect(annotations.map(({ targets }: { targets: { treaty: string }[] }) => targets)).toEqual([
    [expect.objectContaining({ treaty: 'ussr-dprk-1961' })],
    [expect.objectContaining({ treaty: 'china-dprk-1961' })],
  ]);
  await reload(page);
  await page.locator('mark.note', { hasText: gone }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('On words of A.')).toBeInViewport();
});

test('words that both texts have make a note on the pair', async ({ page }) => {
  await signIn(page.context());
  await open(page, `${PAIR}?show=unified`);
  const redline = 'section:has([data-redline]) [data-redline]';
  const words = await wordsIn(page, redline, '=');
  await selectWords(page, redline, words);
  await write(page, 'What both say.');
  await expect(page.getByRole('article', { name: /^Note by/ })).toContainText(/On A .* and B /);
  await open(page, PAIR);
  await expect(page.locator('mark.note', { hasText: words })).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^1 pair note on A/ })).toBeVisible();
});

test('a note on a whole article is a bar, and one on a pair a sign between the texts', async ({
  page,
}) => {
  await signIn(page.context());
  const [china, ussr] = [
    { slug: 'china-dprk-1961', eId: 'art_2' },
    { slug: 'ussr-dprk-1961', eId: 'art_1' },
  ];
  await noteAt(page, [china], 'On all of it.');
  await noteAt(page, [china, ussr], 'On the pair.');
  await open(page, '/treaties/china-dprk-1961/en');
  await expect(page.locator('mark.note')).toHaveCount(0);
  await expect(page.locator('[data-unit="art_2"][data-noted]')).toBeVisible();
  const card = page.getByRole('article', { name: /^Note by/ }).filter({ hasText: 'On all of it.' });
  const words = await page.locator('[data-unit="art_2"]').textContent();
  await expect(card).not.toContainText(words?.slice(0, 60) ?? '');
  await test.step('the other treaty is named by its title, and the pair is a link', async () => {
    const pair = page.getByRole('article').filter({ hasText: 'On the pair.' });
    await expect(pair).toContainText('Article 1 of USSR–DPRK 1961');
    await pair.getByRole('link', { name: 'Open the pair' }).click();
    await expect(page).toHaveURL(/\/annotations\//);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('USSR–DPRK 1961');
  });
  await open(page, PAIR);
  await expect(page.locator('mark.note')).toHaveCount(0);
  await page.getByRole('button', { name: /^2 notes in A Article II/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('On all of it.')).toBeInViewport();
  await page.getByRole('button', { name: 'Close notes' }).click();
  await page.getByRole('button', { name: /^1 pair note on/ }).click();
  await expect(page.getByText('On the pair.')).toBeInViewport();
  await expectNothingForAxe(page, 'a comparison with signs of notes');
  await open(page, `${PAIR}/matrix`);
  const cell = page.locator('td[data-noted] a');
  await expect(cell).toHaveAttribute('title', /1 pair note/);
  await cell.click();
  await expect(page.getByText('On the pair.')).toBeInViewport();
});

test('notes are made, shown and shared in a table of three texts', async ({ page, browser }) => {
  await signIn(page.context());
  await open(page, TABLE);
  const cell = '[data-version^="ussr-dprk-1961"] [data-unit="art_1"]';
  const text = (await page.locator(cell).textContent()) ?? '';
  const words = text.slice(0, text.indexOf(' ', 20));
  await selectWords(page, cell, words);
  await write(page, 'In a table.');
  await expect(page.locator(`${cell} mark.note`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this note' });
  await dialog.getByRole('button', { name: 'Create share link' }).click();
  const link = await dialog.getByLabel('Share link', { exact: true }).inputValue();
  const visitor = await browser.newContext();
  const theirs = await visitor.newPage();
  await open(theirs, new URL(link).pathname);
  await expect(theirs.getByText('In a table.')).toBeVisible();
  await expect(theirs.locator('[data-version^="dprk-russia-2000"]').first()).toBeVisible();
  await visitor.close();
});

test('the button of the notes lies on no control', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [PAIR, '/treaties/china-dprk-1961/en']) {
      await open(page, path);
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      const covered = await page.evaluate(() =>
        Array.from(document.querySelectorAll('a, button, summary'))
          .filter((control) => {
            const { left, top, width: wide, height } = control.getBoundingClientRect();
            const on = document.elementFromPoint(left + wide / 2, top + height / 2);
            const notes = on?.closest('[aria-expanded]');
            return (
              notes !== null &&
              notes !== undefined &&
              !control.contains(on) &&
              /^Notes/.test(notes.textContent ?? '')
            );
          })
          .map((control) => control.textContent),
      );
      expect(covered, `${path} at ${width}`).toEqual([]);
      const last = page.locator('footer a').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
      await last.click({ trial: true });
    }
  }
});

test('a flood of public notes leaves a text readable, and every note can be reached', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await signIn(page.context());
  const { request } = page.context();
  const target = await targetAt(request, { slug: 'udhr', eId: 'art_9' }, 'zh');
  const data = (body: string) => ({ targets: [target], visibility: 'public', body });
  const long = await request.post('/api/v1/annotations', { data: data('&'.repeat(65_000)) });
  expect(long.status()).toBe(413);
  expect((await long.json()).detail).toMatch(/public note.*keep it private/);
  const ids: string[] = [];
  const count = 260;
  try {
    for (let made = 0; made < count; made += 10) {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          request.post('/api/v1/annotations', { data: data('&'.repeat(8_000)) }),
        ),
      );
      for (const answer of answers) ids.push((await answer.json()).id);
    }
    const visitor = await browser.newContext();
    const theirs = await visitor.newPage();
    for (const path of ['/treaties/udhr/zh', '/compare/udhr:zh...udhr:en']) {
      const html = await (await visitor.request.get(path)).body();
      expect(html.length, path).toBeLessThan(750_000);
    }
    const list = await visitor.request.get('/api/v1/annotations?treaty=udhr&limit=200');
    expect((await list.body()).length).toBeLessThan(2_000_000);
    await open(theirs, '/treaties/udhr/zh');
    await expect(theirs.getByRole('heading', { name: `Notes ${count}` })).toBeVisible();
    await expect(theirs.getByText(`250 of ${count} notes are shown.`)).toBeVisible();
    await theirs.getByRole('button', { name: 'Show 10 more' }).press('Enter');
    await expect(theirs.getByText(`Notes 1 to 120 of ${count}`)).toBeVisible();
    await expect(theirs.getByRole('article', { name: /^Note by/ })).toHaveCount(120);
    await expect(theirs.getByRole('button', { name: /^Show \d+ more/ })).toHaveCount(0);
    const oldest = theirs.locator(`#gloss-${ids[0]}`);
    await oldest.getByRole('button', { name: 'Show all' }).press('Enter');
    await expect(oldest.locator('p').filter({ hasText: '&'.repeat(7_000) })).toHaveCount(1);
    const reached = new Set<string>();
    const reach = async () => {
      const cards = theirs.locator('article[id^="gloss-"]');
      for (const id of await cards.evaluateAll((all) => all.map((card) => card.id)))
        reached.add(id);
    };
    await reach();
    for (const first of [101, 141]) {
      await theirs.getByRole('button', { name: 'Later notes' }).press('Enter');
      await expect(theirs.getByText(`Notes ${first} to ${first + 119} of ${count}`)).toBeVisible();
      await reach();
    }
    await expect(theirs.getByRole('button', { name: 'Later notes' })).toBeDisabled();
    expect(reached.size).toBe(count);
    await visitor.close();
  } finally {
    for (let from = 0; from < ids.length; from += 10) {
      await Promise.all(
        ids.slice(from, from + 10).map((id) => request.delete(`/api/v1/annotations/${id}`)),
      );
    }
  }
});

test('a search of notes is kept under a name, found again and forgotten', async ({ page }) => {
  await signIn(page.context(), newPerson());
  await open(page, '/annotations?q=consult&treaty=udhr');
  const saved = page.getByRole('region', { name: 'Saved searches' });
  await saved.getByText('Save this search').press('Enter');
  await saved.getByRole('textbox', { name: 'Under the name' }).fill('Consultation');
  await page.keyboard.press('Enter');
  const link = saved.getByRole('link', { name: 'Consultation' });
  await expect(link).toHaveAttribute('aria-current', 'page');
  await open(page, '/annotations');
  await link.click();
  await expect(page).toHaveURL(/\/annotations\?q=consult&treaty=udhr$/);
  await expectNothingForAxe(page, 'saved searches', '#main');
  await saved.getByRole('button', { name: 'Forget Consultation' }).click();
  await expect(link).toHaveCount(0);
  await expect(saved.getByRole('heading')).toBeFocused();
});
