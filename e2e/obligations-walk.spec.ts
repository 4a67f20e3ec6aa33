import type { Page } from '@playwright/test';
import { expectNothingForAxe } from './axe';
import { expect, newPerson, open, signIn, test } from './fixtures';

const OBLIGATIONS =
  '/compare/dprk-russia-2024...iran-russia-2025?show=obligations&duty=opposed,reworded';

const firstDuty = (page: Page) => page.locator('section[data-relation]').first();
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Correct the statement/ });

test('an analyst reads the duties, corrects a cell by keyboard, undoes it, exports and shares', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signIn(page.context(), newPerson('Rosa Researcher'));
  await open(page, OBLIGATIONS);

  await test.step('reads which duties only one of the two has', async () => {
    const summary = page.getByRole('region', { name: 'Summary of the obligations' });
    await expect(summary).toContainText(/\d+ only in A, \d+ only in B/);
    await expect(
      firstDuty(page).getByRole('rowheader', { name: 'Who', exact: true }),
    ).toBeVisible();
    await expectNothingForAxe(page, 'the table of obligations');
  });

  await test.step('empties a cell by keyboard', async () => {
    await firstDuty(page)
      .getByRole('button', { name: /^Correct/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).getByLabel('Its words, as they stand in the clause').fill('');
    await page.keyboard.press('Control+Enter');
    const bar = page.getByRole('status').filter({ hasText: 'Who: not said' });
    await expect(bar).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Corrections of statements' })).toBeVisible();
  });

  await test.step('exports the statements', async () => {
    const pair = 'dprk-russia-2024:en...iran-russia-2025:en';
    const file = `/api/v1/compare/${pair}/export?format=obligations-csv&duty=opposed,reworded`;
    const answer = await page.context().request.get(file);
    const csv = await answer.text();
    expect(csv.split('\r\n')[0]).toContain('duty,relation,side');
    expect(csv).toContain('Rosa Researcher');
  });

  await test.step('shares it: nobody else sees it by the plain link, all do by the one that says it', async () => {
    const said = page.getByRole('link', { name: /into the address$/ });
    const address = (await said.getAttribute('href')) ?? '';
    const visitor = await browser.newPage();
    await open(visitor, OBLIGATIONS);
    await expect(visitor.getByRole('heading', { name: 'Corrections of statements' })).toHaveCount(
      0,
    );
    await open(visitor, address);
    await expect(visitor.getByText('Said by this address.')).toBeVisible();
    await expect(visitor.getByText('Rosa Researcher')).toHaveCount(0);
    await visitor.close();
  });

  await test.step('undoes it', async () => {
    await page.getByRole('button', { name: /^Withdraw/ }).click();
    await expect(page.getByRole('heading', { name: 'Corrections of statements' })).toHaveCount(0);
  });
});
