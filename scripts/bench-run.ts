/**
 * The measurements behind `npm run bench`, all in one run against the production build:
 * align + diff against jsdiff on the whole texts, server time of the pages, their throughput
 * relative to a page of one line, and the compressed JavaScript each sends. `--json` prints figures.
 */

import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import autocannon from 'autocannon';
import { type CompareFigures, measureComparison } from './bench-compare';
import { type LongFigures, measureLong } from './bench-long';

const PAGES = {
  reader: '/treaties/iran-russia-2025/en',
  compare: '/compare/dprk-russia-2024...iran-russia-2025',
  catalogue: '/',
  record: '/treaties/dprk-russia-2024',
} as const;
const ONE_LINE = '/status';
const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 10;
const GOALS = { ratio: 100, p50: 50, throughput: 0.5, page: 50, javascript: 170, long: 2000 };

type PageFigures = {
  readonly address: string;
  /** Milliseconds, one request at a time. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  /** Requests per second relative to the page of one line, measured in turns. */
  readonly relative: number;
  /** kB of the document, gzip. */
  readonly page: number;
  /** kB of compressed JavaScript until the page is idle. */
  readonly javascript: number;
};

/** As a browser asks for a document: what it gets is what is measured. */
const DOCUMENT = { accept: 'text/html' };

async function load(address: string, connections: number, seconds: number) {
  const result = await autocannon({
    url: base + address,
    connections,
    duration: seconds,
    headers: DOCUMENT,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${address} answered with errors`);
  return result;
}

const base = process.env.CONCORDAT_URL ?? '';

async function measurePage(address: string, javascript: number): Promise<PageFigures> {
  await load(address, 1, 2);
  const alone = await load(address, 1, SECONDS);
  const page: number[] = [];
  const line: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    line.push((await load(ONE_LINE, CONNECTIONS, SECONDS)).requests.average);
    page.push((await load(address, CONNECTIONS, SECONDS)).requests.average);
  }
  const perSecond = median(page);
  return {
    address,
    p50: alone.latency.p50,
    p99: alone.latency.p99,
    perSecond,
    relative: perSecond / median(line),
    page: await compressedSize(address),
    javascript,
  };
}

async function compressedSize(address: string): Promise<number> {
  const response = await fetch(base + address, { headers: DOCUMENT });
  return gzipSync(await response.text()).length / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** kB of JavaScript as it travels, for every page, in a fresh browser each. */
async function measureJavascript(): Promise<ReadonlyMap<string, number>> {
  const browser = await chromium.launch({
    executablePath: process.env.CONCORDAT_CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const sizes = new Map<string, number>();
  for (const address of Object.values(PAGES)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return;
      bodies.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(base + address, { waitUntil: 'networkidle' });
    const total = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
    sizes.set(address, total / 1000);
    await context.close();
  }
  await browser.close();
  return sizes;
}

function print(comparison: CompareFigures, pages: readonly PageFigures[], long: LongFigures): void {
  const { engine, jsdiff, ratio, words } = comparison;
  const out = [
    `Align + diff of the two treaties (${words} words): ${engine.toFixed(1)} ms; jsdiff diffWords on the`,
    `whole texts: ${jsdiff.toFixed(0)} ms; ratio ${ratio.toFixed(0)} (goal ${GOALS.ratio})`,
    '',
    `page         p50 ms (goal ${GOALS.p50})   p99 ms   req/s   of one line (goal ${GOALS.throughput})   kB gzip (goal ${GOALS.page})   JS kB gzip (goal ${GOALS.javascript})`,
    ...pages.map((page) => {
      const name = Object.entries(PAGES).find(([, address]) => address === page.address)?.[0] ?? '';
      return [
        name.padEnd(12),
        page.p50.toFixed(0).padStart(16),
        page.p99.toFixed(0).padStart(8),
        page.perSecond.toFixed(0).padStart(7),
        page.relative.toFixed(2).padStart(23),
        page.page.toFixed(0).padStart(18),
        page.javascript.toFixed(0).padStart(24),
      ].join(' ');
    }),
    '',
    `Two treaties of 500 articles (${long.source}), ${long.rows} rows, ${long.kilobytes.toFixed(0)} kB: first answer`,
    `${long.answer.toFixed(0)} ms, all of it ${long.first.toFixed(0)} ms (goal ${GOALS.long}), later ${long.later.toFixed(0)} ms; ${long.longTasks} tasks over 50 ms while`,
    `scrolling (goal 0), the longest ${long.longest.toFixed(0)} ms`,
  ];
  process.stdout.write(`${out.join('\n')}\n`);
}

async function main(): Promise<void> {
  if (base === '') throw new Error('Run this by `npm run bench`, which starts a server.');
  const sizes = await measureJavascript();
  const comparison = measureComparison();
  const pages: PageFigures[] = [];
  for (const address of Object.values(PAGES)) {
    pages.push(await measurePage(address, sizes.get(address) ?? Number.NaN));
  }
  const long = await measureLong(base);
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ goals: GOALS, comparison, pages, long })}\n`);
  } else {
    print(comparison, pages, long);
  }
}

await main();
