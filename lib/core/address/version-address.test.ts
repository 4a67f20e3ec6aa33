import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSides, parseSides } from './version-address';

describe('parseSides', () => {
  it('reads slugs, languages and versions', () => {
    expect(parseSides('dprk-russia-2024...udhr:zh-Hans@v12')).toEqual([
      { slug: 'dprk-russia-2024' },
      { slug: 'udhr', lang: 'zh-Hans', version: 12 },
    ]);
  });

  it('reads the name of one of several texts of a language', () => {
    expect(parseSides('dprk-russia-2024:en~kcna-2...dprk-russia-2024:en~kcna@v3')).toEqual([
      { slug: 'dprk-russia-2024', lang: 'en', name: 'kcna-2' },
      { slug: 'dprk-russia-2024', lang: 'en', name: 'kcna', version: 3 },
    ]);
  });

  it.each([
    '',
    'a:en~',
    'a:~kcna',
    'a:en~KCNA',
    'a:en~a~b',
    'a~kcna',
    'a:en@v1~kcna',
    'a...',
    'a..b',
    'A...b',
    'a:...b',
    'a@v1',
    'a:en@v0',
    'a:en@1',
    'a/b...c',
    'a:en@v1x',
  ])('refuses %j', (address) => expect(parseSides(address)).toBeUndefined());

  it('is the inverse of formatSides', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
    const lang = fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh', 'zh-Hans');
    const side = fc.oneof(
      fc.record({ slug }),
      fc.record({ slug, lang }),
      fc.record({ slug, lang, name: slug }),
      fc.record({ slug, lang, version: fc.integer({ min: 1, max: 999_999 }) }),
      fc.record({ slug, lang, name: slug, version: fc.integer({ min: 1, max: 999_999 }) }),
    );
    fc.assert(
      fc.property(fc.array(side, { minLength: 1, maxLength: 4 }), (sides) => {
        expect(parseSides(formatSides(sides))).toEqual(sides);
      }),
      { seed: 20240619 },
    );
  });
});
