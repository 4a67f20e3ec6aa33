import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, signIn, test } from './fixtures';

/** A clause of the shipped Declaration that no other walk writes on. */
const PLACE = { treaty: 'udhr', lang: 'en', version: 1 };
const PAGE = '/treaties/udhr/en/v1';

test('a note of another appears while one reads, and a mention is told of', async ({
  page,
  browser,
}) => {
  const reader = await signIn(page.context(), newPerson('Rosa Reader'));
  const other = await browser.newContext();
  const writer = await signIn(other, newPerson('Walter Writer'));
  const exact = 'own property alone as well';
  const target = {
    ...PLACE,
    selector: { eId: 'art_17', quote: { exact, prefix: '', suffix: '' } },
  };
  const body = (...children: readonly object[]) => ({
    root: { type: 'root', children: [{ type: 'paragraph', children }] },
  });
  const write = async (text: string, ...more: readonly object[]) => {
    const data = {
      motivation: 'commenting',
      visibility: 'public',
      targets: [target],
      body: body({ type: 'text', text, format: 0 }, ...more),
    };
    const answer = await other.request.post('/api/v1/annotations', { data });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  };

  await test.step('the reader looks at the text, and the other writes', async () => {
    const listening = page.waitForResponse((answer) => answer.url().includes('/annotations/live'));
    await open(page, PAGE);
    await listening;
    await write('Seen by whoever reads now.');
    const note = page.getByRole('article', { name: `Note by ${writer.name}` }).first();
    await expect(note).toBeAttached({ timeout: 2_000 });
    await expect(page.getByRole('status').filter({ hasText: /new notes? by/ })).toBeAttached();
    await expect(page.locator('[data-unit="art_17"] mark.note').first()).toBeAttached();
  });

  await test.step('a mention makes a notification, which can be marked as read', async () => {
    const own = await page.request.post('/api/v1/annotations', {
      data: {
        motivation: 'commenting',
        visibility: 'public',
        targets: [target],
        body: body({ type: 'text', text: 'Mine.', format: 0 }),
      },
    });
    const { creator } = await own.json();
    await write('What do you think, ', {
      type: 'mention',
      kind: 'person',
      id: creator.id,
      label: reader.name,
    });
    await open(page, '/notifications');
    await expect(page.getByText(`${writer.name} mentioned you`)).toBeVisible();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(page.getByText('All is read.')).toBeVisible();
  });

  await test.step('highlights tell people apart by their colours, which have names', async () => {
    await open(page, PAGE);
    const mark = page.locator('[data-unit="art_17"] mark.note').first();
    await expect(mark).not.toHaveAttribute('data-colour');
    const choice = page.getByRole('combobox', { name: 'Colour the highlights' });
    await choice.selectOption('by person');
    await expect(mark).toHaveAttribute('data-colour', /.+/);
    const legend = page.getByRole('list', { name: 'What the colours stand for' });
    await expect(legend).toContainText(writer.name);
    await expect(legend).toContainText(reader.name);
    await expectNothingForAxe(page, 'coloured highlights', '#main');
    await choice.selectOption('all alike');
    await expect(mark).not.toHaveAttribute('data-colour');
    await expect(legend).toHaveCount(0);
  });

  await other.close();
});
