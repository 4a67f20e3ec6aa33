import AxeBuilder from '@axe-core/playwright';
import { expect, signIn, test } from './fixtures';

const NOTE = {
  targets: [
    {
      treaty: 'udhr',
      lang: 'fa',
      version: 1,
      selector: { eId: 'art_28', quote: { exact: 'هر کس حق دارد برقراری نظمی را بخواهد' } },
    },
  ],
  body: 'A note in a text that is read from right to left.',
};

const PAGES = [
  '/',
  '/?q=dprk&status=in-force',
  '/help',
  '/sign-in',
  '/sign-up',
  '/treaties/dprk-russia-2024',
  '/treaties/udhr',
  '/treaties/dprk-russia-2024/en',
  '/treaties/udhr/fa',
  '/treaties/udhr/zh',
  '/compare/dprk-russia-2024...iran-russia-2025',
  '/compare/dprk-russia-2024...iran-russia-2025?show=changes',
  '/compare/udhr:fa...udhr:fa',
  '/compare/udhr:ko...udhr:fa',
  '/annotations',
  '/account',
  '/nothing-here',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390]) {
    test(`nothing for axe on any page, ${colorScheme}, ${width} px`, async ({
      page,
      context,
      cleanConsole,
    }) => {
      test.setTimeout(180_000);
      cleanConsole.allow(/404/);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await signIn(context);
      const note = await (await context.request.post('/api/v1/annotations', { data: NOTE })).json();
      const link = await (
        await context.request.post('/api/v1/share-links', { data: { annotation: note.id } })
      ).json();
      for (const address of [...PAGES, `/annotations/${note.id}`, link.url]) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect({ address, found }).toEqual({ address, found: [] });
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ address, sideways }).toEqual({ address, sideways: 0 });
      }
    });
  }
}
