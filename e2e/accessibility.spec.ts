import { axeFaults, expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, MISSING, open, selectWords, signIn, test } from './fixtures';

const NOTE = {
  targets: [
    {
      treaty: 'udhr',
      lang: 'fa',
      version: 1,
      selector: { eId: 'art_28', quote: { exact: 'هر کس حق دارد برقراری نظمی را بخواهد' } },
    },
  ],
  body: 'A note in a text that is read from right to left.',
};

const PAGES = [
  '/',
  '/?q=dprk&status=in-force',
  '/help',
  '/sign-in',
  '/sign-up',
  '/forgot-password',
  '/reset-password?email=ada@example.org&token=AAAAAAAAAAAAAAAAAAAAAA',
  '/treaties/dprk-russia-2024',
  '/treaties/udhr',
  '/treaties/dprk-russia-2024/en',
  '/treaties/udhr/fa',
  '/treaties/udhr/zh',
  '/search',
  '/search/like?of=dprk-russia-2024:en@v1&clause=art_4&order=time',
  '/search?q=assistance+OR+помощь+OR+원조+OR+کمک',
  '/search?q=nothingofthekind&lang=fa&verified=no',
  '/annotations',
  '/annotations?whose=all&sort=code&state=open',
  '/codebooks',
  '/groups',
  '/notifications',
  '/account',
  '/status',
  '/nothing-here',
  '/treaties/nothing',
  '/s/AAAAAAAAAAAAAAAAAAAAAA',
  '/compare/dprk-russia-2024...iran-russia-2025',
  '/compare/dprk-russia-2024...iran-russia-2025?show=marked',
  '/compare/dprk-russia-2024...iran-russia-2025?show=correspondence',
  '/compare/dprk-russia-2024...iran-russia-2025?show=obligations',
  '/compare/udhr:ko...udhr:fa',
];

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025?show=marked';
const ARTICLE_4 = '[data-version^="dprk-russia-2024"] [data-unit="art_4"]';

const COMPARED_NOTE = {
  targets: [
    {
      treaty: 'dprk-russia-2024',
      lang: 'en',
      version: 1,
      selector: { eId: 'art_4', quote: { exact: 'military and other assistance' } },
    },
  ],
  body: 'A note in a comparison.',
};

test('axe finds what is put in its way', async ({ page }) => {
  await open(page, '/help');
  await page.evaluate(() => {
    const faint = Object.assign(document.createElement('p'), { textContent: 'Hardly to be read.' });
    faint.style.color = '#ddd';
    faint.style.background = '#fff';
    document.querySelector('main')?.append(faint, document.createElement('img'));
  });
  expect((await axeFaults(page)).map((fault) => fault.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'image-alt']),
  );
});

/** What axe may take for a page, on a busy machine. */
const PAGE_LIMIT_MS = 30_000;

/** Both themes and both widths, in half the time of every theme on every width. */
const LOOKS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const;

for (const { colorScheme, width } of LOOKS) {
  test(`nothing for axe on any page, ${colorScheme}, ${width} px`, async ({
    page,
    context,
    cleanConsole,
  }) => {
    test.setTimeout(PAGES.length * PAGE_LIMIT_MS);
    cleanConsole.allow(MISSING);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await signIn(context);
    const note = await (await context.request.post('/api/v1/annotations', { data: NOTE })).json();
    const link = await (
      await context.request.post('/api/v1/share-links', { data: { annotation: note.id } })
    ).json();
    for (const address of [...PAGES, `/annotations/${note.id}`, link.url]) {
      await open(page, address);
      await expectNothingForAxe(page, address);
      await expectNoScrollSideways(page, address);
    }
  });

  test(`nothing for axe in what opens over a page, ${colorScheme}, ${width} px`, async ({
    page,
    context,
  }) => {
    test.setTimeout(12 * PAGE_LIMIT_MS);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await signIn(context);
    const made = await context.request.post('/api/v1/annotations', { data: COMPARED_NOTE });
    expect(made.status()).toBe(201);

    await test.step('the keys', async () => {
      await open(page, COMPARISON);
      const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
      await page.keyboard.press('?');
      await expect(dialog).toBeVisible();
      await expectNothingForAxe(page, 'the keys', 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });

    for (const menu of ['Ignore', 'Filter', 'Export', 'More']) {
      await test.step(`the menu ${menu}`, async () => {
        await page.getByText(menu, { exact: true }).click();
        await expectNothingForAxe(page, menu, 'details[open]');
        await page.keyboard.press('Escape');
      });
    }

    await test.step('the summary', async () => {
      await page.getByText(/changes? of obligation, more figures/).click();
      await expectNothingForAxe(page, 'the summary', 'details[open]');
    });

    await test.step('the note editor', async () => {
      await selectWords(page, ARTICLE_4, 'without delay');
      await page.getByRole('button', { name: /^Annotate/ }).click();
      await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
      await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
      await expectNothingForAxe(page, 'the note editor');
    });

    await test.step('the notes', async () => {
      await open(page, COMPARISON);
      await page.getByRole('button', { name: 'Notes 1', exact: true }).click();
      await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
      await expectNothingForAxe(page, 'the notes');
    });

    await test.step('the share dialog', async () => {
      const notes = page.getByRole('complementary', { name: 'Notes' });
      await notes.getByRole('button', { name: 'Share' }).click();
      const dialog = page.getByRole('dialog', { name: 'Share this note' });
      await dialog.getByRole('button', { name: 'Create share link' }).click();
      await expect(dialog.getByLabel('Share link', { exact: true })).toBeVisible();
      await expectNothingForAxe(page, 'the share dialog', 'dialog[open]');
    });
  });
}
