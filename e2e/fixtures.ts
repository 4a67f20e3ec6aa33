import { randomBytes, randomUUID } from 'node:crypto';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/**
 * What every walk needs: pages whose console must stay clean, and people with an account. People
 * have addresses of their own, so walks do not meet each other.
 */

export type Person = { readonly name: string; readonly email: string; readonly password: string };

export function newPerson(name = 'Ada Lovelace'): Person {
  return { name, email: `${randomUUID()}@example.org`, password: 'a clause for every case' };
}

/** A network address that nobody else comes from (of the range kept for benchmarks, RFC 2544). */
function freshAddress(): string {
  const [a, b, c] = randomBytes(3);
  return `198.${18 + ((a ?? 0) % 2)}.${b}.${c}`;
}

/**
 * Creates an account through the API and signs this browser context in. Each person signs up from an
 * address of their own, as the server's proxy would say it.
 */
export async function signIn(context: BrowserContext, person = newPerson()): Promise<Person> {
  const { request } = context;
  const headers = { 'x-forwarded-for': freshAddress() };
  const created = await request.post('/api/v1/account', { data: person, headers });
  expect(created.status()).toBe(201);
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { csrfToken, email: person.email, password: person.password, json: 'true' };
  const signedIn = await request.post('/api/auth/callback/credentials', { form });
  expect(signedIn.ok()).toBe(true);
  return person;
}

/**
 * Waits until the page answers at its address: its scripts have taken over what the server sent and
 * listen. What is pressed before is lost. After a step inside the site the new address must have been
 * waited for, since until then the old page answers.
 */
export async function answers(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset.ready === location.pathname + location.search,
  );
}

/** Goes to an address and waits until the page answers there. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await answers(page);
}

/** Loads the page anew and waits until it answers. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await answers(page);
}

/** Stays where the page stands for long enough to have paused there on the way to somewhere else. */
export async function rests(page: Page): Promise<void> {
  // A page hears of a scroll with its next frame.
  const since = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
  );
  await page.waitForFunction((then) => performance.now() - then > 200, since);
}

/** Selects words in a unit as a reader would, with the DOM's own selection. */
export async function selectWords(page: Page, unit: string, words: string): Promise<void> {
  await answers(page);
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  // The bar of words that were selected before would be pressed in place of theirs.
  await expect(page.locator('[data-selection-bar]')).toHaveCount(0);
  await page.evaluate(
    ([selector, wanted]) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`Nothing is ${selector}`);
      const { top, bottom } = element.getBoundingClientRect();
      if (top < 0 || bottom > window.innerHeight) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      const text = element.textContent ?? '';
      const from = text.indexOf(wanted);
      if (from < 0) throw new Error(`“${wanted}” is not in “${text}”`);
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (at <= from && from < at + length) range.setStart(node, from - at);
        const end = from + wanted.length;
        if (at < end && end <= at + length) range.setEnd(node, end - at);
        at += length;
      }
      const selection = window.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    [unit, words] as const,
  );
}

/**
 * What the console says of an address where nothing is: its status and, on a page that stays open, the
 * styles that the framework asked for before it knew.
 */
export const MISSING = /404|\.css was preloaded using link preload but not used/;

type Fixtures = {
  /** Fails the test when any page of the context logs an error or a warning. */
  readonly cleanConsole: { allow(pattern: RegExp): void };
};

export const test = base.extend<Fixtures>({
  cleanConsole: [
    async ({ context }, use) => {
      const allowed: RegExp[] = [];
      const logged: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          logged.push(`${message.type()} at ${message.location().url}: ${message.text()}`);
        }
      });
      context.on('weberror', (error) => logged.push(`thrown: ${error.error().message}`));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(logged.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
