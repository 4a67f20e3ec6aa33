/**
 * Measures what a reader of two 500-article treaties waits for: the server's time for the first and
 * for a later request, and the browser's long tasks while the page is scrolled, a window a frame.
 */

import { chromium, type Page } from '@playwright/test';
import { disconnect } from '../lib/store/database';
import { LONG_PAIR, storeLongPair } from './testing/long-pair';

/** Turns of one window height each, a frame apart: faster than a hand turns a wheel. */
const TURNS = 300;

export type LongFigures = {
  readonly source: string;
  /** Milliseconds until the first answer, which says how far the comparison is. */
  readonly answer: number;
  /** Milliseconds until the whole comparison was sent: nothing computed before, and everything. */
  readonly first: number;
  readonly later: number;
  readonly kilobytes: number;
  readonly rows: number;
  /** Tasks over 50 ms while scrolling, and the longest task, in ms (0 when none is over 50). */
  readonly longTasks: number;
  readonly longest: number;
};

/** Stores the long pair in the run's database and measures it. Takes half a minute. */
export async function measureLong(base: string): Promise<LongFigures> {
  const source = await storeLongPair();
  await disconnect();
  const address = `${base}/compare/${LONG_PAIR.join('...')}`;
  const from = performance.now();
  let response = await request(address);
  const answer = response.total;
  while (!response.whole) response = await request(address);
  const first = performance.now() - from;
  const later = await request(address);
  return {
    source,
    answer,
    first,
    later: later.total,
    kilobytes: later.bytes / 1000,
    ...(await scroll(address)),
  };
}

async function request(address: string) {
  const from = performance.now();
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  const body = await response.text();
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const bytes = Buffer.byteLength(body);
  return { total: performance.now() - from, bytes, whole: body.includes('data-relation') };
}

async function scroll(address: string) {
  const browser = await chromium.launch({
    executablePath: process.env.CONCORDAT_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(address, { waitUntil: 'networkidle' });
  const rows = await page.locator('section[data-relation]').count();
  const tasks = await longTasksWhileScrolling(page);
  await browser.close();
  return { rows, longTasks: tasks.length, longest: Math.max(0, ...tasks) };
}

/** Durations in ms of the long tasks while the page goes down. */
async function longTasksWhileScrolling(page: Page): Promise<number[]> {
  return page.evaluate(async (turns) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map((entry) => entry.duration));
    });
    observer.observe({ type: 'longtask', buffered: false });
    for (let turn = 0; turn < turns; turn += 1) {
      window.scrollBy(0, window.innerHeight);
      await new Promise((next) => requestAnimationFrame(next));
    }
    await new Promise((next) => setTimeout(next, 200));
    observer.disconnect();
    return tasks;
  }, TURNS);
}
