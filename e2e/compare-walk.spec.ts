import { expect, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';

type Link = {
  left: string[];
  right: string[];
  relation: string;
  changes?: { fromA: number; toA: number; fromB: number; toB: number }[];
};

test('articles are paired by what they say, and changes rebuild the other text', async ({
  request,
}) => {
  const { links, onlyLeft, onlyRight } = await (await request.get(`/api/v1${COMPARISON}`)).json();
  const partner = new Map<string, string>(
    links.map((link: Link) => [link.left.join(), link.right.join()]),
  );
  const expected = { art_4: 'art_3', art_16: 'art_19', art_11: 'art_16', art_13: 'art_26' };
  for (const [left, right] of Object.entries({ ...expected, art_7: 'art_9' })) {
    expect(partner.get(left)).toBe(right);
  }
  const textsOf = async (slug: string) => {
    const answer = await (await request.get(`/api/v1/treaties/${slug}/en`)).json();
    return new Map<string, string>(
      answer.provisions.map((p: { eId: string; text: string }) => [p.eId, p.text]),
    );
  };
  const [a, b] = [await textsOf('dprk-russia-2024'), await textsOf('iran-russia-2025')];
  for (const { left, right, changes } of links as Link[]) {
    const [from, to] = [a.get(left[0] ?? '') ?? '', b.get(right[0] ?? '') ?? ''];
    let rebuilt = '';
    let at = 0;
    for (const { fromA, toA, fromB, toB } of changes ?? []) {
      rebuilt += from.slice(at, fromA) + to.slice(fromB, toB);
      at = toA;
    }
    expect(rebuilt + from.slice(at)).toBe(to);
  }
  expect(links.length + onlyLeft.length).toBe(24);
  expect(links.length + onlyRight.length).toBe(48);
});

test('changes are stepped through by key, counted and spoken', async ({ page }) => {
  await page.goto(COMPARISON);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(page.getByText(/^Change 2 of \d+/)).toBeVisible();
  await expect(page.locator('[data-change="2"][data-current]').first()).toBeInViewport();
  await page.keyboard.press('p');
  await expect(page.getByText(/^Change 1 of \d+/)).toBeVisible();
});

test('every way of showing is an address', async ({ page }) => {
  await page.goto(COMPARISON);
  await page.getByRole('link', { name: 'Clean' }).click();
  await expect(page).toHaveURL(/show=clean/);
  await page.getByRole('link', { name: 'punctuation' }).click();
  await expect(page).toHaveURL(/show=clean&ignore=punctuation/);
  await page.reload();
  await expect(page.getByRole('link', { name: 'Clean' })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Swap' }).click();
  await expect(page).toHaveURL(/iran-russia-2025\.\.\.dprk-russia-2024\?show=clean/);
  await page.goBack();
  await expect(page).toHaveURL(/dprk-russia-2024\.\.\.iran-russia-2025/);
});

test('a link to a row opens at the row', async ({ page }) => {
  await page.goto(`${COMPARISON}#art_16`);
  const row = page.locator('section#art_16');
  await expect(row.getByRole('heading', { name: /Article 16/ })).toBeInViewport();
  await expect(row.getByRole('heading', { name: /Article 19/ })).toBeInViewport();
});

for (const lang of ['ru', 'ko', 'fa', 'zh', 'en']) {
  test(`the declaration in ${lang} against itself is identical throughout`, async ({
    page,
    request,
  }) => {
    const sides = `udhr:${lang}...udhr:${lang}`;
    const { links, onlyLeft, onlyRight } = await (
      await request.get(`/api/v1/compare/${sides}`)
    ).json();
    expect(links.every((link: Link) => link.relation === 'identical')).toBe(true);
    expect([links.length, onlyLeft.length, onlyRight.length]).toEqual([31, 0, 0]);
    await page.goto(`/compare/${sides}`);
    await expect(page.getByText('No changes of wording')).toBeVisible();
    const dir = lang === 'fa' ? 'rtl' : 'ltr';
    await expect(page.locator('[data-unit="art_1"]').first()).toHaveAttribute('dir', dir);
  });
}

test('two languages of one text are matched by place', async ({ page }) => {
  await page.goto('/compare/udhr:ko...udhr:fa');
  await expect(page.getByText(/matched by their place/)).toBeVisible();
  const row = page.locator('section#art_4');
  await expect(row.getByRole('heading', { name: /제4조/ })).toBeVisible();
  await expect(row.getByRole('heading', { name: /ماده ۴/ })).toBeVisible();
});

test('an address that names nothing is not found', async ({ page, cleanConsole }) => {
  cleanConsole.allow(/404/);
  for (const address of ['/compare/nothing...udhr', '/compare/a', '/treaties/udhr/en/v99']) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
