import { describe, expect, it } from 'vitest';
import { segment } from './segment';

/** So many characters of words that come back again and again. */
function again(words: string, characters = 150_000): string {
  return words.repeat(Math.ceil(characters / words.length));
}

const FORMS = [
  'Article 1',
  'ANNEX',
  '第一条',
  '제1조',
  'المادة الأولى',
  'Article Twenty-first',
  '§ 1',
];

describe('a text that is made to take time', () => {
  it.each(FORMS)('is one block, and says so, where all its lines are headings: %s', (heading) => {
    const { provisions, issues } = segment(again(`${heading}\n`));
    expect(provisions[0]).toMatchObject({ eId: 'art_1' });
    expect(issues).toMatchObject([{ code: 'no-structure', message: /More lines look like/ }]);
  });

  it.each(FORMS)('is one block where one line holds headings alone: %s', (heading) => {
    for (const sign of ['. ', '']) {
      const { provisions, issues } = segment(again(`${heading}${sign}`));
      expect(provisions).toHaveLength(1);
      expect(issues[0]?.code).toBe('no-structure');
    }
  });

  it.each([
    ['quotations without end', again('“Article 1\n')],
    ['quotations closed once for two', again('“a “b” “\n')],
    ['numbers in words', again('Article twenty twenty twenty twenty twenty and\n')],
    ['points within points', again('(a) x\n(i) x\n(A) x\n1. x\n')],
    ['marks upon a letter', `a${again('\u0301')}`],
    ['dots', again('. ')],
    ['figures', `Article ${again('1')}`],
    ['words cut at the ends of lines', again('agree-\nment ')],
    [
      'twelve words that count',
      again([...'abcdefghijkl'].map((one) => `Section ${one}\n`).join('')),
    ],
  ])('keeps every character: %s', (_, text) => {
    const { provisions, title = '', leftOut } = segment(text);
    const units = provisions.filter(({ parent }) => parent === undefined);
    const kept = [title, ...units.map((unit) => unit.text), ...leftOut.map((left) => left.text)];
    const count = (words: string) => words.normalize('NFC').replace(/\s/g, '').length;
    expect(count(kept.join(''))).toBeGreaterThan(0.9 * count(text));
  });

  it('is parted as ever where it has as many articles as a long law', () => {
    const law = Array.from({ length: 3000 }, (_, at) => `Article ${at + 1}\nThe Parties fish.`);
    const { provisions, issues } = segment(law.join('\n'));
    expect(provisions.filter(({ kind }) => kind === 'article')).toHaveLength(3000);
    expect(issues).toEqual([]);
  });
});
