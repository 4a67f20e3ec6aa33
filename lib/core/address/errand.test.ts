import { describe, expect, it } from 'vitest';
import { type Errand, formatErrand, parseErrand } from './errand';

const place = (versionRef: string, eId: string, start: number, end: number) => ({
  versionRef,
  eId,
  start,
  end,
});

describe('errands', () => {
  it.each<[string, Errand]>([
    [
      'annotate=udhr:en@v1/art_4/12-40',
      { kind: 'annotate', places: [place('udhr:en@v1', 'art_4', 12, 40)] },
    ],
    [
      'annotate=udhr:en@v1/art_4/12-40,art_5/0-30;udhr:zh-Hans@v2/art_4__para_1/0-20',
      {
        kind: 'annotate',
        places: [
          place('udhr:en@v1', 'art_4', 12, 40),
          place('udhr:en@v1', 'art_5', 0, 30),
          place('udhr:zh-Hans@v2', 'art_4__para_1', 0, 20),
        ],
      },
    ],
    ['continue=0a1b', { kind: 'continue', draft: '0a1b' }],
    ['correct=b.art_4', { kind: 'correct', row: 'b.art_4' }],
  ])('are written %s', (fragment, errand) => {
    expect(formatErrand(errand)).toBe(fragment);
    expect(parseErrand(`#${fragment}`)).toEqual(errand);
  });

  it('survive the signs that separate their parts', () => {
    const odd: Errand = { kind: 'annotate', places: [place('udhr:en@v1', 'a/b,c;d', 0, 2)] };
    expect(parseErrand(formatErrand(odd))).toEqual(odd);
  });

  it.each([
    '',
    '#art_4',
    'annotate=',
    'annotate=udhr:en@v1',
    'annotate=udhr:en/art_4/0-2',
    'annotate=udhr:en@v1/art_4',
    'annotate=udhr:en@v1/art_4/2',
    'annotate=udhr:en@v1...udhr:ru@v1/art_4/0-2',
    'annotate=udhr:en@v1/%E0/0-2',
    'continue=',
    'correct=%E0',
  ])('are none in %j', (fragment) => {
    expect(parseErrand(fragment)).toBeUndefined();
  });
});
