import type { Page } from '@playwright/test';
import {
  answers,
  expect,
  newPerson,
  open,
  type Person,
  selectWords,
  signIn,
  test,
} from './fixtures';

/**
 * Who writes: nothing is stored as another person's, nobody is shown what somebody else typed, nothing
 * typed is stranded, and signing in leads back to what was begun.
 */

const READER = '/treaties/dprk-russia-2024/en';
const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const WORDS = 'military and other assistance';
const ARTICLE_4 = '[data-unit="art_4"]';

const editor = (page: Page) => page.locator('[data-note-editor]');
const box = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const state = (page: Page) => editor(page).locator('[data-state]');

/** Makes an account, in a browser of its own. */
async function registered(page: Page, name: string): Promise<Person> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('no browser');
  const person = await signIn(context, newPerson(name));
  await context.close();
  return person;
}

/** Fills in the form of the page that is shown. */
async function enter(page: Page, { email, password }: Person): Promise<void> {
  await page.waitForURL(/\/sign-in/);
  await answers(page);
  const form = page.getByRole('form', { name: 'Sign in with a password' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
  await answers(page);
}

/** The words that are painted as those of the note being written. */
function pendingWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const highlight = CSS.highlights.get('pending');
    return Array.from(highlight ?? [], (range) => (range as Range).toString()).join(' … ');
  });
}

test.describe('signing in leads back', () => {
  test('to the selected words, with the editor open', async ({ page }) => {
    const ada = await registered(page, 'Ada Author');
    await open(page, READER);
    await selectWords(page, '[data-unit="art_16"]', 'unilateral coercive measures');
    await page.getByRole('link', { name: 'Sign in to annotate' }).click();
    await enter(page, ada);
    await expect(box(page)).toBeFocused();
    expect(new URL(page.url()).pathname).toBe(READER);
    expect(new URL(page.url()).hash).toBe('');
    expect(await pendingWords(page)).toBe('unilateral coercive measures');
    await expect(editor(page)).toBeInViewport();
    await expect(page.locator('[data-unit="art_16"]')).toBeInViewport();
  });
});
