import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { readDocx } from '../lib/formats/testing/read-docx';
import { expect, open, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const FILE = 'dprk-russia-2024-en-v1--iran-russia-2025-en-v1';

type Stored = {
  provisions: { kind: string; label: string; heading: string | null; text: string }[];
};

/** The paragraphs of a stored text, as a document writes them: a title and lines for each unit. */
async function storedLines(request: APIRequestContext, slug: string): Promise<string[]> {
  const { provisions }: Stored = await (
    await request.get(`/api/v1/treaties/${slug}/en?version=1`)
  ).json();
  return provisions
    .filter(({ kind }) => kind !== 'paragraph' && kind !== 'point')
    .flatMap(({ label, heading, text }) => [
      heading === null ? label : `${label}. ${heading}`,
      ...text.split('\n'),
    ]);
}

/** Chooses a format in the page's export menu and gives the file's name and bytes. */
async function exported(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const link = page.locator(`a[download][href*="format=${format}"]`).first();
  if (!(await link.isVisible())) await page.getByText('Export', { exact: true }).first().click();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a Word file of tracked changes gives both stored texts', async ({ page, request }) => {
  await open(page, COMPARISON);
  const { name, bytes } = await exported(page, 'docx');
  expect(name).toBe(`${FILE}.docx`);
  const { accepted, rejected, part } = readDocx(bytes);
  const lines = (settled: readonly string[]) => settled.filter((line) => line !== '');
  expect(lines(accepted)).toEqual(await storedLines(request, 'iran-russia-2025'));
  expect(lines(rejected)).toEqual(await storedLines(request, 'dprk-russia-2024'));
  expect(part('word/header1.xml').textContent).toContain('not an authentic text');
});

test('the links as CSV and everything as JSON say the same', async ({ page }) => {
  await open(page, COMPARISON);
  const csv = await exported(page, 'csv');
  expect(csv.name).toBe(`${FILE}.csv`);
  const json = await exported(page, 'json');
  expect(json.name).toBe(`${FILE}.json`);
  const { links, onlyLeft, onlyRight } = JSON.parse(json.bytes.toString('utf8'));
  const lines = csv.bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(1 + links.length + onlyLeft.length + onlyRight.length);
});

test('a self-contained page opens without the server, a script or an error', async ({ page }) => {
  await open(page, COMPARISON);
  const { bytes } = await exported(page, 'html');
  const asked: string[] = [];
  // A page of its own: the policy of the page it came from must not hold for it.
  await page.goto('about:blank');
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(bytes.toString('utf8'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('DPRK–Russia 2024');
  await expect(
    page.locator('tr#art_4').getByRole('heading', { name: /^Article 4\b/ }),
  ).toBeVisible();
  expect(asked).toEqual([]);
});

test('every file is offered to people who are not signed in', async ({ request }) => {
  for (const format of ['docx', 'synopsis', 'html', 'csv', 'tei', 'json']) {
    const answer = await request.get(`/api/v1${COMPARISON}/export?format=${format}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="[\w.-]+"; filename\*=UTF-8''/,
    );
    expect(answer.headers()['cache-control']).toBe('private, no-store');
  }
});

test('a format that there is not is answered with those there are', async ({ request }) => {
  const answer = await request.get(`/api/v1${COMPARISON}/export?format=odt`);
  expect(answer.status()).toBe(400);
  expect((await answer.json()).detail).toContain('docx, synopsis, pdf, html, csv, tei, json');
});
