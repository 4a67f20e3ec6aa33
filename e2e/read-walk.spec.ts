import { expect, open, test } from './fixtures';

type Provision = { eId: string; kind: string; text: string };

const COUNTS = {
  'dprk-russia-2024/en': 23,
  'iran-russia-2025/en': 47,
  'china-dprk-1961/en': 7,
  'ussr-dprk-1961/en': 6,
  'dprk-russia-2000/en': 12,
  'udhr/en': 30,
  'udhr/ru': 30,
  'udhr/ko': 30,
  'udhr/fa': 30,
  'udhr/zh': 30,
};

for (const [text, articles] of Object.entries(COUNTS)) {
  test(`${text}: the words on the page are the stored words, character for character`, async ({
    page,
    request,
  }) => {
    const { provisions } = await (await request.get(`/api/v1/treaties/${text}`)).json();
    const stored = new Map<string, string>(
      provisions.map((provision: Provision) => [provision.eId, provision.text]),
    );
    expect(provisions.filter((p: Provision) => p.kind === 'article')).toHaveLength(articles);
    await open(page, `/treaties/${text}`);
    const shown = await page
      .locator('[data-unit]')
      .evaluateAll((units) =>
        units.map(
          (unit) => [unit.getAttribute('data-unit') ?? '', unit.textContent ?? ''] as const,
        ),
      );
    expect(shown.length).toBeGreaterThanOrEqual(articles);
    for (const [eId, words] of shown) expect(words).toBe(stored.get(eId));
  });
}

test('from the catalogue to two treaties side by side, without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  for (const name of ['UDHR', 'China–DPRK 1961', 'USSR–DPRK 1961', 'DPRK–Russia 2000']) {
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await page.getByRole('checkbox', { name: /DPRK–Russia 2024/ }).check();
  await page.getByRole('checkbox', { name: /Iran–Russia 2025/ }).check();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\/[a-z0-9-]+\.\.\.[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { name: /Article 4/ }).first()).toBeVisible();
  await context.close();
});

test('where sources disagree, both readings are shown with their sources', async ({ page }) => {
  await open(page, '/treaties/dprk-russia-2024');
  await expect(page.getByText('19 June 2024').first()).toBeVisible();
  await expect(page.getByText('18 June 2024').first()).toBeVisible();
});

test('a provision says how far it was verified, and shows attested wording', async ({ page }) => {
  await open(page, '/treaties/dprk-russia-2024/en#art_16');
  const article = page.locator('section#art_16');
  await article.getByText(/seen in/).click();
  await expect(
    article.getByText(/unilateral coercive measures of an extraterritorial/),
  ).toBeVisible();
  await expect(page.getByText(/working rendering/i).first()).toBeVisible();
});

test('articles are reached by key, and the address becomes permanent', async ({ page }) => {
  await open(page, '/treaties/dprk-russia-2024/en');
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(page.locator('section#art_1 h2 a')).toBeFocused();
  await page.keyboard.press('y');
  await expect(page).toHaveURL('/treaties/dprk-russia-2024/en/v1');
});

test('an article offers its link and citation by keyboard, and gives the focus back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/treaties/dprk-russia-2024/en');
  const more = page.getByRole('button', { name: 'Article 4: more' });
  await more.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Article 4' });
  await menu.getByRole('button', { name: 'Copy citation' }).click();
  await expect(menu.getByText('Citation copied.')).toBeVisible();
  const citation = await page.evaluate(() => navigator.clipboard.readText());
  expect(citation).toMatch(
    /^Treaty on Comprehensive .*signed .*2024\), Article 4\. Working rendering/,
  );
  expect(citation).toMatch(/\/treaties\/dprk-russia-2024\/en\/v\d+#art_4 \(accessed .*\)\.$/);
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
});
