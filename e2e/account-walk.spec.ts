import type { Page } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { answers, expect, newPerson, open, type Person, signIn, test } from './fixtures';

/** What people do with their account: another address, their data, and leaving for good. */

const WORDS = 'All human beings are born free';

/** Writes a note on the declaration; its id. */
async function write(page: Page, more: object): Promise<string> {
  const quote = { exact: WORDS };
  const targets = [{ treaty: 'udhr', lang: 'en', version: 1, selector: { eId: 'art_1', quote } }];
  const made = await page.request.post('/api/v1/annotations', { data: { targets, ...more } });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

async function enter(page: Page, { email, password }: Person): Promise<void> {
  await open(page, '/sign-in');
  const form = page.getByRole('form', { name: 'Sign in with a password' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('another e-mail address needs the password, and signs in from then on', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(/40[01]/);
  const ada = await signIn(page.context());
  await open(page, '/account');
  const email = newPerson().email;
  const form = page.getByRole('form', { name: 'Change the e-mail address' });
  await form.getByLabel('New e-mail address').fill('ada at example');
  await form.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(form.getByText('Enter one e-mail address')).toBeVisible();
  await expect(form.getByText('Enter your current password.')).toBeVisible();

  await form.getByLabel('New e-mail address').fill(email);
  await form.getByLabel('Current password', { exact: true }).fill('not this one');
  await form.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(form.getByRole('alert')).toContainText('That is not your current password.');
  await form.getByLabel('Current password', { exact: true }).fill(ada.password);
  await form.getByRole('button', { name: 'Change e-mail address' }).click();
  await expect(form.getByRole('status')).toHaveText('Changed.');
  await expect(page.getByText(`${email}, not confirmed`)).toBeVisible();

  await page.context().clearCookies();
  await enter(page, ada);
  await expect(page.getByRole('alert').first()).toContainText('E-mail or password is not right.');
  await enter(page, { ...ada, email });
  await expect(page.getByRole('link', { name: ada.name })).toBeVisible();
});

test('one’s own data is one file with everything in it', async ({ page }) => {
  const ada = await signIn(page.context());
  const id = await write(page, { body: 'mine alone' });
  await open(page, '/account');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download your data' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^concordat-account-\d{4}-\d\d-\d\d\.json$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const data = JSON.parse(Buffer.concat(chunks).toString());
  expect(data.account).toMatchObject({ name: ada.name, email: ada.email });
  expect(data.notes).toMatchObject([{ id, bodyText: 'mine alone' }]);
});

test('an account is deleted after its person says so in words, and its public notes stay nameless', async ({
  page,
  browser,
  cleanConsole,
}) => {
  cleanConsole.allow(/401/);
  const ada = await signIn(page.context());
  await write(page, { body: 'mine alone' });
  const id = await write(page, { body: 'for everybody', visibility: 'public' });
  await open(page, '/account');
  const draft = await page.evaluate(() => {
    const name = `concordat.draft.${document.documentElement.dataset.person}:udhr`;
    window.localStorage.setItem(name, '{}');
    return name;
  });
  await expect(page.getByText('1 private note;')).toBeVisible();
  const form = page.getByRole('form', { name: 'Delete the account' });
  await expect(form.getByText('What others can read of you (1 public note):')).toBeVisible();
  await form.getByLabel('Leave it without my name').check();
  await expect(form.getByText('“A former reader”')).toBeVisible();
  await form.getByLabel('Current password', { exact: true }).fill(ada.password);
  await form.getByRole('button', { name: 'Delete my account' }).click();
  await expect(form.getByText('to go on.')).toBeVisible();
  await expect(form.getByLabel('Type “delete my account”')).toBeFocused();

  await form.getByLabel('Type “delete my account”').fill('Delete my account');
  await form.getByLabel('Current password', { exact: true }).fill(ada.password);
  await form.getByRole('button', { name: 'Delete my account' }).click();
  await page.waitForURL('**/account/deleted');
  await answers(page);
  await expect(page.getByRole('heading', { name: 'Your account is deleted' })).toBeVisible();
  await expect(page.getByText('stay, as those of “A former reader”')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate((name) => window.localStorage.getItem(name), draft)).toBeNull();
  await expectNothingForAxe(page, page.url());

  const stranger = await browser.newContext();
  const note = await (await stranger.request.get(`/api/v1/annotations/${id}`)).json();
  expect(note.creator.name).toBe('A former reader');
  await stranger.close();
  await enter(page, ada);
  await expect(page.getByRole('alert').first()).toContainText('E-mail or password is not right.');
});

test('the page after a deletion tells nobody else that their account is gone', async ({ page }) => {
  await open(page, '/account/deleted');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('pages say nothing that somebody else wrote into their address', async ({ page }) => {
  const words = 'Your account is suspended. Call +1 555 0100.';
  await signIn(page.context());
  for (const path of ['/sign-in', '/sign-up', '/reset-password', '/account/confirm-email']) {
    for (const token of ['x', 'A'.repeat(22)]) {
      const query = { token, email: words, error: words, name: words, callbackUrl: words };
      await open(page, `${path}?${new URLSearchParams(query)}`);
      await expect(page.getByRole('main')).not.toContainText('suspended');
    }
  }
});

test('a server that sends no mail says so where a password is forgotten', async ({ page }) => {
  await open(page, '/forgot-password');
  await expect(page.getByText('This server sends no mail')).toBeVisible();
  const email = newPerson().email;
  const asked = await page.request.post('/api/v1/account/password-reset', { data: { email } });
  expect(asked.status()).toBe(501);
  expect((await asked.json()).code).toBe('cannot-mail');
});

test('a letter for a new password that is none changes nothing, and says so', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(/400/);
  const ada = newPerson();
  await open(page, `/reset-password?email=${ada.email}&token=${'A'.repeat(22)}`);
  const form = page.getByRole('form', { name: 'Choose a new password' });
  await form.getByLabel('New password', { exact: true }).fill('a newer clause altogether');
  await form.getByRole('button', { name: 'Set the new password' }).click();
  await expect(form.getByRole('alert')).toContainText('This link was used already or is too old.');
});

test('the account page fits a phone and has nothing for axe', async ({ page }) => {
  await signIn(page.context());
  await write(page, { body: 'for everybody', visibility: 'public' });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/account');
  await expectNoScrollSideways(page, '/account');
  await expectNothingForAxe(page, page.url());
});
