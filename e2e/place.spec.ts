import type { Page } from '@playwright/test';
import {
  answers,
  expect,
  newPerson,
  open,
  reload,
  rests,
  selectWords,
  signIn,
  test,
} from './fixtures';

/** Nothing moves under the reader: what is done to notes, and Back and Forward, keep the place. */

const READER = '/treaties/dprk-russia-2024/en';
/** With every row in sight: one of the words stands in a row of one side. */
/** Without marks of its own, which would part those of the notes. */
const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025?show=clean&onesided=shown';
const SIDE = '[data-version^="dprk-russia-2024"]';
const ARTICLE_8 = `${SIDE} [data-unit="art_8"]`;
const WORDS = 'defence capabilities';

const writing = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const cardOf = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const scrollOf = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Two frames: what a commit has set in motion has been laid out and painted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}

/** Does it and expects the page to stand where it stood. */
async function staysPut(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await scrollOf(page);
  await act();
  await painted(page);
  expect(await scrollOf(page)).toBe(before);
}

/** Brings a provision to the upper third of the window, where nothing that opens has to scroll. */
async function read(page: Page, unit: string): Promise<void> {
  await page
    .locator(unit)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await painted(page);
}

/** The scroll position when it no longer changes: rows take their height when they are drawn. */
async function settled(page: Page): Promise<number> {
  let last = Number.NaN;
  await expect(async () => {
    const before = last;
    last = await scrollOf(page);
    await painted(page);
    expect(last).toBe(before);
  }).toPass();
  return last;
}

async function select(page: Page): Promise<void> {
  await selectWords(page, ARTICLE_8, WORDS);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
}

for (const address of [READER, COMPARISON]) {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`writing, saving, deleting and undoing move nothing: ${address}, ${reducedMotion}`, async ({
      page,
      context,
    }) => {
      await signIn(context);
      await page.emulateMedia({ reducedMotion });
      for (const width of [390, 1000, 1280, 1920]) {
        await test.step(`${width} px`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await open(page, address);
          await read(page, ARTICLE_8);
          await select(page);
          await settled(page);
          const body = `A note at ${width}`;
          const card = cardOf(page, body);

          await staysPut(page, async () => {
            await page.keyboard.press('a');
            await expect(writing(page)).toBeFocused();
          });
          await staysPut(page, async () => {
            await page.keyboard.press('Escape');
            await expect(page.getByRole('button', { name: /^Annotate/ })).toBeFocused();
          });
          await page.keyboard.press('a');
          await expect(writing(page)).toBeFocused();
          await page.keyboard.type(body);
          await staysPut(page, async () => {
            await page.keyboard.press('Control+Enter');
            await expect(page.locator(`${ARTICLE_8} mark.note`)).toHaveText(WORDS);
            await expect(card).toBeInViewport();
          });
          await staysPut(page, async () => {
            await card.getByRole('button', { name: 'Edit' }).press('Enter');
            await expect(writing(page)).toBeFocused();
          });
          await staysPut(page, async () => {
            await page.keyboard.press('Escape');
            await expect(card).toBeFocused();
          });
          await staysPut(page, async () => {
            await card.getByRole('button', { name: 'Delete' }).press('Enter');
            await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
            await expect(page.locator(`${ARTICLE_8} mark.note`)).toHaveCount(0);
          });
          await staysPut(page, async () => {
            await page.getByRole('button', { name: 'Undo' }).click();
            await expect(card).toBeFocused();
            await expect(page.locator(`${ARTICLE_8} mark.note`)).toHaveText(WORDS);
          });
          await card.getByRole('button', { name: 'Delete' }).click();
          await expect(card).toHaveCount(0);
        });
      }
    });
  }
}

const PLACES = [
  [READER, 'art_10'],
  [`${READER}#art_4`, 'art_10'],
  [COMPARISON, 'art_10'],
  [`${COMPARISON}#art_4`, 'art_10'],
  ['/compare/dprk-russia-2024...iran-russia-2025...ussr-dprk-1961', 'art_4'],
  ['/treaties/dprk-russia-2024', undefined],
  ['/', undefined],
] as const;

test('Back, Forward and reload lead to the place that was read', async ({ page, context }) => {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [address, unit] of PLACES) {
      await test.step(`${address}, ${width} px`, async () => {
        await open(page, address);
        if (unit) await read(page, `[data-unit="${unit}"]`);
        else await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
        const place = await settled(page);
        expect(place).toBeGreaterThan(100);

        await page.getByRole('link', { name: 'Help', exact: true }).first().dispatchEvent('click');
        await page.waitForURL('/help');
        await answers(page);
        await page.evaluate(() => window.scrollTo(0, 300));
        await page.goBack();
        await expect(page.locator('main h1')).not.toHaveText('Help');
        expect(await settled(page)).toBe(place);

        await page.goForward();
        await expect(page.locator('main h1')).toHaveText('Help');
        expect(await settled(page)).toBe(300);
        await reload(page);
        expect(await settled(page)).toBe(300);
        await page.goBack();
        await expect(page.locator('main h1')).not.toHaveText('Help');
        expect(await settled(page)).toBe(place);
      });
    }
    // The same for who is signed in.
    if (width === 1280) await signIn(context);
  }
});

test('an anchor’s own jump is a step that Back and Forward know', async ({ page }) => {
  await open(page, READER);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: /Article 12/ }).dispatchEvent('click');
  await expect(page.locator('#art_12')).toBeInViewport();
  const place = await settled(page);
  await page.getByRole('link', { name: 'Help', exact: true }).first().dispatchEvent('click');
  await expect(page.locator('main h1')).toHaveText('Help');
  await page.goBack();
  await expect(page.locator('#art_12')).toBeInViewport();
  expect(await settled(page)).toBe(place);
  await page.goBack();
  expect(await settled(page)).toBe(0);
});

test('who goes up to the header to leave comes back to what was read', async ({ page }) => {
  await open(page, READER);
  await read(page, '[data-unit="art_10"]');
  const place = await settled(page);
  await rests(page);
  await page.getByRole('link', { name: 'Help', exact: true }).first().click();
  await expect(page.locator('main h1')).toHaveText('Help');
  await page.goBack();
  await expect(page.locator('#art_10')).toBeInViewport();
  expect(await settled(page)).toBe(place);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`arriving at a clause or a note shows where, once: ${reducedMotion}`, async ({
    page,
    context,
  }) => {
    await signIn(context);
    await page.emulateMedia({ reducedMotion });
    const [animation, other] =
      reducedMotion === 'reduce' ? ['arrival', 'flash'] : ['flash', 'arrival'];
    await open(page, `${READER}#art_4`);
    const running = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).animationName);
    expect(await running('#art_4')).toContain(animation);
    expect(await running('#art_4')).not.toContain(other);
    await answers(page);
    await expect(page.locator('#art_4')).toBeInViewport();

    await select(page);
    await page.keyboard.press('a');
    await writing(page).fill('A note to arrive at.');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator(`${ARTICLE_8} mark.note`)).toHaveText(WORDS);
    const note = await page.locator(`${ARTICLE_8} mark.note`).getAttribute('data-notes');
    await open(page, `${READER}?note=${note}`);
    const mark = `${ARTICLE_8} mark.note`;
    await expect(page.locator(mark)).toBeInViewport();
    await expect(page.locator(mark)).toHaveClass(/flash/);
    expect(await running(mark)).toContain(animation);
    await read(page, '[data-unit="art_16"]');
    const place = await settled(page);
    await reload(page);
    expect(await settled(page)).toBe(place);
  });
}

for (const address of [READER, COMPARISON]) {
  test(`annotated words are selected by two and three presses: ${address}`, async ({
    page,
    context,
  }) => {
    await signIn(context);
    await open(page, address);
    await read(page, ARTICLE_8);
    await select(page);
    await page.keyboard.press('a');
    await writing(page).fill('On these words.');
    await page.keyboard.press('Control+Enter');
    const mark = page.locator(`${ARTICLE_8} mark.note`);
    await expect(mark).toHaveText(WORDS);
    await open(page, address);
    await read(page, ARTICLE_8);
    await settled(page);
    const selected = () => page.evaluate(() => String(document.getSelection()));

    await staysPut(page, () => mark.dblclick({ position: { x: 12, y: 8 } }));
    expect((await selected()).trim()).toBe('defence');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    await staysPut(page, () => mark.click({ clickCount: 3, position: { x: 12, y: 8 } }));
    expect((await selected()).trim()).toMatch(/^The Parties shall create mechanisms[^↔]*$/);

    await page.evaluate(() => document.getSelection()?.removeAllRanges());
    await staysPut(page, async () => {
      await mark.click({ position: { x: 12, y: 8 } });
      await expect(cardOf(page, 'On these words.')).toBeFocused();
    });
  });
}

test('the bar of selected words goes where they go', async ({ page }) => {
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  /** How far the bar stands from the words, upwards or downwards. */
  const distance = () =>
    page.evaluate(() => {
      const bar = document.querySelector('[data-selection-bar]')?.getBoundingClientRect();
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      if (!bar || !words) return Number.NaN;
      return Math.min(Math.abs(words.top - bar.bottom), Math.abs(bar.top - words.bottom));
    });
  for (const address of [READER, COMPARISON]) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, address);
    await selectWords(page, ARTICLE_8, WORDS);
    await expect(bar).toBeVisible();
    for (const width of [1000, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(distance).toBeLessThan(12);
    }
    await page.mouse.wheel(0, 120);
    await expect.poll(distance).toBeLessThan(12);
  }
  // What is unfolded above pushes the words down.
  await open(page, READER);
  await selectWords(page, ARTICLE_8, WORDS);
  await expect(bar).toBeVisible();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('#art_4 details'))
      fold.open = true;
  });
  await expect.poll(distance).toBeLessThan(12);
  // Taller than the window: the bar stays inside it.
  await page.evaluate(() => {
    const main = document.querySelector('main [data-version]');
    if (main) document.getSelection()?.selectAllChildren(main);
  });
  await read(page, '[data-unit="art_12"]');
  await expect(bar).toBeInViewport({ ratio: 1 });
});

test('the focus goes back to where a note was begun', async ({ page, context }) => {
  await signIn(context);
  await open(page, READER);
  const focused = (eId: string) => page.locator(`#${eId} [data-article-menu]`);
  // The second time the editor is there at once, and the menu closes beside it.
  for (const eId of ['art_3', 'art_4', 'art_5']) {
    await focused(eId).click();
    await page.getByRole('button', { name: 'Annotate this article' }).click();
    await expect(writing(page)).toBeFocused();
    await page.keyboard.type('words');
    await expect(writing(page)).toHaveText('words');
    await page.keyboard.press('Escape');
    await expect(focused(eId)).toBeFocused();
  }
  await focused('art_4').press('Enter');
  await page.getByRole('button', { name: 'Annotate this article' }).press('Enter');
  await expect(writing(page)).toBeFocused();
  await staysPut(page, async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('#art_4 :is(mark.note, .note-sign)').first()).toBeAttached();
    await expect(focused('art_4')).toBeFocused();
  });

  await select(page);
  await page.keyboard.press('a');
  await expect(writing(page)).toBeFocused();
  await page.keyboard.type('On words.');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator(`${ARTICLE_8} mark.note`)).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('body > footer'))).toBeNull();

  await open(page, COMPARISON);
  const pair = page.locator('section:has([data-pair-note]) [data-pair-note]').first();
  await pair.focus();
  await page.keyboard.press('Enter');
  await expect(writing(page)).toBeFocused();
  await staysPut(page, async () => {
    await page.keyboard.press('Escape');
    await expect(pair).toBeFocused();
  });
});

test('two quick presses on Delete delete one note, and say so', async ({ page, context }) => {
  await signIn(context, newPerson('Delia Deleter'));
  await open(page, READER);
  for (const words of ['joint measures', WORDS, 'preventing war']) {
    await selectWords(page, ARTICLE_8, words);
    await page.getByRole('button', { name: /^Annotate/ }).click();
    await writing(page).fill(`On ${words}.`);
    await page.keyboard.press('Control+Enter');
    await expect(cardOf(page, `On ${words}.`)).toBeVisible();
    await expect(page.locator(`${ARTICLE_8} mark.note`, { hasText: words })).toBeVisible();
  }
  const cards = page.getByRole('article', { name: /^Note by Delia Deleter/ });
  await expect(cards).toHaveCount(3);
  await cards.first().getByRole('button', { name: 'Delete' }).dblclick();
  await expect(cards).toHaveCount(2);
  await expect(page.getByText('Note deleted.', { exact: true }).last()).toBeVisible();
  await expect(page.getByText(/notes deleted/)).toHaveCount(0);
});

test('undoing a pairing leaves the row where it stands', async ({ page, context }) => {
  await signIn(context);
  await open(page, COMPARISON);
  const words = page.locator(ARTICLE_8);
  await read(page, ARTICLE_8);
  await settled(page);
  const row = page.locator('section').filter({ has: words });
  await row.locator('[data-correct]').first().press('Enter');
  const dialog = page.getByRole('dialog', { name: /Pair/ });
  await dialog.getByRole('searchbox').or(dialog.getByRole('combobox')).first().fill('military');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true }).first()).toBeVisible();
  const top = async () => (await words.boundingBox())?.y ?? Number.NaN;
  await settled(page);
  const before = await top();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('Correction withdrawn.')).toBeVisible();
  await settled(page);
  // The browser scrolls by whole pixels, and rows are parts of pixels high.
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});
