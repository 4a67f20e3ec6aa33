import type { BrowserContext, Page } from '@playwright/test';
import {
  answers,
  expect,
  newPerson,
  open,
  type Person,
  rests,
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
const ARTICLE_4 = '[data-unit="art_4"]';
const AID = 'military and other assistance';
const SECRET = 'What only its author may know.';
/** The browser's own line for an answer that refuses. */
const REFUSED = /the server responded with a status of (401|404|409)/;

const editor = (page: Page) => page.locator('[data-note-editor]');
const box = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const state = (page: Page) => editor(page).locator('[data-state]');
const offers = (page: Page) => page.getByRole('list', { name: 'Your drafts' });
const header = (page: Page) => page.getByRole('banner');

/** Makes an account, in a browser of its own. */
async function registered(page: Page, name: string): Promise<Person> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('no browser');
  const person = await signIn(context, newPerson(name));
  await context.close();
  return person;
}

/** The session of this browser becomes that of a person, as by a page elsewhere in it. */
async function switchTo({ request }: BrowserContext, { email, password }: Person): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { csrfToken, email, password, json: 'true' };
  expect((await request.post('/api/auth/callback/credentials', { form })).ok()).toBe(true);
}

/** Fills in the form of the sign-in page that is shown. */
async function enter(page: Page, { email, password }: Person): Promise<void> {
  await page.waitForURL(/\/sign-in/);
  await answers(page);
  const form = page.getByRole('form', { name: 'Sign in with a password' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await answers(page);
}

async function annotate(page: Page, unit: string, words: string, body: string): Promise<void> {
  await selectWords(page, unit, words);
  await page.getByRole('button', { name: /^Annotate/ }).click();
  await box(page).fill(body);
}

/** Waits until the device keeps what was typed. */
async function kept(page: Page): Promise<void> {
  await expect(state(page)).toHaveText('Not saved yet; a draft is kept on this device.');
}

async function save(page: Page): Promise<void> {
  await editor(page).getByRole('button', { name: 'Save', exact: true }).click();
}

type Stored = { readonly id: string; readonly revision: number; readonly body: unknown };

async function myNotes({ request }: BrowserContext): Promise<readonly Stored[]> {
  return (await (await request.get('/api/v1/annotations?creator=me')).json()).annotations;
}

/** Stores a note on words of Article 4. */
async function noteOnAid({ request }: BrowserContext, body: string): Promise<Stored> {
  const { provisions } = await (await request.get('/api/v1/treaties/dprk-russia-2024/en')).json();
  const { text } = provisions.find((one: { eId: string }) => one.eId === 'art_4');
  const start = text.indexOf(AID);
  const position = { start, end: start + AID.length };
  const selector = { eId: 'art_4', position, quote: { exact: AID, prefix: '', suffix: '' } };
  const targets = [{ treaty: 'dprk-russia-2024', lang: 'en', version: 1, selector }];
  const answer = await request.post('/api/v1/annotations', { data: { targets, body } });
  expect(answer.status()).toBe(201);
  return answer.json();
}

/** All that the browser keeps for a page, to look for words in. */
function storage(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

/** The words that are painted as those of the note being written. */
function pendingWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const painted = Array.from(CSS.highlights.get('pending') ?? []);
    return painted.map(String).join(' … ');
  });
}

test.describe('a page of another person', () => {
  test('stores nothing as whoever signed in beside it, and keeps the draft', async ({
    page,
    context,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    const boris = await registered(page, 'Boris Borrower');
    const anna = await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, SECRET);
    await kept(page);
    await switchTo(context, boris);
    await save(page);
    await expect(state(page)).toContainText('You are signed in as Boris Borrower in this browser');
    await expect(state(page)).toContainText('Your text is kept on this device');
    await expect(header(page)).not.toContainText(anna.name);
    expect(await myNotes(context)).toEqual([]);

    const other = await context.newPage();
    await open(other, READER);
    await expect(header(other)).toContainText(boris.name);
    await expect(other.getByText(SECRET)).toHaveCount(0);
    await expect(offers(other)).toHaveCount(0);

    await page.bringToFront();
    await page.getByRole('link', { name: 'Sign in again as whoever wrote this' }).click();
    await enter(page, anna);
    await expect(box(page)).toHaveText(SECRET);
    await save(page);
    await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveText(AID);
    expect(await myNotes(context)).toHaveLength(1);
  });

  test('learns it from the other tab, and cannot change account, links or notes', async ({
    page,
    context,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    const boris = await registered(page, 'Boris Borrower');
    await signIn(context, newPerson('Anna Author'));
    await open(page, '/account');
    await switchTo(context, boris);
    await page.getByRole('textbox', { name: 'Name' }).fill('Anna Renamed');
    await page.getByRole('button', { name: 'Save name' }).click();
    await expect(
      page.getByRole('form', { name: 'Change the name' }).getByRole('alert'),
    ).toContainText('You are signed in as Boris Borrower');
    await page.getByRole('button', { name: 'Sign out of this browser' }).click();
    await expect(
      page.getByRole('region', { name: 'Where you are signed in' }).getByRole('alert'),
    ).toContainText('Another account is signed in');
    const { name } = await (await context.request.get('/api/v1/account')).json();
    expect(name).toBe(boris.name);

    const other = await context.newPage();
    await open(other, '/');
    await expect(page.getByText('Nothing can be saved from')).toBeVisible();
    await page.getByRole('button', { name: 'Reload the page' }).click();
    await expect(header(page)).toContainText(boris.name);
  });
});

test.describe('what was typed', () => {
  test('is gone from the browser after signing out, which asks first', async ({
    page,
    context,
  }) => {
    await signIn(context, newPerson('Anna Author'));
    await open(page, COMPARISON);
    await page.locator('[data-correct="art_4"]').first().click();
    await page.getByRole('dialog').getByLabel('Reason').fill(SECRET);
    await page.keyboard.press('Escape');
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, SECRET);
    await kept(page);
    expect(await storage(page)).toContain(SECRET);

    const account = await context.newPage();
    await open(account, '/account');
    await account.getByRole('button', { name: 'Sign out of this browser' }).click();
    const dialog = account.getByRole('dialog', { name: 'Sign out?' });
    await expect(dialog).toContainText('2 drafts on this device will be removed');
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    expect(await storage(account)).toContain(SECRET);
    await account.getByRole('button', { name: 'Sign out everywhere' }).click();
    await dialog.getByRole('button', { name: 'Sign out and remove them' }).click();
    await account.waitForURL('**/sign-in');
    expect(await storage(account)).not.toContain(SECRET);

    // The tab in which it was typed says so, and does not put it back by itself.
    await expect(header(page)).not.toContainText('Anna Author');
    await open(page, READER);
    expect(await storage(page)).not.toContain(SECRET);

    await signIn(context, newPerson('Boris Borrower'));
    await open(page, COMPARISON);
    await page.locator('[data-correct="art_4"]').first().click();
    await expect(page.getByRole('dialog').getByLabel('Reason')).toHaveValue('');
  });

  test('goes when the session was ended from another browser', async ({
    page,
    context,
    browser,
  }) => {
    const anna = await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, SECRET);
    await kept(page);
    await page.goto('about:blank');
    const elsewhere = await browser.newContext();
    await switchTo(elsewhere, anna);
    expect((await elsewhere.request.delete('/api/v1/account/sessions')).ok()).toBe(true);
    await elsewhere.close();
    await open(page, READER);
    await expect(page.getByText('the draft kept here went with it')).toBeVisible();
    expect(await storage(page)).not.toContain(SECRET);
  });

  test('outlives a session that ends while it is typed, and is one sign-in away', async ({
    page,
    context,
    browser,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    const anna = await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, '[data-unit="art_10"]', 'trade', SECRET);
    const elsewhere = await browser.newContext();
    await switchTo(elsewhere, anna);
    expect((await elsewhere.request.delete('/api/v1/account/sessions')).ok()).toBe(true);
    await elsewhere.close();
    await save(page);
    await expect(state(page)).toHaveText(
      'Not saved: You are signed out. Your text is kept on this device.',
    );
    await expect(header(page)).not.toContainText(anna.name);
    await expect(header(page).getByRole('link', { name: 'Sign in' })).toBeVisible();
    await page.getByRole('link', { name: 'Sign in and come back to this note' }).click();
    await enter(page, anna);
    await expect(box(page)).toHaveText(SECRET);
    await expect(page.locator('[data-unit="art_10"]')).toBeInViewport();
    await save(page);
    await expect(page.locator('[data-unit="art_10"] mark.note')).toHaveText('trade');
  });

  test('about a note that was deleted meanwhile becomes a new one', async ({
    page,
    context,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    await signIn(context, newPerson('Anna Author'));
    const note = await noteOnAid(context, 'First words.');
    await open(page, `${READER}?note=${note.id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await box(page).fill('A long afternoon of further thought.');
    await kept(page);
    await context.request.delete(`/api/v1/annotations/${note.id}`);
    await save(page);
    await expect(state(page)).toContainText('This note was deleted meanwhile');
    await expect(editor(page).getByRole('button', { name: 'Save as a new note' })).toBeVisible();

    // Left and come back later: it is offered at its old place, and still becomes a note.
    await open(page, READER);
    await expect(offers(page)).toContainText('You began to change a note on');
    await offers(page).getByRole('button', { name: 'Continue it' }).click();
    await expect(editor(page)).toContainText('Saving stores it as a new one');
    await expect(box(page)).toHaveText('A long afternoon of further thought.');
    await save(page);
    await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveText(AID);
    await expect(offers(page)).toHaveCount(0);
  });

  test('in an edit is offered after a reload, and saved at once as a new note', async ({
    page,
    context,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    await signIn(context, newPerson('Anna Author'));
    const note = await noteOnAid(context, 'First words.');
    await open(page, `${READER}?note=${note.id}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await box(page).fill('Second thoughts.');
    await kept(page);
    await open(page, READER);
    await offers(page).getByRole('button', { name: 'Continue it' }).click();
    await expect(box(page)).toHaveText('Second thoughts.');
    await context.request.delete(`/api/v1/annotations/${note.id}`);
    await save(page);
    await editor(page).getByRole('button', { name: 'Save as a new note' }).click();
    await expect(page.getByText('Second thoughts.')).toBeVisible();
    await expect(editor(page)).toHaveCount(0);
    expect((await myNotes(context)).map(({ id }) => id)).not.toContain(note.id);
  });

  test('far away is offered from where one is, and Back returns there', async ({
    page,
    context,
  }) => {
    await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    for (const [article, words] of [
      ['art_6', 'sovereignty'],
      ['art_19', 'media'],
    ] as const) {
      const unit = `[data-unit="${article}"]`;
      const text = (await page.locator(unit).textContent()) ?? '';
      await annotate(
        page,
        unit,
        text.includes(words) ? words : text.slice(0, 30),
        `On ${article}.`,
      );
      await kept(page);
      await page.keyboard.press('Escape');
    }
    await page
      .locator('#art_12')
      .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    const line = page.getByText('2 drafts on this text:');
    await expect(line).toBeInViewport();
    await expect(line).toHaveText('2 drafts on this text: Article 6, Article 19');
    const before = await page.evaluate(() => window.scrollY);
    await line.getByRole('button', { name: 'Article 19' }).click();
    await expect(box(page)).toHaveText('On art_19.');
    await expect(page.locator('[data-unit="art_19"]')).toBeInViewport();
    await page.goBack();
    // The line of drafts above the text may have another height by now.
    const off = () => page.evaluate((y) => Math.abs(window.scrollY - y), before);
    await expect.poll(off).toBeLessThan(40);

    await open(page, '/annotations');
    const list = page.getByRole('region', { name: 'Drafts on this device' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await list.getByRole('link', { name: 'DPRK–Russia 2024, Article 6' }).click();
    await expect(box(page)).toHaveText('On art_6.');
    await expect(page.locator('[data-unit="art_6"]')).toBeInViewport();
  });

  test('in two tabs on one draft stays in both', async ({ page, context }) => {
    await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, 'Begun.');
    await kept(page);
    await page.keyboard.press('Escape');
    const other = await context.newPage();
    for (const [tab, words] of [
      [page, 'Here.'],
      [other, 'There.'],
    ] as const) {
      await open(tab, READER);
      await offers(tab).getByRole('button', { name: 'Continue it' }).click();
      await expect(box(tab)).toHaveText('Begun.');
      // The other tab restores what this one has not changed yet.
      if (tab === page) continue;
      await box(page).fill('Here.');
      await kept(page);
      await box(other).fill(words);
      await kept(other);
    }
    await save(page);
    await expect(editor(page)).toHaveCount(0);
    await other.close();
    await open(page, READER);
    await offers(page).getByRole('button', { name: 'Continue it' }).click();
    await expect(box(page)).toHaveText('There.');
  });

  test('while a save is under way stays in the editor', async ({ page, context, cleanConsole }) => {
    // The second save finds the note of the first by its key.
    cleanConsole.allow(REFUSED);
    await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, 'First.');
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/v1/annotations', async (route) => {
      await isAnswered;
      await route.continue();
    });
    await save(page);
    await expect(state(page)).toHaveText('Saving…');
    await box(page).press('End');
    await box(page).pressSequentially(' Second.');
    answer();
    await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveText(AID);
    await expect(box(page)).toHaveText('First. Second.');
    await page.unroute('**/api/v1/annotations');
    await save(page);
    await expect(editor(page)).toHaveCount(0);
    const notes = await myNotes(context);
    expect(notes).toHaveLength(1);
    expect(JSON.stringify(notes)).toContain('First. Second.');
  });

  test('offline is saved when the connection is back', async ({ page, context, cleanConsole }) => {
    cleanConsole.allow(/ERR_INTERNET_DISCONNECTED/);
    await signIn(context, newPerson('Anna Author'));
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, 'Written on a train.');
    await context.setOffline(true);
    await save(page);
    await expect(state(page)).toContainText('The server cannot be reached');
    await context.setOffline(false);
    await expect(editor(page)).toHaveCount(0);
    await expect(page.locator(`${ARTICLE_4} mark.note`)).toHaveText(AID);
    expect(await myNotes(context)).toHaveLength(1);
  });

  test('is said to be kept only where the browser keeps it', async ({ page, context }) => {
    await signIn(context, newPerson('Anna Author'));
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, READER);
    await annotate(page, ARTICLE_4, AID, 'Not kept.');
    await expect(state(page)).toHaveText(
      'Not saved yet. This browser keeps no drafts: copy your text before you leave.',
    );
  });
});

test.describe('signing in leads back', () => {
  test('to the selected words, with the editor open', async ({ page }) => {
    const anna = await registered(page, 'Anna Author');
    await open(page, READER);
    await selectWords(page, '[data-unit="art_16"]', 'unilateral coercive measures');
    await page.getByRole('link', { name: 'Sign in to annotate' }).click();
    await enter(page, anna);
    await expect(box(page)).toBeFocused();
    const { pathname, hash } = new URL(page.url());
    expect([pathname, hash]).toEqual([READER, '']);
    expect(await pendingWords(page)).toBe('unilateral coercive measures');
    await expect(editor(page)).toBeInViewport();
    await expect(page.locator('[data-unit="art_16"]')).toBeInViewport();
  });

  test('to an article that was to be annotated, by way of signing up', async ({ page }) => {
    await open(page, READER);
    await page.getByRole('button', { name: 'Article 8: more' }).click();
    await page.getByText('Annotate this article').click();
    await page.waitForURL(/\/sign-in/);
    await page.getByRole('link', { name: 'Create one' }).click();
    await page.waitForURL(/\/sign-up/);
    await answers(page);
    const { name, email, password } = newPerson('Nora Newcomer');
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(box(page)).toBeFocused();
    await expect(page.locator('[data-unit="art_8"]')).toBeInViewport();
    const whole = await page.locator('[data-unit="art_8"]').textContent();
    expect(await pendingWords(page)).toBe(whole?.trim());
  });

  test('to a pair and to the dialog of a row', async ({ page, context }) => {
    const anna = await registered(page, 'Anna Author');
    await open(page, `${COMPARISON}?ignore=case`);
    const row = page.locator('section:has([data-correct="art_4"])');
    await row.locator('[data-pair-note]').click();
    await enter(page, anna);
    await expect(box(page)).toBeFocused();
    expect(new URL(page.url()).search).toBe('?ignore=case');
    await expect(editor(page)).toContainText('A Article 4');
    await expect(page.locator(ARTICLE_4).first()).toBeInViewport();

    await context.clearCookies();
    await open(page, `${COMPARISON}?show=clean`);
    await page.locator('[data-correct="art_7"]').click();
    await page.getByRole('dialog').getByRole('link', { name: 'Sign in' }).click();
    await enter(page, anna);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Reason')).toBeVisible();
    await expect(dialog).toContainText('Article 7');
    expect(new URL(page.url()).search).toBe('?show=clean');
  });

  test('from the header to the page with all its address says, at the article read', async ({
    page,
  }) => {
    const anna = await registered(page, 'Anna Author');
    await open(page, `${COMPARISON}?ignore=case&rows=verified`);
    const row = page.locator('section[data-relation]').nth(2);
    await row.evaluate((element) =>
      element.scrollIntoView({ block: 'start', behavior: 'instant' }),
    );
    const id = await row.getAttribute('id');
    await rests(page);
    await header(page).getByRole('link', { name: 'Sign in' }).click();
    await enter(page, anna);
    await expect(header(page)).toContainText(anna.name);
    const { pathname, search, hash } = new URL(page.url());
    expect([pathname, search]).toEqual([COMPARISON, '?ignore=case&rows=verified']);
    expect(hash).not.toBe('');
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('to a private note of one’s own from the page that says nothing is there', async ({
    page,
    context,
    cleanConsole,
  }) => {
    cleanConsole.allow(REFUSED);
    const anna = await signIn(context, newPerson('Anna Author'));
    const { id } = await noteOnAid(context, 'My own.');
    await context.clearCookies();
    const answers404 = await Promise.all(
      [id, '01a2008c-269d-74c9-b7dc-5e04bfa6757d'].map(async (one) => {
        const answer = await context.request.get(`/annotations/${one}`);
        expect(answer.status()).toBe(404);
        return /<main[\s\S]*?<\/main>/.exec(await answer.text())?.[0].replaceAll(one, 'ID');
      }),
    );
    expect(answers404[0]).toBe(answers404[1]);

    await open(page, `/annotations/${id}`);
    await page.getByRole('main').getByRole('link', { name: 'sign in' }).click();
    await enter(page, anna);
    expect(new URL(page.url()).pathname).toBe(`/annotations/${id}`);
    await expect(page.getByText('My own.')).toBeInViewport();
  });
});
