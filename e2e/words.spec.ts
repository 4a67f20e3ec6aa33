import type { Page } from '@playwright/test';
import { expect, newPerson, open, selectWords, signIn, test } from './fixtures';

const READER = '/treaties/dprk-russia-2024/en';
const ARTICLE_4 = '[data-version^="dprk-russia-2024"] [data-unit="art_4"]';

/** Gives the clipboard's content to what has the focus, as a paste does. */
async function paste(page: Page, content: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, content);
}

async function writeOn(page: Page, words: string): Promise<void> {
  await selectWords(page, ARTICLE_4, words);
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
}

type Inline = { readonly type: string; readonly text?: string; readonly format?: number };

/** Pastes into a new note, saves it and gives what was stored: paragraphs of texts and formats. */
async function savedFrom(
  page: Page,
  content: Readonly<Record<string, string>>,
  words = 'assistance',
) {
  await writeOn(page, words);
  await paste(page, content);
  const saving = page.waitForResponse('**/api/v1/annotations');
  await page.keyboard.press('Control+Enter');
  const answer = await saving;
  expect(answer.status()).toBe(201);
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeHidden();
  // The text is rendered again with its mark, which ends what was selected in it.
  await expect(page.locator(`${ARTICLE_4} mark.note`, { hasText: words })).toBeVisible();
  const { body } = await answer.json();
  return body.root.children.map((block: { children: readonly Inline[] }) =>
    block.children.map(({ type, text, format }) => (type === 'text' ? [text, format] : type)),
  );
}

const GOOGLE_DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">Plain </span><span style="font-weight:700;">bold</span><span style="font-weight:400;font-style:italic;"> italic</span></p></b>`;
const WORD = `<html><head><style><!-- p { margin: 0 } --></style></head><body><p class=MsoNormal>words<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>, <a href="file:///C:/annex.docx">annex</a>, <a href="tel:+41">call</a>, <a href="javascript:void(0)">more</a>, <a href="/wiki">page</a>, style=&quot;x&quot;</p></body></html>`;

test('what is pasted from word processors and web pages is what is saved', async ({
  page,
  context,
}) => {
  await signIn(context);
  await open(page, READER);
  const docs = { 'text/html': GOOGLE_DOCS, 'text/plain': 'Plain bold italic' };
  expect(await savedFrom(page, docs)).toEqual([
    [
      ['Plain ', 0],
      ['bold', 1],
      [' italic', 2],
    ],
  ]);
  const word = await savedFrom(page, { 'text/html': WORD, 'text/plain': 'words' }, 'military');
  expect(word).toEqual([[['words[1], annex, call, more, page, style="x"', 0]]]);
});

test('characters that cannot be stored become line breaks or nothing when they are pasted', async ({
  page,
  context,
}) => {
  await signIn(context);
  await open(page, READER);
  const text = 'a\u000bb\u000cc\u0085d\re\u0002f\u001fg\ud800h\0i';
  expect(await savedFrom(page, { 'text/plain': text })).toEqual([
    [['a', 0]],
    [['b', 0]],
    [['c', 0]],
    [['d', 0]],
    [['efghi', 0]],
  ]);
});

test('keys work on any keyboard, and leave commands and compositions alone', async ({
  page,
  context,
}) => {
  await signIn(context);
  await open(page, READER);
  const editor = page.getByRole('textbox', { name: 'Text of the note' });
  const press = (key: string, held: Partial<Record<string, boolean | string>> = {}) =>
    page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init)), {
      key,
      code: 'KeyA',
      bubbles: true,
      ...held,
    });
  for (const key of ['ф', 'ش', 'ㅁ', 'α', 'A']) {
    await selectWords(page, ARTICLE_4, 'assistance');
    await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    for (const held of [{ ctrlKey: true }, { isComposing: true }, { shiftKey: true }]) {
      await press(key, held);
    }
    await expect(editor).toBeHidden();
    await press(key);
    await expect(editor).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(editor).toBeHidden();
  }
  // As a French or German keyboard types it.
  await press('[', { code: 'Digit5', modifierAltGraph: true });
  await expect(page.locator('h2 a:focus')).toBeVisible();
});

/** What the clipboard gets when the selection is copied. */
async function copied(page: Page): Promise<{ plain: string; html: string }> {
  // Whoever listens must do so before the key is pressed.
  const copy = await page.evaluateHandle(() => {
    return {
      done: new Promise<{ plain: string; html: string }>((resolve) => {
        const take = ({ clipboardData }: ClipboardEvent) => {
          const [plain = '', html = ''] = ['text/plain', 'text/html'].map((type) =>
            clipboardData?.getData(type),
          );
          // Where nobody gave anything, the browser copies what is selected.
          resolve({ plain: plain || String(document.getSelection()), html });
        };
        window.addEventListener('copy', take, { once: true });
      }),
    };
  });
  await page.keyboard.press('ControlOrMeta+c');
  return copy.evaluate(({ done }) => done);
}

/** Selects from the beginning of one text to the end of another. */
async function selectTexts(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [first, last].map((one) => document.querySelector(one ?? ''));
      if (start && end) getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    [from, to],
  );
}

test('copying gives the words of the provisions under their names, and nothing around them', async ({
  page,
}) => {
  await open(page, READER);
  await selectTexts(page, '[data-unit="art_4"]', '[data-unit="art_5"]');
  const texts = await page.locator('[data-unit="art_4"], [data-unit="art_5"]').allTextContents();
  const name = (await page.locator('#art_5 [data-unit-name]').allTextContents()).join(' ');
  const { plain, html } = await copied(page);
  expect(plain).toBe(`${texts[0]}\n\n${name}\n${texts[1]}`);
  expect(html).toContain(`<p lang="en" dir="ltr"><b>${name}</b></p>`);
  expect(html).not.toMatch(/<button|<a |source|text seen/);

  await open(page, '/compare/dprk-russia-2024...iran-russia-2025');
  const left = '[data-version^="dprk-russia-2024"]';
  // The first two provisions of A that are not folded away.
  const [first, second] = await page
    .locator(`${left} [data-unit]:visible`)
    .evaluateAll((units) => units.map((unit) => unit.getAttribute('data-unit')));
  await selectTexts(page, `${left} [data-unit="${first}"]`, `${left} [data-unit="${second}"]`);
  const cell = page.locator(left).filter({ has: page.locator(`[data-unit="${second}"]`) });
  const heading = (await cell.locator('[data-unit-name]').allTextContents()).join(' ');
  const inA = (await page.locator(`${left} [data-unit]:visible`).allTextContents()).slice(0, 2);
  expect((await copied(page)).plain).toBe(`${inA[0]}\n\n${heading}\n${inA[1]}`);
});

test('a drag that ends beside the text selects at most to the line it stands at', async ({
  page,
}) => {
  const selected = () => page.evaluate(() => String(getSelection()));
  for (const width of [1280, 1600, 1920]) {
    await page.setViewportSize({ width, height: 1000 });
    await open(page, READER);
    const text = page.locator('[data-unit="art_4"]');
    await text.scrollIntoViewIfNeeded();
    const box = await text.boundingBox();
    if (!box) throw new Error('the text is not shown');
    const { x, y } = { x: box.x + box.width / 2, y: box.y + 12 };
    for (const [right, down] of [
      [box.width / 2 + 40, 30],
      [box.width, 30],
      [width - x - 20, 8],
      [-x + 20, 30],
    ] as const) {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y + down, { steps: 4 });
      await page.mouse.up();
      const words = await selected();
      expect(words.length, `${width}: ${right}, ${down}`).toBeGreaterThan(5);
      expect(words.length, `${width}: ${right}, ${down}`).toBeLessThan(240);
    }
  }
});

test('limits are told before a note is sent, and nothing is cut', async ({ page, context }) => {
  await signIn(context);
  await open(page, READER);
  await page.locator('[data-unit="art_4"]').scrollIntoViewIfNeeded();
  await page.keyboard.press('ControlOrMeta+a');
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar.getByText('a note is about at most 20')).toBeAttached();
  await page.keyboard.press('a');
  const editor = page.getByRole('region', { name: 'Note', exact: true });
  await expect(editor.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await paste(page, { 'text/plain': 'я'.repeat(40_000) });
  await expect(editor.getByText(/too long by about [\d,]+ characters/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(editor.getByText(/^Not saved: The note is too long/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, { 'text/plain': 'On all of it.' });
  const saving = page.waitForResponse('**/api/v1/annotations');
  await page.keyboard.press('Control+Enter');
  const { targets } = await (await saving).json();
  expect(targets).toHaveLength(20);
});

test('long words and addresses never widen a page', async ({ page, context }) => {
  await signIn(context, newPerson('W'.repeat(80)));
  const quote = { exact: 'military and other assistance' };
  const target = {
    treaty: 'dprk-russia-2024',
    lang: 'en',
    version: 1,
    selector: { eId: 'art_4', quote },
  };
  const body = `https://example.org/${'a'.repeat(150)} ${'w'.repeat(500)}`;
  const made = await context.request.post('/api/v1/annotations', {
    data: { targets: [target], body },
  });
  const { id } = await made.json();
  const link = await context.request.post('/api/v1/share-links', { data: { annotation: id } });
  const { url } = await link.json();
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of ['/annotations', `/annotations/${id}`, url, '/account']) {
      await open(page, address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${address} at ${width}`).toBeLessThanOrEqual(width);
    }
  }
});
