/**
 * Takes the pictures in docs/images as a signed-in reader sees the pages, always of the same
 * records, notes and window, so that a new picture differs only where the product does.
 */

import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from '@playwright/test';

const FOLDER = 'docs/images';
const PERSON = {
  name: 'Rosa Reader',
  email: 'rosa@example.org',
  password: 'a clause for every case',
};
const TREATY = { treaty: 'dprk-russia-2024', lang: 'en', version: 1 };

async function signIn({ request }: BrowserContext): Promise<void> {
  await request.post('/api/v1/account', { data: PERSON });
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { csrfToken, email: PERSON.email, password: PERSON.password, json: 'true' };
  await request.post('/api/auth/callback/credentials', { form });
}

async function note({ request }: BrowserContext, eId: string, exact: string, body: string) {
  const targets = [{ ...TREATY, selector: { eId, quote: { exact } } }];
  const answer = await request.post('/api/v1/annotations', { data: { targets, body } });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** `at` is scrolled to, not linked to: a linked place is flashed. */
async function take(page: Page, address: string, name: string, at?: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  if (at) await page.locator(at).evaluate((place) => place.scrollIntoView());
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled' });
  process.stdout.write(`${FOLDER}/${name}.png\n`);
}

async function main(): Promise<void> {
  const baseURL = process.env.CONCORDAT_URL;
  if (!baseURL) throw new Error('Run this by `npm run screenshots`, which starts a server.');
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CONCORDAT_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  await signIn(context);
  const duty = 'A duty of assistance; Iran–Russia 3(3) only forbids helping the aggressor.';
  await note(context, 'art_4', 'military and other assistance', duty);
  await note(context, 'art_3', 'practical measures', 'Consultation comes before assistance.');
  const page = await context.newPage();
  await take(page, '/compare/dprk-russia-2024...iran-russia-2025', 'compare', 'section#art_4');
  await take(page, '/treaties/dprk-russia-2024/en', 'reader', 'section#art_3');
  await take(page, '/', 'catalogue');
  await browser.close();
}

await main();
