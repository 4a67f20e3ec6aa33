import { describe, expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import { groundOf } from '@/lib/core/testing/ground';
import { nWayGround } from './n-way-ground';

const PIVOT = version({ slug: 'p', articles: ['The Parties keep peace on the common border.'] });
const B = version({ slug: 'b', articles: ['Both keep peace on the common border.'] });
const C = version({ slug: 'c', articles: ['Peace on the common sea.', 'No more.'] });
const grounds = [
  undefined,
  groundOf(PIVOT, B, [
    [
      'words',
      ['art_1', 'keep peace on the common border'],
      ['art_1', 'keep peace on the common border'],
    ],
  ]),
  groundOf(PIVOT, C, [
    ['words', ['art_1', 'peace on the common'], ['art_1', 'Peace on the common']],
    ['concept', ['art_1', 'border'], ['art_1', 'sea'], { concept: 'border' }],
  ]),
];

/** "3 words: peace on the common", of one unit. */
function said(index: number): string[] {
  const texts = [PIVOT, B, C];
  const marks = nWayGround(texts, 0, grounds)[index]?.get('art_1') ?? [];
  const text = texts[index]?.provisions[0]?.text ?? '';
  return marks.map((mark) =>
    mark.kind === 'shared'
      ? `${mark.texts} ${mark.level}: ${text.slice(mark.start, mark.end)}`
      : '',
  );
}

describe('nWayGround', () => {
  it('says of the words of the pivot how many texts share them', () => {
    expect(said(0)).toEqual(['2 words: keep ', '3 words: peace on the common', '2 words:  border']);
  });

  it('says the same of the words that answer them', () => {
    expect(said(1)).toEqual(['2 words: keep', '3 words: peace on the common', '2 words: border']);
    expect(said(2)).toEqual(['3 words: Peace on the common']);
  });
});
