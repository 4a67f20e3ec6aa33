import { randomUUID } from 'node:crypto';
import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, reload, selectWords, signIn, test } from './fixtures';

/** Writing a note: forms as they are typed, a draft that follows its person, two wordings of one note. */

const TEXT = '/treaties/udhr/en/v1';
const ARTICLE = '[data-unit="art_3"]';
const QUOTE = 'Everyone has the right to life';
const BOX = { name: 'Text of the note' };

test('forms are typed as in Markdown, and a draft is offered on another device', async ({
  browser,
  page,
}) => {
  const person = await signIn(page.context(), newPerson());
  const word = `liberty-${randomUUID().slice(0, 8)}`;

  await test.step('types a heading, bold words and code', async () => {
    await open(page, TEXT);
    await selectWords(page, ARTICLE, QUOTE);
    await page.getByRole('button', { name: /^Annotate/ }).click();
    const box = page.getByRole('textbox', BOX);
    await box.pressSequentially('# On life');
    await expect(box.locator('h1')).toHaveText('On life');
    await box.press('Enter');
    await box.pressSequentially(`This is **${word}** and \`code\` too.`);
    await expect(box.locator('strong')).toHaveText(word);
    await expect(box.locator('code')).toHaveText('code');
    await expectNothingForAxe(page, 'the editor', '[data-note-editor]');
  });

  await test.step('mentions clauses by keyboard: of this text, and of another treaty', async () => {
    const box = page.getByRole('textbox', BOX);
    const offers = page.getByRole('listbox', { name: 'To mention' });
    const before = await page.evaluate(() => window.scrollY);
    await box.pressSequentially(' See Art. 3');
    await expect(offers.getByRole('option')).toHaveCount(1);
    await expect(offers.getByRole('option')).toContainText('Art. 3');
    // Words that were typed as words stay words until something is chosen.
    await box.press('ArrowDown');
    await expect(offers.getByRole('option', { selected: true })).toHaveCount(1);
    await expectNothingForAxe(page, 'the picker of mentions', '[data-note-editor]');
    await box.press('Enter');
    await expect(offers).toHaveCount(0);
    await box.pressSequentially('and @iran-russia-2025 3(3)');
    await expect(offers.getByRole('option', { selected: true })).toContainText('Art. 3(3)');
    await box.press('Tab');
    await box.pressSequentially('but not @iran');
    await expect(offers.getByRole('option').first()).toBeVisible();
    await box.press('Escape');
    await expect(offers).toHaveCount(0);
    await expect(box).toContainText('but not @iran');
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    await expect(page.getByText('The server keeps a copy')).toBeVisible({ timeout: 15_000 });
  });

  await test.step('closes the tab and finds the draft again', async () => {
    await reload(page);
    await expect(page.getByText('You have a draft on')).toBeVisible();
  });

  const other = await browser.newContext();
  const there = await other.newPage();
  await test.step('is offered it in another browser', async () => {
    const { csrfToken } = await (await other.request.get('/api/auth/csrf')).json();
    const form = { csrfToken, email: person.email, password: person.password, json: 'true' };
    expect((await other.request.post('/api/auth/callback/credentials', { form })).ok()).toBe(true);
    await open(there, TEXT);
    await expect(there.getByText('Written on another device at').first()).toBeVisible();
    await there.getByRole('button', { name: 'Continue it' }).click();
    await expect(there.getByRole('textbox', BOX)).toContainText(word);
    await there.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(there.locator(`${ARTICLE} mark.note`)).toHaveCount(1);
    const note = there.getByRole('article').filter({ hasText: word });
    await expect(note.getByRole('link', { name: /Art\. 3\(3\)/ })).toHaveAttribute(
      'href',
      /\/treaties\/iran-russia-2025\/en#art_3__para_3$/,
    );
  });

  await test.step('the server forgets the draft that was saved', async () => {
    await expect
      .poll(async () => (await (await other.request.get('/api/v1/drafts')).json()).drafts)
      .toEqual([]);
  });
  await other.close();
});

test('two wordings of a note are merged, and the history leads back', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(/412/);
  await signIn(page.context(), newPerson());
  const { request } = page.context();
  const targets = [
    { treaty: 'udhr', lang: 'en', version: 1, selector: { eId: 'art_3', quote: { exact: QUOTE } } },
  ];
  const data = { targets, body: 'First.\nSecond.\nThird.' };
  const made = await request.post('/api/v1/annotations', { data });
  const { id } = await made.json();

  await open(page, `/annotations/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  const box = page.getByRole('textbox', BOX);
  await expect(box).toContainText('Third.');
  await box.press('ControlOrMeta+End');
  await box.pressSequentially(' Mine.');
  const theirs = await request.patch(`/api/v1/annotations/${id}`, {
    headers: { 'if-match': '"1"' },
    data: { body: 'First, theirs.\nSecond.\nThird.' },
  });
  expect(theirs.status()).toBe(200);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = page.getByRole('region', { name: 'Newer text of this note' });
  await expect(conflict.getByRole('region', { name: 'Saved meanwhile' }).locator('ins')).toHaveText(
    ', theirs',
  );
  await expectNothingForAxe(page, 'two wordings', '[data-note-editor]');
  await conflict.getByRole('button', { name: 'Merge both' }).click();
  await expect(box).toContainText('First, theirs.');
  await expect(box).toContainText('Third. Mine.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'History' })).toBeVisible();

  await open(page, `/annotations/${id}/history`);
  await expect(page.getByRole('heading', { name: 'Revision 3, as it stands' })).toBeVisible();
  await expectNothingForAxe(page, 'the history');
  await page.getByRole('button', { name: /^Restore this wording ?: revision 1$/ }).click();
  await expect(page.getByRole('heading', { name: 'Revision 4, as it stands' })).toBeVisible();
});

test('notes stand beside their words, also when a draft arrives above them, and one press edits', async ({
  page,
}) => {
  await signIn(page.context(), newPerson());
  const { request } = page.context();
  const exact = 'the right to freedom of opinion and expression';
  const target = { treaty: 'udhr', lang: 'en', version: 1 };
  const made = await request.post('/api/v1/annotations', {
    data: {
      targets: [{ ...target, selector: { eId: 'art_19', quote: { exact } } }],
      body: 'First.',
    },
  });
  const { id } = await made.json();
  await open(page, TEXT);
  const card = page.locator(`#gloss-${id}`);
  await expect(card).toContainText('First.');
  const body = {
    root: {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'text', text: 'Begun.', format: 0 }] }],
    },
  };
  const at = new Date().toISOString();
  const content = { id: randomUUID(), body, visibility: 'private', at, revision: 1 };
  const kept = await request.put(`/api/v1/drafts/${randomUUID()}`, {
    data: { key: `note:${id}`, content },
  });
  expect(kept.status(), await kept.text()).toBe(200);
  // As when the connection is back: the page asks what was written elsewhere.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('1 draft on this text:')).toBeVisible();
  const off = () =>
    page.evaluate(
      (name) =>
        Math.abs(
          (document.querySelector(`mark.note[data-notes~="${name}"]`)?.getBoundingClientRect()
            .top ?? 0) -
            (document.getElementById(`gloss-${name}`)?.getBoundingClientRect().top ?? 999),
        ),
      id,
    );
  await expect.poll(off).toBeLessThan(30);
  await card.getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByRole('textbox', BOX)).toHaveText('Begun.');
});
