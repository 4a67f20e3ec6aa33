import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { answers, expect, open, test } from './fixtures';

/** Where else a clause is: from an article to the clauses like it, through the years, and to a comparison. */

test('from an article by keyboard to the clauses like it, through the years, and to a comparison', async ({
  page,
}) => {
  await open(page, '/treaties/dprk-russia-2024/en');
  const menu = page.locator('#art_4 [data-article-menu]');
  await menu.focus();
  await menu.press('Enter');
  await page.getByRole('link', { name: 'Find clauses like this' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Clauses like DPRK–Russia 2024, Art. 4',
  );
  await answers(page);

  await test.step('the assistance clauses of 1961 come first, with what they share', async () => {
    const first = page.getByRole('listitem').filter({ hasText: '% alike' }).first();
    await expect(first).toContainText(/1961, Art\. (?:1|2|II?)/);
    await expect(first.locator('mark').first()).toBeVisible();
    await expectNothingForAxe(page, 'clauses like one', '#main');
  });

  await test.step('chosen ones are compared with the clause’s own treaty', async () => {
    await page.getByRole('checkbox', { name: 'Compare China–DPRK 1961' }).first().check();
    await page.getByRole('checkbox', { name: 'Compare USSR–DPRK 1961' }).first().check();
    await page.getByRole('button', { name: 'Compare the chosen treaties' }).press('Enter');
    await expect(page).toHaveURL(/\/compare\/dprk-russia-2024:en@v1\.\.\./);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DPRK–Russia 2024');
    await page.goBack();
    await answers(page);
  });

  await test.step('through the years it appears, and goes', async () => {
    await page.getByRole('link', { name: 'Through the years' }).click();
    const table = page.getByRole('table');
    await expect(table.getByRole('row').nth(1)).toContainText('The first that has it');
    await expect(table.getByRole('row', { name: /this clause/ })).toContainText('must');
    await expectNothingForAxe(page, 'a clause through the years', '#main');
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoScrollSideways(page, 'a clause through the years');
  });
});

test('words that are pasted find the clauses like them, and odd ones find nothing', async ({
  page,
}) => {
  await open(page, '/search/like');
  const box = page.getByRole('textbox', { name: 'Clauses like these words' });
  await box.fill('in case of armed attack the other side gives military help without delay');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '% alike' }).first()).toBeVisible();
  await open(page, `/search/like?words=${encodeURIComponent('zzqx (((( ~ % _')}`);
  await expect(page.getByText('No text that you can read has a clause like this.')).toBeVisible();
});
