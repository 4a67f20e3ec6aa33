/**
 * HTML to PDF through a browser of the machine, where there is one. The page is our own and
 * self-contained and forbids scripts and requests in its own policy; the browser still gets no network,
 * a profile that is thrown away, limited time, and few siblings.
 *
 * Reference: Chromium's headless mode (`--print-to-pdf`); CSS Paged Media for the page's margins.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../errors';

const KNOWN_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const TIME_LIMIT = 45_000;
const LARGEST_PAGE = 12 * 1024 * 1024;
const LARGEST_PDF = 64 * 1024 * 1024;
/** Browsers at a time, and prints that may wait for one. */
const AT_ONCE = 1;
const WAITING = 8;

/** The browser to print with: the one named, else the first known one; undefined where there is none. */
export function findBrowser(named = process.env.CONCORDAT_CHROMIUM): string | undefined {
  return (named ? [named] : KNOWN_PATHS).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * The page as PDF bytes. Throws `cannot-print` without a browser or when it fails, `too-large`,
 * `unavailable` when too many are waiting.
 */
export async function printPdf(page: string, browser = findBrowser()): Promise<Uint8Array> {
  if (browser === undefined) {
    throw new AppError('cannot-print', {
      detail:
        'No browser is installed beside this server. Nothing is lost: open the comparison and print it from your own browser to PDF, or export HTML and print that.',
    });
  }
  if (Buffer.byteLength(page) > LARGEST_PAGE) {
    throw new AppError('too-large', {
      detail: `A page of more than ${LARGEST_PAGE / 1024 / 1024} MB is not printed. Export HTML or DOCX instead.`,
    });
  }
  return queue.run(() => printInProfile(page, browser));
}

async function printInProfile(page: string, browser: string): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'concordat-print-'));
  try {
    const [source, target] = [join(directory, 'page.html'), join(directory, 'page.pdf')];
    await writeFile(source, page);
    await runBrowser(browser, directory, source, target);
    const { size } = await stat(target);
    if (size > LARGEST_PDF) throw new AppError('too-large', { detail: 'The PDF is too large.' });
    return await readFile(target);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('cannot-print', {
      detail:
        'The browser beside this server did not finish the file. Open the comparison and print it from your own browser to PDF, or export HTML and print that.',
    });
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

function runBrowser(
  browser: string,
  directory: string,
  source: string,
  target: string,
): Promise<void> {
  // Chromium cannot use its sandbox as root, which containers often are.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    browser,
    [
      ...asRoot,
      '--headless',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-extensions',
      '--disable-background-networking',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(directory, 'profile')}`,
      '--no-pdf-header-footer',
      `--print-to-pdf=${target}`,
      pathToFileURL(source).href,
    ],
    {
      stdio: 'ignore',
      detached: true,
      env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: directory },
    },
  );
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => endAll(child), TIME_LIMIT);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      endAll(child);
      if (code === 0) resolve();
      else reject(new Error(`the browser ended with ${code}`));
    });
  });
}

/** Ends a browser with the processes it started: they are one process group. */
function endAll({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Runs few tasks at a time and refuses more than may wait. */
class Queue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= AT_ONCE) {
      if (this.#waiting.length >= WAITING) {
        throw new AppError('unavailable', {
          detail: 'Many files are being printed. Try again in a moment, or export HTML.',
          retryAfter: 15,
        });
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

const queue = new Queue();
