import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { answers, expect, MISSING, open, reload, selectWords, signIn, test } from './fixtures';

/** Bringing a text in, correcting what was found, and what becomes of it: all of it in words of our own. */

/** A document of a word processor with a paragraph for each line. */
function docx(...lines: string[]): Buffer {
  const body = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

const RIVERS = [
  'Treaty between Alba and Boria on the River',
  'Alba and Boria,',
  'Wishing to share the river,',
  'Have agreed as follows:',
  'Article 1',
  'The Parties shall share the river in equal parts.',
  'Article 2',
  'The Parties shall consult without delay when the river falls.',
  'Artcile 3',
  'A mill may stand on either bank.',
  'Article 4',
  'This Treaty shall enter into force on the day of its signature.',
  'Done at Alba on 3 May 1970 in the English language.',
];

async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await open(page, '/imports');
  await page.getByLabel('Drop files here, or choose them').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer,
  });
  await expect(page).toHaveURL(/\/imports\/[0-9a-f-]{36}/);
  await expect(page.getByRole('region', { name: 'Correct what was found' })).toBeVisible({
    timeout: 30_000,
  });
}

const saved = (page: Page) => expect(page.getByText('Every step is saved.')).toBeVisible();

async function confirm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page).toHaveURL(/\/treaties\/[^/]+\/[^/]+\/v\d+$/);
}

/** The address of a text without its version. */
const textOf = (page: Page) => new URL(page.url()).pathname.replace(/\/v\d+$/, '');

test('a document with a misspelt heading is corrected by keyboard, confirmed and compared', async ({
  page,
}) => {
  await signIn(page.context());
  await bring(page, 'river.docx', docx(...RIVERS));
  await expect(page.getByText('3 articles, 1 gap, no repeated numbers.')).toBeVisible();
  await expectNothingForAxe(page, 'the workbench');

  await test.step('the doubt is found and cured without a mouse', async () => {
    await page.keyboard.press('n');
    await expect(page.getByRole('status').filter({ hasText: 'Doubt 1 of 1' })).toContainText(
      'line 11',
    );
    await page.keyboard.press('k');
    await expect(page.locator('li[aria-current="true"]')).toContainText('Article 2');
    // The caret goes by sentences: in front of the heading that was not taken.
    const caret = page.locator('[data-caret]');
    await page.keyboard.press('ArrowRight');
    await expect(caret).toHaveCount(1);
    await page.keyboard.press('s');
    await expect(page.locator('li[aria-current="true"]')).toContainText('A mill may stand');
    await page.keyboard.press('r');
    await page.getByRole('textbox', { name: /Number/ }).fill('3');
    await page.keyboard.press('Enter');
    await expect(page.getByText('4 articles, no gaps, no repeated numbers.')).toBeVisible();
  });

  await test.step('it stays corrected in a tab that is opened again, and can be undone', async () => {
    await saved(page);
    await reload(page);
    await expect(page.getByText('4 articles, no gaps, no repeated numbers.')).toBeVisible();
  });

  await test.step('what is missing is said, and nothing typed is lost', async () => {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByText('Give it a short title, for lists and columns.')).toBeVisible();
    await expect(page.getByLabel('Date signed')).toHaveValue('1970-05-03');
  });
  await page.getByLabel('Short title').fill('Alba–Boria 1970');
  await page.getByLabel('Where it comes from').first().fill('Gazette of Alba');
  await confirm(page);
  await expect(page.locator('section#art_3')).toContainText('A mill may stand on either bank.');
  await expect(page.getByText(/As imported/).first()).toBeVisible();
  await expectNothingForAxe(page, 'the imported text');

  await test.step('it stands beside a shipped treaty', async () => {
    const [, , slug] = textOf(page).split('/');
    await open(page, `/compare/${slug}...dprk-russia-2000`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Alba–Boria 1970');
    await expect(page.locator(`[data-version^="${slug}"] [data-unit]`)).toHaveCount(6);
  });
});

test('a pasted web page with preamble and 23 articles becomes the authentic text of a record', async ({
  page,
}) => {
  await signIn(page.context());
  await open(page, '/treaties/dprk-russia-2024');
  await page.getByRole('link', { name: 'Import the authentic text' }).click();
  await expect(page.getByText('A text of DPRK–Russia 2024.')).toBeVisible();
  const articles = Array.from(
    { length: 23 },
    (_, index) =>
      `<p align="center"><b>Article ${index + 1}</b></p><p>The Parties shall keep promise ${index + 1} in good faith.</p>`,
  ).join('');
  const html = `<div class="reading"><h1>Treaty on Partnership</h1><p>The Parties,</p><p>wishing to be friends,</p><p>have agreed as follows:</p>${articles}<p>Done in Pyongyang on 19 June 2024.</p></div>`;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (markup) => {
    const plain = markup.replace(/<[^>]+>/g, '\n');
    const item = new ClipboardItem({
      'text/html': new Blob([markup], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  }, html);
  await page.getByLabel('Text of the treaty').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText(/^Headings, lists and tables/)).toBeVisible();
  await page.getByRole('button', { name: /pasted/ }).click();
  await expect(page.getByText(/^23 articles, no gaps/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('radio', { name: 'A further text of a treaty' })).toBeChecked();
  const fields = page.getByRole('group').filter({ has: page.getByLabel('Short name') });
  await fields.getByLabel('What it is in law').selectOption('authentic');
  await fields.getByLabel('Short name').fill('pasted');
  await confirm(page);
  await expect(page).toHaveURL(/\/treaties\/dprk-russia-2024\/en~pasted-\w{4}\/v1$/);
  await expect(page.getByText('Authentic text').first()).toBeVisible();
  await expect(page.locator('section#art_23')).toContainText('promise 23');

  await test.step('the working rendering is one step away', async () => {
    await page.getByRole('link', { name: /^Compare with/ }).click();
    await expect(page).toHaveURL(/\/compare\/dprk-russia-2024/);
    await expect(page.locator('section[data-relation]').first()).toBeVisible();
  });

  await test.step('and so are all renderings with what each reads', async () => {
    await page.goBack();
    await page.getByRole('link', { name: /variants/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: /Witnesses/ })).toBeVisible();
  });
});

test('importing it again makes a version that carries the notes', async ({ page }) => {
  await signIn(page.context());
  await bring(
    page,
    'river.docx',
    docx(...RIVERS.map((line) => line.replace('Artcile', 'Article'))),
  );
  await page.getByLabel('Short title').fill('Alba–Boria 1971');
  await confirm(page);
  const text = textOf(page);
  await selectWords(page, 'section#art_1 .text', 'share the river');
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Who measures?');
  const stored = page.waitForResponse((one) => one.request().method() === 'POST' && one.ok());
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await stored;

  const later = RIVERS.map((line) =>
    line.replace('Artcile', 'Article').replace('in equal parts', 'in halves'),
  );
  await bring(page, 'river-2.docx', docx(...later));
  await expect(page.getByText(/% the same as Alba–Boria 1971/)).toBeVisible();
  await page.getByRole('radio', { name: 'A new version of a text' }).check();
  await page.getByLabel('What is new in it').fill('The halves were misread.');
  await confirm(page);
  expect(page.url()).toContain(`${text}/v2`);
  await expect(page.locator('mark.note', { hasText: 'share the river' })).toBeVisible();

  await test.step('the history says why, and shows the difference', async () => {
    await open(page, `${text}/versions`);
    await expect(page.getByText('The halves were misread.')).toBeVisible();
    await expectNothingForAxe(page, 'the history');
  });

  await test.step('a wording is corrected in place, with a reason', async () => {
    await open(page, text.replace(/\/[^/]+$/, ''));
    await page.getByRole('button', { name: /^Correct/ }).click();
    await expect(page).toHaveURL(/\/imports\//);
    await expect(page.getByRole('region', { name: 'Correct what was found' })).toBeVisible({
      timeout: 30_000,
    });
    await page.locator('li[data-item="art_2"]').click();
    await page.getByRole('button', { name: /^Words/ }).click();
    const words = page.getByRole('textbox', { name: /Words/ });
    await words.fill('The Parties shall consult within a day when the river falls.');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await saved(page);
    await page.getByLabel('What is new in it').fill('“Without delay” means a day.');
    await confirm(page);
    expect(page.url()).toContain(`${text}/v3`);
    await expect(page.locator('section#art_2')).toContainText('within a day');
  });
});

test('another person sees none of it before it is published, on any page', async ({
  page,
  browser,
  cleanConsole,
}) => {
  cleanConsole.allow(MISSING);
  const secret = randomUUID().slice(0, 8);
  await signIn(page.context());
  await bring(page, 'river.docx', docx(...RIVERS));
  await page.getByLabel('Short title').fill(`Secret Rivers ${secret}`);
  await confirm(page);
  const text = textOf(page);
  const [, , slug] = text.split('/');
  const other = await browser.newContext();
  await signIn(other);
  const stranger = await other.newPage();
  for (const path of [
    text,
    `${text}/v1`,
    `${text}/versions`,
    `${text}/witnesses`,
    `/treaties/${slug}`,
    `/compare/${slug}...udhr`,
    `/compare/${slug}...udhr...dprk-russia-2000`,
    `/compare/${slug}...udhr/matrix`,
    `/api/v1/treaties/${slug}`,
    `/api/v1${text}`,
    `/api/v1${text}/export?format=txt`,
    `/api/v1/compare/${slug}...udhr`,
    `/api/v1/compare/${slug}...udhr/export?format=csv`,
  ]) {
    const answer = await stranger.request.get(path);
    expect({ path, status: answer.status() }).toEqual({ path, status: 404 });
    expect(await answer.text()).not.toContain(`Secret Rivers ${secret}`);
  }
  for (const path of ['/', '/imports', '/api/v1/treaties', '/treaties/udhr/en']) {
    expect(await (await stranger.request.get(path)).text()).not.toContain(
      `Secret Rivers ${secret}`,
    );
  }

  await test.step('once it is published, everybody does', async () => {
    await open(page, `/treaties/${slug}`);
    await page.getByRole('button', { name: /^Publish/ }).click();
    await page.getByRole('button', { name: 'Publish for everyone' }).click();
    await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0);
    await open(stranger, '/');
    await expect(
      stranger.getByRole('link', { name: `Secret Rivers ${secret}`, exact: true }),
    ).toBeVisible();
  });

  await test.step('deleted it is gone, and restored it is back', async () => {
    await page.getByRole('button', { name: /^Delete English/ }).click();
    await expect(page.getByText('English is deleted.')).toBeVisible();
    expect((await stranger.request.get(text)).status()).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: /^Delete English/ })).toBeEnabled();
    expect((await stranger.request.get(text)).status()).toBe(200);
  });
  await other.close();
});

test('a file in two languages becomes an import of each, and what is typed outlives the tab', async ({
  page,
}) => {
  await signIn(page.context());
  const bilingual = [
    ...RIVERS.map((line) => line.replace('Artcile', 'Article')),
    'Договор между Альбой и Борией о реке',
    'Альба и Бория, желая делить реку, согласились о нижеследующем:',
    ...[
      'Стороны делят реку поровну.',
      'Стороны незамедлительно консультируются, когда вода спадает.',
    ],
    ...['Мельница может стоять на любом берегу.', 'Договор вступает в силу в день подписания.'],
  ].flatMap((line, index) =>
    index < RIVERS.length + 2 ? [line] : [`Статья ${index - RIVERS.length - 1}`, line],
  );
  await bring(page, 'river.txt', Buffer.from(bilingual.join('\n\n')));
  await expect(page.getByText('This file holds the treaty in English and Russian.')).toBeVisible();
  await page.getByRole('button', { name: 'Part it into one import of each' }).click();
  await expect(page.getByRole('heading', { name: 'river.txt (English)' })).toBeVisible();
  await expect(page.getByText('4 articles, no gaps, no repeated numbers.')).toBeVisible({
    timeout: 30_000,
  });
  await answers(page);
  await page.getByLabel('A further text of a treaty').check();
  await page.getByLabel('Short name').fill('gazette-1970');
  await reload(page);
  await expect(page.getByLabel('A further text of a treaty')).toBeChecked();
  await expect(page.getByLabel('Short name')).toHaveValue('gazette-1970');
  await page.goto('/imports');
  await expect(page.getByRole('link', { name: 'river.txt (Russian)' })).toBeVisible();
});

test('what cannot be read says why and what to do', async ({ page }) => {
  await signIn(page.context());
  await open(page, '/imports');
  await expectNothingForAxe(page, 'the way in');
  await page.getByLabel('Drop files here, or choose them').setInputFiles({
    name: 'scan.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 and nothing more'),
  });
  await expect(page).toHaveURL(/\/imports\//);
  await expect(page.getByRole('status').filter({ hasText: /PDF/ })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page).toHaveURL('/imports');
  await page.getByLabel('Address', { exact: false }).last().fill('http://127.0.0.1/x');
  await page
    .getByRole('button', { name: /Fetch|address/i })
    .last()
    .click();
  await expect(page).toHaveURL(/\/imports\//);
  await expect(page.getByText(/network that is not public/)).toBeVisible({ timeout: 30_000 });
});

for (const width of [320, 390, 1920]) {
  test(`the workbench fits a window of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn(page.context());
    await bring(page, 'river.docx', docx(...RIVERS));
    await expectNoScrollSideways(page, `the workbench at ${width}`);
    await open(page, '/imports');
    await expectNoScrollSideways(page, `the imports at ${width}`);
  });
}
