/**
 * Measures a page of two treaties that bears 5,000 notes, beside the same page without any: when its first
 * highlight is painted, how long the browser is busy at a stretch, how large the page is, and how long it
 * takes to the last note. `--notes N` takes another number, `--json` prints the figures.
 */

import { loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { disconnect } from '../lib/store/database';
import { NOTED_PAIR, storeManyNotes } from './testing/many-notes';

const GOALS = { highlight: 1000, task: 50 };
const READER = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  password: 'a clause for every case',
};
const ROUNDS = 3;
const MOST_PRESSES = 500;
/** Windows that are scrolled through, one a frame. */
const TURNS = 60;

type Figures = {
  /** Milliseconds from the start of the navigation. */
  readonly firstPaint: number;
  readonly firstHighlight: number;
  readonly notes: number;
  readonly marks: number;
  /** Of tasks over 50 ms, in ms. */
  readonly opening: Tasks;
  readonly scrolling: Tasks;
  /** kB of the document, plain and gzip. */
  readonly page: number;
  readonly packed: number;
};

type Tasks = { readonly count: number; readonly longest: number };

type Reaching = {
  readonly seconds: number;
  readonly presses: number;
  readonly reached: number;
  readonly tasks: Tasks;
};

const base = process.env.CONCORDAT_URL ?? '';
const ADDRESSES = {
  compare: `${base}/compare/${NOTED_PAIR.join('...')}`,
  reader: `${base}/treaties/${NOTED_PAIR[1]}/en`,
} as const;

async function signIn({ request }: BrowserContext): Promise<void> {
  const created = await request.post(`${base}/api/v1/account`, { data: READER });
  if (!created.ok() && created.status() !== 409) throw new Error(`sign-up: ${created.status()}`);
  const { csrfToken } = await (await request.get(`${base}/api/auth/csrf`)).json();
  const { email, password } = READER;
  await request.post(`${base}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password, json: 'true' },
  });
}

/** Kept in the page from its first moment: long tasks, and when the first highlight was painted. */
function watch(): void {
  const seen = { tasks: [] as number[], highlight: 0 };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('mark.note')) {
      // The frame that was begun when it was found is painted before the next one begins.
      requestAnimationFrame(() => {
        seen.highlight = performance.now();
      });
    } else if (performance.now() < 20_000) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

type Seen = { tasks: number[]; highlight: number };

/** The long tasks since the last time it was asked. */
async function tasksOf(page: Page): Promise<Tasks> {
  const tasks = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    return seen.tasks.splice(0);
  });
  return { count: tasks.length, longest: Math.max(0, ...tasks) };
}

async function measureOnce(context: BrowserContext, address: string): Promise<Figures> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5000 })));
  const opening = await tasksOf(page);
  await page.evaluate(scrollThrough, TURNS);
  const scrolling = await tasksOf(page);
  const found = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    firstHighlight: (window as unknown as { seen: Seen }).seen.highlight,
    marks: document.querySelectorAll('mark.note').length,
    notes: document.querySelectorAll('[data-gloss]').length,
  }));
  await page.close();
  const html = await (await context.request.get(address)).text();
  const [whole, packed] = [Buffer.byteLength(html) / 1000, gzipSync(html).length / 1000];
  return { ...found, opening, scrolling, page: whole, packed };
}

async function scrollThrough(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    window.scrollBy(0, window.innerHeight);
    await new Promise((next) => requestAnimationFrame(next));
  }
  await new Promise((next) => requestIdleCallback(next, { timeout: 2000 }));
}

/** The middle one of several, by when the first highlight (or, without notes, anything) was painted. */
async function measure(context: BrowserContext, address: string): Promise<Figures> {
  const rounds: Figures[] = [];
  await measureOnce(context, address);
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(context, address));
  rounds.sort((a, b) => a.firstHighlight - b.firstHighlight || a.firstPaint - b.firstPaint);
  const middle = rounds[Math.floor(ROUNDS / 2)];
  if (!middle) throw new Error('nothing was measured');
  return middle;
}

/** Presses "Show more" until all notes are loaded. */
async function reachLast(context: BrowserContext, address: string): Promise<Reaching> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.locator('html[data-ready]').waitFor();
  const toggle = page.getByRole('button', { name: /^Notes \d/ });
  if (await toggle.isVisible()) await toggle.click();
  await tasksOf(page);
  const from = performance.now();
  let presses = 0;
  const more = page.getByRole('button', { name: /^Show \d+ more$/ });
  while (presses < MOST_PRESSES && (await more.count()) > 0) {
    const before = await more.textContent();
    await more.evaluate((button: HTMLButtonElement) => button.click());
    presses += 1;
    await page.waitForFunction(
      (words) => {
        const buttons = Array.from(document.querySelectorAll('aside[aria-label="Notes"] button'));
        const button = buttons.find(({ textContent }) =>
          /^(Show \d+ more|Loading)/.test(textContent ?? ''),
        );
        return (
          button === undefined ||
          !(button.textContent === words || button.textContent === 'Loading…')
        );
      },
      before,
      { timeout: 60_000 },
    );
  }
  const seconds = (performance.now() - from) / 1000;
  const range = await page.locator('[data-drawn-range] p').textContent();
  const reached = Number(/of (\d+)/.exec(range ?? '')?.[1] ?? 0);
  const tasks = await tasksOf(page);
  await page.close();
  return { seconds, presses, reached, tasks };
}

function line(name: string, { firstPaint, firstHighlight, ...rest }: Figures): string {
  const tasks = ({ count, longest }: Tasks) => `${longest.toFixed(0)} (${count})`;
  return [
    name.padEnd(24),
    firstPaint.toFixed(0).padStart(8),
    firstHighlight.toFixed(0).padStart(11),
    String(rest.notes).padStart(7),
    String(rest.marks).padStart(7),
    tasks(rest.opening).padStart(12),
    tasks(rest.scrolling).padStart(12),
    rest.page.toFixed(0).padStart(8),
    rest.packed.toFixed(0).padStart(8),
  ].join('');
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--notes');
  const count = at === -1 ? 5000 : Number(process.argv[at + 1]);
  const browser = await chromium.launch({
    executablePath: process.env.CONCORDAT_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watch);
  await signIn(context);
  const load = loadavg()[0] ?? 0;
  const results: [string, Figures][] = [];
  for (const [name, address] of Object.entries(ADDRESSES)) {
    results.push([`${name}, no notes`, await measure(context, address)]);
  }
  await storeManyNotes(READER.email, count);
  await disconnect();
  for (const [name, address] of Object.entries(ADDRESSES)) {
    results.push([`${name}, ${count} notes`, await measure(context, address)]);
  }
  const last = await reachLast(context, ADDRESSES.compare);
  await browser.close();
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ load, pages: Object.fromEntries(results), last })}\n`);
    return;
  }
  process.stdout.write(
    [
      `Load of the machine at the start: ${load.toFixed(1)}. Times in ms, long tasks as longest (count), sizes in kB.`,
      `${'page'.padEnd(24)}${'painted'.padStart(8)}${'highlight'.padStart(11)}${'cards'.padStart(7)}${'marks'.padStart(7)}${'opening'.padStart(12)}${'scrolling'.padStart(12)}${'page'.padStart(8)}${'gzip'.padStart(8)}`,
      ...results.map(([name, figures]) => line(name, figures)),
      `Goals: first highlight ${GOALS.highlight}, no task over ${GOALS.task}.`,
      `All ${last.reached} notes reached after ${last.seconds.toFixed(1)} s and ${last.presses} presses; long tasks on the way: ${last.tasks.count}, the longest ${last.tasks.longest.toFixed(0)} ms.`,
      '',
    ].join('\n'),
  );
}

await main();
