import type { Locator, Page } from '@playwright/test';
import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, reload, rests, signIn, test } from './fixtures';
import { signUp } from './sign-up';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const PINNED = 'dprk-russia-2024:en@v1...iran-russia-2025:en@v1';
/** Two that no other walk compares: what is public is seen by all of them. */
const SHARED = 'dprk-russia-2000:en@v1...iran-russia-2025:en@v1';

/** The row of an article of A. */
function rowOf(page: Page, eId: string): Locator {
  return page.locator(`section#${eId}`);
}

/** Headings of a row, which say what stands in it. */
function headingIn(row: Locator, letter: 'A' | 'B', eId: string): Locator {
  return row.locator(`[data-drag-unit="${eId}"][data-side="${letter}"]`);
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Pair / });
}

/** Drags as a hand does, in small steps; both ends must fit into the window below the first's row. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const bring = () =>
    from.evaluate((element) => element.closest('section')?.scrollIntoView({ behavior: 'instant' }));
  await bring();
  // Rows that come into sight take their own height, which moves what stands below them.
  await rests(page);
  await bring();
  await rests(page);
  const [start, goal] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !goal) throw new Error('both ends of a drag must be on the page');
  await page.mouse.move(start.x + 60, start.y + 12);
  await page.mouse.down();
  await page.mouse.move(start.x + 80, start.y + 24, { steps: 4 });
  await page.mouse.move(goal.x + 60, goal.y + 12, { steps: 10 });
  await page.mouse.up();
}

/** The links of the comparison as the API gives them to this browser, left eId to right. */
async function pairsFor(page: Page, search = ''): Promise<Map<string, string>> {
  const answer = await page.context().request.get(`/api/v1/compare/${PINNED}${search}`);
  const { links } = await answer.json();
  return new Map(
    links.map(({ left, right }: { left: string[]; right: string[] }) => [
      left.join(),
      right.join(),
    ]),
  );
}

test('a researcher pairs articles by hand, undoes it, and links go on showing what they showed', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const person = newPerson('Rosa Researcher');
  const dialog = dialogOf(page);
  const bar = page.getByRole('status').filter({ hasText: 'paired with' });

  await test.step('signs up', () => signUp(page, person));

  await test.step('pairs Article 4 with Article 16 by keyboard', async () => {
    await open(page, `${COMPARISON}#art_4`);
    await rowOf(page, 'art_4').locator('[data-correct]').focus();
    await page.keyboard.press('e');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('combobox').first()).toBeFocused();
    await page.keyboard.type('16');
    await page.keyboard.press('Enter');
    const taken = dialog.getByText('This takes Article 16 of B from Article 11 of A (similar).');
    await expect(taken).toBeVisible();
    await expect(
      dialog.getByText('Article 4 and Article 11 paired with Article 16.'),
    ).toBeVisible();
    await dialog.getByLabel('Move', { exact: true }).check();
    await expect(dialog.getByText('Article 4 paired with Article 16.')).toBeVisible();
    await dialog.getByLabel('Reason').fill('Both open with a threat.');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(bar).toContainText('Article 4 paired with Article 16.');
    const row = rowOf(page, 'art_4');
    await expect(headingIn(row, 'B', 'art_16')).toBeVisible();
    await expect(row.getByText(`Paired by ${person.name}: Both open with a threat.`)).toBeVisible();
    await expect(row.locator('[data-correct]')).toBeFocused();
  });

  await test.step('finds it after a reload', async () => {
    await reload(page);
    await expect(headingIn(rowOf(page, 'art_4'), 'B', 'art_16')).toBeVisible();
    expect((await pairsFor(page)).get('art_4')).toBe('art_16');
    await expect(page.getByRole('heading', { name: 'Paired by hand' })).toBeVisible();
  });

  const permanent = await test.step('takes the permanent link', async () => {
    const href = await page.locator('[data-permanent-link]').first().getAttribute('href');
    expect(href).toContain('fix=');
    return href ?? '';
  });

  const dropped = await test.step('pairs two more by mouse', async () => {
    // High enough for both ends of the drag.
    await page.setViewportSize({ width: 1280, height: 2400 });
    await open(page, COMPARISON);
    const from = headingIn(rowOf(page, 'art_11'), 'A', 'art_11');
    const to = page.locator('section#art_11 ~ section [data-side="B"]:visible').first();
    const eId = (await to.getAttribute('data-drag-unit')) ?? '';
    await drag(page, from, to);
    const article = eId.replace('art_', 'Article ');
    await dialog.getByLabel('Move', { exact: true }).check();
    await expect(dialog.getByText(`Article 11 paired with ${article}.`)).toBeVisible();
    await dialog.getByRole('button', { name: 'Save the pairing' }).click();
    await expect(dialog).toBeHidden();
    await expect(headingIn(rowOf(page, 'art_11'), 'B', eId)).toBeVisible();
    await page.setViewportSize({ width: 1280, height: 800 });
    return eId;
  });

  await test.step('undoes it at once', async () => {
    await bar.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Correction withdrawn.')).toBeVisible();
    await expect(headingIn(rowOf(page, 'art_11'), 'B', dropped)).toHaveCount(0);
    await expect(headingIn(rowOf(page, 'art_4'), 'B', 'art_16')).toBeVisible();
  });

  await test.step('undoes the first from its row, as long after as one likes', async () => {
    await open(page, COMPARISON);
    await rowOf(page, 'art_4').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('Correction withdrawn.')).toBeVisible();
    await expect(headingIn(rowOf(page, 'art_4'), 'B', 'art_3')).toBeVisible();
    expect((await pairsFor(page)).get('art_4')).toBe('art_3');
  });

  await test.step('the permanent link still opens what it showed', async () => {
    await open(page, permanent);
    await expect(headingIn(rowOf(page, 'art_4'), 'B', 'art_16')).toBeVisible();
    const search = permanent.slice(permanent.indexOf('?'));
    expect((await pairsFor(page, search)).get('art_4')).toBe('art_16');
  });

  await test.step('nobody else is shown a private correction, and they are told so', async () => {
    const visitor = await browser.newContext();
    const visitorPage = await visitor.newPage();
    await open(visitorPage, permanent);
    await expect(headingIn(rowOf(visitorPage, 'art_4'), 'B', 'art_3')).toBeVisible();
    await expect(visitorPage.getByText('cannot be shown to you')).toBeVisible();
    await expect(visitorPage.getByText('Both open with a threat.')).toHaveCount(0);
    await visitor.close();
  });
});

test('a public correction is offered to everyone, and holds for whoever takes it', async ({
  page,
  context,
  browser,
}) => {
  await signIn(context, newPerson('Paul Public'));
  const reason = 'They answer the same question of transit.';
  const data = {
    compare: SHARED,
    kind: 'link',
    left: ['art_3'],
    right: ['art_44'],
    relation: 'contrasts',
    reason,
    visibility: 'public',
  };
  const { id } = await (await context.request.post('/api/v1/corrections', { data })).json();
  const others = await browser.newContext();
  const reader = await others.newPage();
  const row = rowOf(reader, 'art_3');
  const offers = reader.getByRole('region', { name: 'Proposed by others' });

  await test.step('changes nothing for others, who are told', async () => {
    const before = await pairsFor(reader, '?fix=none');
    expect(await pairsFor(reader)).toEqual(before);
    await open(reader, `/compare/${SHARED}`);
    await expect(headingIn(row, 'B', 'art_44')).toHaveCount(0);
    await expect(reader.getByText('One reader proposes another pairing.').first()).toBeVisible();
    await expect(offers).toContainText(reason);
    await expect(offers).toContainText('Paul Public');
    await expect(offers.getByRole('button')).toHaveCount(0);
  });

  await test.step('is shown where it is asked for, with its author', async () => {
    await offers.getByRole('link', { name: 'Show with it' }).click();
    await expect(headingIn(row, 'B', 'art_44')).toBeVisible();
    await expect(row.getByText(`Paired as contrasting by Paul Public: ${reason}`)).toBeVisible();
    await expect(row.getByRole('button', { name: 'Undo' })).toHaveCount(0);
    const [b, a] = SHARED.split('...');
    await open(reader, `/compare/${a}...${b}?fix=${id}`);
    await expect(headingIn(rowOf(reader, 'art_44'), 'B', 'art_3')).toBeVisible();
  });

  await test.step('becomes the own correction of somebody who takes it over', async () => {
    await signIn(others);
    await open(reader, `/compare/${SHARED}`);
    await offers.getByRole('button', { name: 'Take it over' }).click();
    await expect(headingIn(row, 'B', 'art_44')).toBeVisible();
    await expect(offers).toHaveCount(0);
  });

  await test.step('is its author’s to withdraw, and addresses that name it stay true', async () => {
    await open(page, `/compare/${SHARED}`);
    const list = page.getByRole('region', { name: 'Paired by hand' });
    await list.getByRole('listitem').filter({ hasText: reason }).getByRole('button').click();
    await expect(page.getByText('Correction withdrawn.')).toBeVisible();
    const visitor = await browser.newContext();
    const visitorPage = await visitor.newPage();
    await open(visitorPage, `/compare/${SHARED}`);
    await expect(visitorPage.getByText('Proposed by others')).toHaveCount(0);
    await open(visitorPage, `/compare/${SHARED}?fix=${id}`);
    await expect(headingIn(rowOf(visitorPage, 'art_3'), 'B', 'art_44')).toBeVisible();
    await visitor.close();
  });
  await others.close();
});

test('no account can change what others see of a comparison', async ({ context, browser }) => {
  await signIn(context);
  const visitor = await browser.newContext();
  const visitorPage = await visitor.newPage();
  const before = await pairsFor(visitorPage);
  const left = [...before.keys()].flatMap((eIds) => eIds.split(','));
  const right = [...before.values()].flatMap((eIds) => eIds.split(','));
  const data = {
    compare: PINNED,
    kind: 'unlink',
    left: left.slice(0, 20),
    right: right.slice(0, 20),
    reason: 'x',
    visibility: 'public',
  };
  for (let times = 0; times < 3; times += 1) {
    expect((await context.request.post('/api/v1/corrections', { data })).status()).toBe(201);
  }
  expect(await pairsFor(visitorPage)).toEqual(before);
  expect(before.size).toBeGreaterThan(0);
  await visitor.close();
});

test('a visitor pairs articles without an account, in the address', async ({ page, browser }) => {
  const dialog = dialogOf(page);
  await open(page, `${COMPARISON}?show=clean#art_7`);
  await rowOf(page, 'art_7').locator('[data-correct]').click();
  await dialog.getByRole('combobox').first().fill('article 16');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('becomes part of this page’s address')).toBeVisible();
  await dialog.getByLabel('Move', { exact: true }).check();
  await dialog.getByRole('button', { name: 'Save the pairing' }).click();
  await expect(headingIn(rowOf(page, 'art_7'), 'B', 'art_16')).toBeVisible();
  await expect(rowOf(page, 'art_7').getByText('Paired by this address')).toBeVisible();
  const address = new URL(page.url());
  expect(address.searchParams.get('fix')).toBe('art_7~art_16');
  expect(address.searchParams.get('show')).toBe('clean');

  const colleague = await (await browser.newContext()).newPage();
  await open(colleague, page.url());
  await expect(headingIn(rowOf(colleague, 'art_7'), 'B', 'art_16')).toBeVisible();
  await colleague.getByText('More', { exact: true }).click();
  await colleague.getByRole('link', { name: 'Swap' }).click();
  await expect(headingIn(rowOf(colleague, 'art_16'), 'B', 'art_7')).toBeVisible();
  await colleague.context().close();

  await rowOf(page, 'art_7').getByRole('button', { name: 'Undo' }).click();
  await expect(headingIn(rowOf(page, 'art_7'), 'B', 'art_16')).toHaveCount(0);
  await page.goBack();
  await expect(headingIn(rowOf(page, 'art_7'), 'B', 'art_16')).toBeVisible();
});

test('several provisions, another relation, no pair', async ({ page, context }) => {
  await signIn(context);
  await open(page, `${COMPARISON}#art_16`);
  const dialog = dialogOf(page);
  const openDialog = () => rowOf(page, 'art_16').locator('[data-correct]').click();

  await test.step('one article with two', async () => {
    await openDialog();
    const filter = dialog.getByRole('combobox').first();
    await filter.fill('article 20');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await filter.fill('article 21');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await dialog.getByLabel('Move', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Save the pairing' }).click();
    for (const eId of ['art_20', 'art_21']) {
      await expect(headingIn(rowOf(page, 'art_16'), 'B', eId)).toBeVisible();
    }
  });

  await test.step('another relation', async () => {
    await openDialog();
    await dialog.getByLabel('Right pair, other relation').check();
    await dialog.getByRole('button', { name: 'Save the relation' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Choose a relation.');
    await dialog.getByLabel('Relation of A to B').selectOption('narrower');
    await dialog.getByRole('button', { name: 'Save the relation' }).click();
    await expect(rowOf(page, 'art_16').getByRole('link', { name: 'narrower' })).toBeVisible();
  });

  await test.step('no pair at all', async () => {
    await openDialog();
    await dialog.getByLabel('Not a pair').check();
    await dialog.getByRole('button', { name: 'Save as no pair' }).click();
    await expect(headingIn(rowOf(page, 'art_16'), 'B', 'art_20')).toHaveCount(0);
    await expect(headingIn(rowOf(page, 'art_16'), 'B', 'art_21')).toHaveCount(0);
  });
});

test('nothing that was typed is lost', async ({ page, context, cleanConsole }) => {
  cleanConsole.allow(/Failed to load resource/);
  await signIn(context);
  await open(page, `${COMPARISON}#art_4`);
  const dialog = dialogOf(page);
  const button = rowOf(page, 'art_4').locator('[data-correct]');

  await button.click();
  await dialog.getByLabel('Reason').fill('Half a thought');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await reload(page);
  await button.click();
  await expect(dialog.getByLabel('Reason')).toHaveValue('Half a thought');

  await expectNothingForAxe(page, 'the dialog of a correction', 'dialog[open]');

  await dialog.getByRole('combobox').first().fill('16');
  await page.keyboard.press('Enter');
  await page.route('**/api/v1/corrections', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Save the pairing' }).click();
  await expect(dialog.getByRole('alert')).toContainText('What you wrote is still here.');
  await expect(dialog.getByLabel('Reason')).toHaveValue('Half a thought');
  await page.unroute('**/api/v1/corrections');
  await dialog.getByRole('button', { name: 'Save the pairing' }).click();
  await expect(dialog).toBeHidden();
  await expect(headingIn(rowOf(page, 'art_4'), 'B', 'art_16')).toBeVisible();
});

test('a visitor can sign in from the form and comes back to the row', async ({ page }) => {
  await open(page, `${COMPARISON}?show=clean`);
  await rowOf(page, 'art_7').locator('[data-correct]').click();
  const link = dialogOf(page).getByRole('link', { name: 'Sign in' });
  const href = new URL((await link.getAttribute('href')) ?? '', page.url());
  expect(href.pathname).toBe('/sign-in');
  expect(href.searchParams.get('callbackUrl')).toBe(`${COMPARISON}?show=clean#correct=art_7`);
});
