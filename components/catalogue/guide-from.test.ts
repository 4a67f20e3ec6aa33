import { describe, expect, it } from 'vitest';
import { guideFrom } from './guide-from';

const stored = [
  ['dprk-russia-2024', 'DPRK–Russia 2024', 'en'],
  ['iran-russia-2025', 'Iran–Russia 2025', 'en'],
  ['udhr', 'Universal Declaration', 'en,fa'],
].map(([slug = '', shortTitle = '', languages = '']) => ({
  slug,
  shortTitle,
  title: shortTitle,
  languages: languages.split(','),
}));
const guide = (path: string) => guideFrom(path, stored);
const links = (path: string) => guide(path)?.links.map(({ href }) => href);

describe('guideFrom', () => {
  it('says which languages there are when a text is asked for in another', () => {
    const { title, sentence } = guide('/treaties/dprk-russia-2024/ko') ?? {};
    expect(title).toBe('No Korean text of DPRK–Russia 2024 is stored');
    expect(sentence).toBe('Stored: English.');
    expect(links('/treaties/dprk-russia-2024/ko')).toEqual([
      '/treaties/dprk-russia-2024/en',
      '/?pick=dprk-russia-2024#compare',
      '/treaties/dprk-russia-2024',
    ]);
  });

  it('tells a missing version from a missing text', () => {
    expect(guide('/treaties/udhr/fa/v99')?.title).toBe(
      'There is no version 99 of the Persian text',
    );
  });

  it('offers the nearest names of an unknown treaty', () => {
    expect(links('/treaties/dprk-rusia-2024')?.[0]).toBe('/treaties/dprk-russia-2024');
    expect(links('/treaties/versailles-xyz')).toEqual(['/']);
  });

  it('completes a comparison of one', () => {
    expect(links('/compare/dprk-russia-2024')).toEqual([
      '/compare/dprk-russia-2024...iran-russia-2025',
      '/compare/dprk-russia-2024...udhr',
    ]);
    expect(links('/compare/udhr:fa')?.[0]).toBe('/compare/udhr:fa...dprk-russia-2024');
  });

  it('mends a comparison with a mistyped side', () => {
    expect(links('/compare/dprk-rusia-2024...iran-russia-2025')).toEqual([
      '/compare/dprk-russia-2024...iran-russia-2025',
    ]);
    expect(guide('/compare/nothing...udhr')?.title).toBe('No treaty is stored as “nothing”');
    expect(links('/compare/nothing...udhr')).toEqual(['/?pick=udhr#compare']);
    expect(links('/compare/nothing...nowhere')).toEqual(['/#compare']);
  });

  it('says what a table takes, and what is stored of known treaties', () => {
    expect(links(`/compare/${Array(7).fill('udhr').join('...')}`)?.[0]?.split('...')).toHaveLength(
      6,
    );
    expect(links('/compare/udhr:ko...dprk-russia-2024')).toEqual([
      '/compare/udhr...dprk-russia-2024',
    ]);
  });

  it.each(['/annotations/1', '/s/abc', '/treaties', '/treaties/udhr', '/%'])(
    'has nothing to add at %s',
    (path) => expect(guide(path)).toBeUndefined(),
  );
});
