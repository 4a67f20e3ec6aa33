import type { Page } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, newPerson, open, reload, selectWords, signIn, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const MATRIX = `${COMPARISON}/matrix`;
const IN_A = '[data-version^="dprk-russia-2024"]';

/** Waits for the focus to be on what has this name; the whole of it. */
async function focusedName(page: Page, name: string | RegExp): Promise<string> {
  const focused = page.locator(':focus');
  await expect(focused).toHaveAttribute('aria-label', name);
  return (await focused.getAttribute('aria-label')) ?? '';
}

test('a researcher finds the way by the map, with the keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, COMPARISON);
  const map = page.getByRole('navigation', { name: 'Map of the comparison' });

  await test.step('it is one stop of the Tab key, and names every provision', async () => {
    await expect(map.locator('a[tabindex="0"]')).toHaveCount(1);
    await expect(map.getByRole('link')).toHaveCount(24 + 48);
    await expect(
      map.getByRole('group', { name: /^A, / }).getByRole('link').first(),
    ).toHaveAccessibleName(/^A, Preamble, \d+% shared: .* B, /);
  });

  await test.step('arrow keys go down the bar, across to the counterpart and to the ends', async () => {
    await map.locator('a[tabindex="0"]').focus();
    await page.keyboard.press('End');
    await focusedName(page, /^A, Article 23/);
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowDown');
    const own = await focusedName(page, /^A, Article 4\b/);
    await page.keyboard.press('ArrowRight');
    const partner = /B, (Article \d+)/.exec(own)?.[1];
    await focusedName(page, new RegExp(`^B, ${partner}\\b.*A, Article 4`));
    await page.keyboard.press('ArrowLeft');
    await focusedName(page, own);
    await expect(map.locator('[data-lit]')).toHaveAttribute('d', /^M14 /);
  });

  await test.step('Enter goes to the row and takes the focus there', async () => {
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#art_4$/);
    await expect(page.locator(`${IN_A} [data-unit="art_4"]`)).toBeInViewport();
    await expect(page.locator('[id="art_4"] :focus')).toHaveCount(1);
  });

  await test.step('it shows what is being read', async () => {
    await expect(map.locator('a[aria-current="location"]').first()).toHaveAttribute(
      'href',
      '#art_4',
    );
    await expect(map.locator('a[href="#art_20"][data-seen]')).toHaveCount(0);
    // Rows take their true height as they come into sight, so the place may move once or twice.
    await expect(async () => {
      await page
        .locator('[id="art_20"]')
        .evaluate((row) => row.scrollIntoView({ behavior: 'instant' }));
      await expect(map.locator('a[href="#art_20"][data-seen]')).toHaveCount(1, { timeout: 2000 });
    }).toPass({ timeout: 30_000 });
  });
});

test('the map folds away where there is no edge for it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, COMPARISON);
  const map = page.getByRole('navigation', { name: 'Map of the comparison' });
  await expect(map.locator('svg').first()).toBeHidden();
  await map.getByText('Map', { exact: true }).click();
  await expect(map.locator('[data-map]')).toBeVisible();
  await map.locator('a[href="#art_8"]').click();
  await expect(page.locator(`${IN_A} [data-unit="art_8"]`)).toBeInViewport();
});

test('a researcher reads the matrix with the keyboard alone', async ({ page }) => {
  await open(page, MATRIX);
  const grid = page.getByRole('grid', { name: /^Similarity in per cent/ });

  await test.step('it has heads for rows and columns, and links for what it shows', async () => {
    await expect(grid.getByRole('rowheader')).toHaveCount(24);
    await expect(grid.getByRole('columnheader')).toHaveCount(48);
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
    const linked = grid.locator('td[data-link] > a').first();
    await expect(linked).toHaveAccessibleName(/^\d+ % linked as /);
    await expect(linked).toHaveAttribute('title', /^A .+, B .+: \d+%, linked as /);
  });

  await test.step('arrows, Home, End and Page keys go from cell to cell', async () => {
    const place = () =>
      page.locator(':focus').evaluate((focused) => {
        const cell = focused.closest('td');
        const row = cell?.parentElement;
        return row instanceof HTMLTableRowElement ? [row.sectionRowIndex, cell?.cellIndex] : [];
      });
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+Home');
    await expect.poll(place).toEqual([0, 1]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(place).toEqual([1, 2]);
    await page.keyboard.press('End');
    await expect.poll(place).toEqual([1, 48]);
    await page.keyboard.press('PageDown');
    await expect.poll(place).toEqual([11, 48]);
    await page.keyboard.press('Home');
    await expect.poll(place).toEqual([11, 1]);
    await page.keyboard.press('Control+End');
    await expect.poll(place).toEqual([23, 48]);
    await expect(page.locator('[data-matrix]')).toContainText(
      /A Article 23: .*, B Article 47: .*%/,
    );
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  });

  await test.step('its order and threshold are addresses', async () => {
    await page.getByRole('link', { name: 'the links of A' }).click();
    await expect(page).toHaveURL(/order=links/);
    await page.getByRole('link', { name: '50%', exact: true }).click();
    await expect(page).toHaveURL(/min=50&order=links/);
    await expect(grid.locator('td:not([data-link]) > a')).toHaveCount(0);
  });

  await test.step('Enter opens the pair', async () => {
    const linked = grid.locator('td[data-link] > a').first();
    await linked.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${COMPARISON}#`));
    await expect(page.locator(`${IN_A} [data-unit]`).first()).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing for axe in map and matrix, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const search of ['?cells=large', '?order=links']) {
      await open(page, `${MATRIX}${search}`);
      await expectNothingForAxe(page, search);
      await expectNoScrollSideways(page, search);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, COMPARISON);
    await expectNothingForAxe(page, 'the map', '[data-ribbon-map]');
  });
}

test('a researcher notes a pair of clauses and shares it', async ({ page, context, browser }) => {
  test.setTimeout(240_000);
  const person = await signIn(context, newPerson('Petra Pair'));
  const thought = 'One binds to assist, the other not to help an attacker.';
  const card = page.getByRole('article', { name: `Note by ${person.name}` });

  await test.step('asks for a note in a row, by keyboard', async () => {
    await open(page, COMPARISON);
    const button = page.locator('[id="art_4"] [data-pair-note]');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Note' })).toContainText('A Article 4');
    await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });

  await test.step('chooses words on one side while writing, and keeps what is written', async () => {
    await page.locator('[id="art_4"] [data-pair-note]').click();
    await page.getByRole('textbox', { name: 'Text of the note' }).fill(thought);
    // A press in the text takes the focus out of the editor, as one that selects would.
    await page.locator(`${IN_A} [data-unit="art_4"]`).click();
    await selectWords(page, `${IN_A} [data-unit="art_4"]`, 'military and other assistance');
    await page.getByRole('button', { name: 'Use in the note on the pair' }).click();
    const editor = page.getByRole('region', { name: 'Note' });
    await expect(editor).toContainText('A Article 4: military and other assistance');
    await expect(editor.getByRole('textbox', { name: 'Text of the note' })).toHaveText(thought);
  });

  await test.step('saves it: marked on both sides, listed once', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(card).toHaveCount(1);
    await expect(card).toContainText(/On A Article 4 and B Article \d+/);
    await expect(page.locator('[id="art_4"] .note-sign').first()).toBeVisible();
    await reload(page);
    await expect(page.locator('[id="art_4"] .note-sign').first()).toBeVisible();
  });

  const permanent = await test.step('finds it in the list of notes, on both treaties', async () => {
    await open(page, '/annotations');
    const link = page.getByRole('link', {
      name: /DPRK–Russia 2024, Article 4 and Iran–Russia 2025/,
    });
    return (await link.getAttribute('href')) ?? '';
  });

  await test.step('opens its permanent link: both clauses, the note open', async () => {
    await open(page, permanent);
    await expect(page.locator('[id="art_4"] .note-sign').first()).toBeInViewport();
    await expect(card).toContainText(thought);
    await expect(card).not.toContainText('no longer stand');
  });

  await test.step('reads it in the reader of one treaty as well', async () => {
    await open(page, '/treaties/iran-russia-2025/en');
    await expect(card).toContainText('of DPRK–Russia 2024');
    await expect(card).not.toContainText('no longer stand');
    await expect(page.locator('mark.note, .note-sign').first()).toBeAttached();
  });

  await test.step('a share link opens the comparison', async () => {
    const id = permanent.split('/').at(-1);
    const made = await context.request.post('/api/v1/share-links', { data: { annotation: id } });
    expect(made.status()).toBe(201);
    const visitor = await browser.newContext();
    const visitorPage = await visitor.newPage();
    await visitorPage.goto((await made.json()).url);
    await expect(visitorPage.getByText(thought)).toBeVisible();
    await expect(visitorPage.locator('[id="art_4"] .note-sign').first()).toBeVisible();
    await expect(visitorPage.locator('[data-pair-note]')).toHaveCount(0);
    await visitor.close();
  });
});
