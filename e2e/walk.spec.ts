import type { Locator, Page } from '@playwright/test';
import { expectNoScrollSideways, expectNothingForAxe } from './axe';
import { expect, MISSING, open, reload, test } from './fixtures';

const COMPARISON = '/compare/dprk-russia-2024...iran-russia-2025';
const TABLE = '/compare/ussr-dprk-1961...china-dprk-1961...dprk-russia-2024';

const folds = (page: Page) => page.locator('[data-row-fold]');
const foldOf = (page: Page, row: string) =>
  folds(page).filter({ has: page.locator(`[id="${row}"]`) });
const names = (page: Page) => page.locator('[data-sticky] [data-names]');

/** True when nothing else lies over the middle of an element. */
async function isUncovered(element: Locator): Promise<boolean> {
  return element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
    return hit !== null && (one.contains(hit) || hit.contains(one));
  });
}

test('rows that stand on one side only are lines that open, and links find what is in them', async ({
  page,
}) => {
  await open(page, COMPARISON);
  const fold = foldOf(page, 'b.art_10');
  const inside = page.locator('section[id="b.art_10"]');

  await test.step('a line names what it holds', async () => {
    await expect(fold.locator('> summary')).toContainText(/\d+ only in B.*: .*\b10\b.* show/);
    await expect(inside.getByRole('heading')).toBeHidden();
    await expect(page.locator('section#art_4')).toBeVisible();
  });

  await test.step('it opens by keyboard, and a reload shows it', async () => {
    await fold.locator('> summary').focus();
    await page.keyboard.press('Enter');
    await expect(inside.getByRole('heading')).toBeVisible();
    await expect(page).toHaveURL(/#b\.art_\d+$/);
    await reload(page);
    await expect(inside.getByRole('heading')).toBeVisible();
  });

  await test.step('a link to a row opens its fold', async () => {
    await open(page, '/help');
    await open(page, `${COMPARISON}#b.art_10`);
    await expect(inside.getByRole('heading')).toBeInViewport();
  });

  await test.step('all of them open and fold by address', async () => {
    await open(page, COMPARISON);
    await page.getByRole('link', { name: 'Show them all' }).click();
    await expect(page).toHaveURL(/\?onesided=shown$/);
    await expect(folds(page)).toHaveCount(0);
    await expect(inside).toBeVisible();
    await page.getByRole('link', { name: 'Fold them' }).click();
    await expect(page).toHaveURL(/\?onesided=folded$/);
    await expect(inside.getByRole('heading')).toBeHidden();
  });

  await test.step('who asks for these rows is shown them, and paper holds every row', async () => {
    await open(page, `${COMPARISON}?rows=only-b`);
    await expect(inside.getByRole('heading')).toBeVisible();
    await open(page, COMPARISON);
    await page.emulateMedia({ media: 'print' });
    await expect(inside.getByRole('heading')).toBeVisible();
    await expect(fold.locator('> summary')).toBeHidden();
  });
});

for (const [name, path] of [
  ['a comparison', COMPARISON],
  ['a table', TABLE],
] as const) {
  test(`keys walk through the rows of ${name}, and each head stands clear of the bars`, async ({
    page,
  }) => {
    await open(page, path);
    const stops = page.locator('section[data-relation]:visible, [data-row-fold] > summary');
    expect(await stops.count()).toBeGreaterThan(5);
    const seen: string[] = [];
    for (const key of ['j', ']', 'j']) {
      await page.keyboard.press(key);
      const focused = page.locator('main :focus');
      await expect(focused).toHaveCount(1);
      await expect(focused).toBeInViewport();
      await expect.poll(() => isUncovered(focused)).toBe(true);
      const place = await focused.evaluate(
        (one) => one.closest('section, details')?.textContent ?? '',
      );
      expect(seen).not.toContain(place);
      seen.push(place);
    }
    await expect(page.getByText(/^Row \d+ of \d+: /)).toBeAttached();
    await page.keyboard.press('k');
    await page.keyboard.press('[');
    const back = page.locator('main :focus');
    await expect
      .poll(() => back.evaluate((one) => one.closest('section, details')?.textContent ?? ''))
      .toBe(seen[0]);
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`treaty and standing stay in sight at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const [path, row] of [
      [COMPARISON, 'art_16'],
      [TABLE, 'a.art_4'],
    ] as const) {
      await open(page, `${path}#${row}`);
      const head = page.locator(`[id="${row}"] h2`).first();
      await expect(head).toBeInViewport();
      await expect.poll(() => isUncovered(head.locator('a').first())).toBe(true);
      const lines = names(page).locator('p');
      for (const line of await lines.all()) {
        await expect(line).toBeInViewport();
        await expect(line).toContainText(/Working rendering, English/);
      }
      await expect(lines.last()).toContainText(/DPRK–Russia 2024|Iran–Russia 2025/);
      await expectNoScrollSideways(page, `${path} at ${width}`);
    }
  });
}

test('a window of 768 has two columns', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await open(page, COMPARISON);
  const [a, b] = await Promise.all(
    ['A', 'B'].map((letter) =>
      page.locator(`section#art_1 h2[data-side="${letter}"]`).boundingBox(),
    ),
  );
  expect(Math.abs((a?.y ?? 0) - (b?.y ?? 99))).toBeLessThan(4);
  expect(b?.x ?? 0).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
});

test('the first stop inside a comparison skips to its rows', async ({ page }) => {
  for (const path of [COMPARISON, TABLE]) {
    await open(page, path);
    await page.locator('#main').focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the rows' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inRows = await page.evaluate(
      () => document.activeElement?.closest('#rows section, #rows details') !== null,
    );
    expect(inRows).toBe(true);
  }
});

test('topics stand above the rows with their counts, and are part of the address', async ({
  page,
}) => {
  await open(page, COMPARISON);
  const topics = page.getByRole('navigation', { name: 'Topics' });
  const chip = topics.getByRole('link', { name: /^Security and military cooperation \d+/ });
  await expect(chip).toBeInViewport();
  const count = Number(/(\d+)\s*$/.exec((await chip.textContent()) ?? '')?.[1]);
  await chip.click();
  await expect(page).toHaveURL(/topic=security-cooperation$/);
  await expect(page.locator('section[data-relation]')).toHaveCount(count);
  await topics.getByRole('link', { name: /^Security and military cooperation/ }).click();
  await expect(page).toHaveURL(COMPARISON);

  await test.step('the filter panel has its button in a window of 1366 by 700', async () => {
    await page.setViewportSize({ width: 1366, height: 700 });
    await page.getByText('Filter', { exact: true }).click();
    const button = page.getByRole('button', { name: 'Show these rows' });
    await expect(button).toBeInViewport({ ratio: 1 });
    await expectNothingForAxe(page, 'the panel');
  });
});

test('up to six treaties are ticked and compared in one table', async ({ page }) => {
  await open(page, '/');
  const tick = (name: string) => page.getByRole('checkbox', { name: `Tick ${name} to compare` });
  await tick('DPRK–Russia 2024').check();
  await tick('Iran–Russia 2025').check();
  await tick('China–DPRK 1961').check();
  const bar = page.getByRole('status').filter({ hasText: 'in one table' });
  await expect(bar).toHaveText(
    'DPRK–Russia 2024, Iran–Russia 2025 and China–DPRK 1961 in one table',
  );
  for (const name of ['UDHR', 'USSR–DPRK 1961', 'DPRK–Russia 2000']) await tick(name).check();
  await expect(page.getByRole('status').filter({ hasText: '6 are the most' })).toBeVisible();
  await open(page, '/?a=dprk-russia-2024&b=iran-russia-2025&pick=china-dprk-1961');
  await page.getByRole('link', { name: 'Compare', exact: true }).last().click();
  await expect(page).toHaveURL('/compare/dprk-russia-2024...iran-russia-2025...china-dprk-1961');
});

test('the first treaty is in the first window, with its languages by name', async ({ page }) => {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '/');
    const first = page.locator('tbody tr').first();
    await expect(first.getByRole('link').first()).toBeInViewport();
    await expect(first).toContainText('English');
  }
});

test('a press that opens a page is answered at once', async ({ page }) => {
  await open(page, '/?a=dprk-russia-2024&b=iran-russia-2025');
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/compare\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('link', { name: 'Compare', exact: true }).last().click();
  await expect(page.getByText('Comparing …')).toBeVisible();
  answer();
  await expect(page).toHaveURL(COMPARISON);
  await expect(page.getByText('Comparing …')).toBeHidden();
});

test('an address where nothing is says what was asked for and what there is', async ({
  page,
  cleanConsole,
}) => {
  cleanConsole.allow(MISSING);
  for (const [path, title, link, href] of [
    ['/treaties/dprk-russia-2024/ko', /^No Korean text of DPRK/, 'Read it in English', /\/en$/],
    ['/compare/dprk-russia-2024', /^Compare DPRK/, 'With Iran–Russia 2025', /2024\.\.\.iran/],
    ['/treaties/dprk-rusia-2024', /^No treaty is stored/, 'DPRK–Russia 2024', /dprk-russia-2024$/],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: link })).toHaveAttribute(
      'href',
      href,
    );
  }
  for (const [path, words] of [
    ['/treaties/dprk-russia-2024/en#art_99', 'This text has no Article 99.'],
    [`${COMPARISON}#art_99`, 'This comparison has no Article 99.'],
  ] as const) {
    await open(page, path);
    await expect(page.getByText(words)).toBeVisible();
  }
  await open(page, '/treaties/dprk-russia-2024/en#art_4');
  await expect(page.getByText(/This text has no/)).toBeHidden();
});

test('two languages of one text stand beside each other, each called what it is', async ({
  page,
}) => {
  await open(page, '/compare/udhr:en...udhr:fa');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/English beside Persian$/);
  await expect(
    page.getByText(/A is an? .*(text|translation), B an? .*translation\./),
  ).toBeVisible();
  await expect(
    page
      .locator('main')
      .getByRole('link', { name: /[\u0600-\u06ff]{3}/ })
      .first(),
  ).toHaveAttribute('lang', 'fa');
});

test('an article is cited for papers and reference managers, and compared where it stands', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/treaties/dprk-russia-2024/en');
  await page.getByRole('button', { name: 'Article 4: more' }).click();
  const menu = page.getByRole('dialog', { name: 'Article 4' });
  const copied = async (name: string) => {
    await menu.getByRole('button', { name: `Copy ${name}` }).click();
    await expect(menu.getByText(/copied\.$/)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('citation')).toMatch(/Russian Federation.*signed \d+ June 2024.*accessed/);
  await expect.poll(() => copied('as BibTeX')).toMatch(/^@misc\{dprk-russia-2024-en-v\d+-art-4,/);
  await expect.poll(() => copied('as RIS')).toMatch(/^TY {2}- STAT/);
  await menu.getByText('Compare this article').click();
  await menu.getByRole('link', { name: 'with Iran–Russia 2025' }).click();
  await expect(page).toHaveURL(/\.\.\.iran-russia-2025#art_4$/);
  await expect(page.locator('section#art_4 h2').first()).toBeInViewport();
});

test('no page scrolls sideways in a window of 320', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '/',
    '/help',
    '/treaties/udhr',
    '/treaties/udhr/fa',
    COMPARISON,
    TABLE,
    `${COMPARISON}/matrix`,
    '/sign-in',
  ]) {
    await open(page, path);
    await expectNoScrollSideways(page, `${path} at 320`);
  }
  await expectNothingForAxe(page, 'sign-in at 320');
  await open(page, COMPARISON);
  await expectNothingForAxe(page, 'the comparison at 320');
});
