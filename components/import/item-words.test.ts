import { describe, expect, it } from 'vitest';
import type { OutlineItem } from '@/lib/core/segmentation/outline';
import {
  countWords,
  coverageWords,
  itemName,
  nextPlace,
  splitPlaces,
  wordPlaces,
} from './item-words';

const item = (own: Partial<OutlineItem>): OutlineItem => ({
  id: 'i',
  role: 'article',
  line: 1,
  label: '',
  text: '',
  ...own,
});

describe('an item', () => {
  it('is called as the reader calls it', () => {
    expect(itemName(item({ number: '4' }))).toBe('Article 4');
    expect(itemName(item({ number: '4' }), 'ru')).toBe('Статья 4');
    expect(itemName(item({ role: 'left-out' }), 'ru')).toBe('Left out');
  });

  it('may be split where lines and sentences begin', () => {
    const text = 'One. Two;\n平和。二。';
    const places = splitPlaces(item({ text }));
    expect(places.map((at) => text.slice(at, at + 2))).toEqual(['Tw', '平和', '二。']);
    expect([nextPlace(places, 0, true), nextPlace(places, 5, false)]).toEqual([5, 5]);
    expect(wordPlaces(item({ text: 'a bc d' }))).toEqual([2, 5]);
  });
});

describe('the counts', () => {
  it('are said in words', () => {
    const doubts = [{ id: 'd', line: 3, code: 'number-missing', message: '' } as const];
    expect(countWords([item({}), item({ role: 'title' })], doubts)).toBe(
      '1 article, 1 gap, no repeated numbers',
    );
  });

  it('say what became of the characters', () => {
    const all = { characters: 900, provisions: 12, leftOut: 231, missing: 0, changed: 0 };
    expect(coverageWords(all)).toBe(
      'Every character of the source is in a provision or left out: 12 provisions, 231 characters left out.',
    );
    expect(coverageWords({ ...all, missing: 1, changed: 2 })).toBe(
      '1 character of the source could not be placed; the rest: 12 provisions, 231 characters left out, 2 characters changed by hand.',
    );
  });
});
