import { randomUUID } from 'node:crypto';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';

/**
 * What every walk needs: pages whose console must stay clean, and people with an account. People
 * have addresses of their own, so walks do not meet each other.
 */

export type Person = { readonly name: string; readonly email: string; readonly password: string };

export function newPerson(name = 'Ada Lovelace'): Person {
  return { name, email: `${randomUUID()}@example.org`, password: 'a clause for every case' };
}

/** Creates an account through the API and signs this browser context in. */
export async function signIn(context: BrowserContext, person = newPerson()): Promise<Person> {
  const { request } = context;
  const created = await request.post('/api/v1/account', { data: person });
  expect(created.status()).toBe(201);
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { csrfToken, email: person.email, password: person.password, json: 'true' };
  const signedIn = await request.post('/api/auth/callback/credentials', { form });
  expect(signedIn.ok()).toBe(true);
  return person;
}

/**
 * Waits until a page answers: its scripts are there, React has taken over what the server sent (which
 * it does in one go), and has had a quiet moment to start listening. What is pressed before is lost.
 */
export async function answers(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button, summary, input')].some((control) =>
      Object.keys(control).some((key) => key.startsWith('__reactProps')),
    ),
  );
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}

/** Selects words in a unit as a reader would, with the DOM's own selection. */
export async function selectWords(page: Page, unit: string, words: string): Promise<void> {
  await page.locator(unit).first().scrollIntoViewIfNeeded();
  await page
    .locator(unit)
    .first()
    .evaluate((element, wanted) => {
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
    }, words);
}

type Fixtures = {
  /** Fails the test when any page of the context logs an error or a warning. */
  readonly cleanConsole: { allow(pattern: RegExp): void };
};

export const test = base.extend<Fixtures>({
  cleanConsole: [
    async ({ context }, use) => {
      const allowed: RegExp[] = [];
      const said: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          said.push(`${message.type()} at ${message.location().url}: ${message.text()}`);
        }
      });
      context.on('weberror', (error) => said.push(`thrown: ${error.error().message}`));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(said.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
