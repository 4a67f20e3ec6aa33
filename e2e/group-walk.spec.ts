import type { Page } from '@playwright/test';
import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, signIn, test } from './fixtures';

/** A group from its beginning: made, joined by a link, a note for its members, an answer, the end of it. */

const QUOTE = 'military and other assistance';
const MARK = '[data-unit="art_4"] mark.note';

const body = (text: string) => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }],
  },
});

/** Writes a note for a group through the API; its id. */
async function noteFor(page: Page, group: string, text: string): Promise<string> {
  const answer = await page.request.post('/api/v1/annotations', {
    data: {
      motivation: 'commenting',
      visibility: 'group',
      group,
      targets: [
        {
          treaty: 'dprk-russia-2024',
          lang: 'en',
          version: 1,
          selector: { eId: 'art_4', quote: { exact: QUOTE } },
        },
      ],
      body: body(text),
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).id;
}

test('a group is made, joined by its link, and reads a note that nobody else sees', async ({
  page,
  browser,
  cleanConsole,
}) => {
  cleanConsole.allow(/404/);
  const owner = await signIn(page.context(), newPerson('Olga Owner'));
  const contexts = await Promise.all([browser.newContext(), browser.newContext()]);
  const [member, stranger] = await Promise.all(contexts.map((context) => context.newPage()));
  if (!member || !stranger) throw new Error('nobody came');
  await Promise.all(contexts.map((context, at) => signIn(context, newPerson(`Guest ${at + 1}`))));

  await test.step('makes it and invites by a link', async () => {
    await open(page, '/groups');
    await page.getByLabel('Name').fill('Readers of rivers');
    await page.getByRole('button', { name: 'Make the group' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Readers of rivers' })).toBeVisible();
    await page.getByRole('button', { name: 'Invite' }).click();
    await expect(page.getByLabel('Link into the group')).toHaveValue(/\/join\//);
    await expectNothingForAxe(page, 'the page of a group');
  });
  const group = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const link = new URL(await page.getByLabel('Link into the group').inputValue()).pathname;

  await test.step('the other joins by it', async () => {
    await open(member, link);
    await member.getByRole('button', { name: 'Join the group' }).click();
    await expect(member).toHaveURL(`/groups/${group}`);
    await expect(member.getByText(owner.name).first()).toBeVisible();
  });

  const note = await noteFor(page, group, 'Compare the trigger with 1961.');

  await test.step('the member reads it and answers', async () => {
    await open(member, `/annotations/${note}`);
    await expect(member.locator(MARK)).toHaveCount(1);
    const card = member.getByRole('article', { name: `Note by ${owner.name}` });
    await expect(card).toContainText('Readers of rivers');
    await card
      .getByRole('button', { name: /^(Reply|0 replies)$/ })
      .first()
      .click();
    await card
      .getByRole('textbox', { name: 'Text of the note' })
      .fill('There it was a state of war.');
    await card.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(card.getByText('There it was a state of war.')).toBeVisible();
    await expectNothingForAxe(member, 'a note with an answer');
  });

  await test.step('its author is told, reads the answer and ends the thread', async () => {
    await open(page, '/notifications');
    await expect(page.getByText('Guest 1').first()).toBeVisible();
    await open(page, `/annotations/${note}`);
    const card = page.getByRole('article', { name: `Note by ${owner.name}` });
    await card.getByRole('button', { name: '1 reply' }).click();
    await expect(card.getByText('There it was a state of war.')).toBeVisible();
    await card.getByRole('button', { name: 'Resolve' }).click();
    await expect(card.getByRole('button', { name: /^Resolved/ })).toBeVisible();
  });

  await test.step('a stranger sees neither group nor note', async () => {
    for (const address of [`/groups/${group}`, `/annotations/${note}`]) {
      expect((await stranger.goto(address))?.status()).toBe(404);
    }
    await open(stranger, '/treaties/dprk-russia-2024/en');
    await expect(stranger.getByText('Compare the trigger with 1961.')).toHaveCount(0);
  });

  await test.step('who leaves reads it no more', async () => {
    await open(member, `/groups/${group}`);
    await member.getByRole('button', { name: 'Leave the group' }).click();
    await member.getByRole('dialog').getByRole('button', { name: /Leave/ }).click();
    await expect(member).toHaveURL('/groups');
    expect((await member.goto(`/annotations/${note}`))?.status()).toBe(404);
  });
  await Promise.all(contexts.map((context) => context.close()));
});

test('a note is classified by codes, and found by them', async ({ page }) => {
  await signIn(page.context(), newPerson('Cora Coder'));
  const { codebooks } = await (await page.request.get('/api/v1/codebooks')).json();
  const answer = await page.request.post('/api/v1/annotations', {
    data: {
      motivation: 'commenting',
      visibility: 'private',
      targets: [
        {
          treaty: 'dprk-russia-2024',
          lang: 'en',
          version: 1,
          selector: { eId: 'art_4', quote: { exact: QUOTE } },
        },
      ],
      body: body('What is owed, and when.'),
    },
  });
  const { id } = await answer.json();

  await open(page, `/annotations/${id}`);
  const card = page.getByRole('article', { name: 'Note by Cora Coder' });
  await card.getByRole('button', { name: 'Codes' }).click();
  await page.getByLabel('Find a code').fill('assist it when attacked');
  await page.getByRole('checkbox', { name: /Mutual defence/ }).check();
  await expectNothingForAxe(page, 'the choice of codes');
  await page.getByRole('button', { name: 'Save the codes' }).click();
  await expect(card.getByRole('list', { name: 'Codes' })).toContainText('2.2 Mutual defence');

  await open(page, `/codebooks/${codebooks[0].id}`);
  await expectNothingForAxe(page, 'a codebook');
  await page
    .getByRole('row', { name: /Mutual defence/ })
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(/\/annotations\?code=/);
  await expect(page.getByText('What is owed, and when.')).toBeVisible();

  await page.getByRole('checkbox', { name: /^Choose the note/ }).check();
  const choice = page.getByRole('combobox', { name: 'With the chosen notes' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(choice).toHaveAccessibleDescription(/Choose what to do/);
  await choice.selectOption('Delete');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByText('Deleted one note.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Restored one note.')).toBeVisible();
});
