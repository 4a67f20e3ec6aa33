import { describe, expect, it } from 'vitest';
import { textLines } from './lines';
import { ownHeadingWord } from './own-heading-word';
import { segment } from './segment';

/** Articles under these headings, in a language that no table has. */
const text = (headings: readonly string[]) =>
  ['PAKTU', ...headings.flatMap((heading) => [heading, `Lorem ${'ipsu '.repeat(9)}dolora.`])].join(
    '\n',
  );
const numbers = Array.from({ length: 6 }, (_, index) => index + 1);

describe('ownHeadingWord', () => {
  it.each([
    ['before the number', (n: number) => `Mwanan ${n}`],
    [
      'before the number, with a word that changes',
      (n: number) => `Inqaku lo${'ku'.repeat(n)}-${n}`,
    ],
    ['last before the number', (n: number) => `${'ish'.repeat(n)} ñiqen (${n})`],
    ['behind the number', (n: number) => `${n}. kirjutez`],
    ['behind an ordinal', (n: number) => `${n}-нэрэ пычыгъу`],
    ['absent, with a stop', (n: number) => `${n}.`],
  ])('is found %s', (_, heading) => {
    const { provisions } = segment(text(numbers.map(heading)));
    const articles = provisions.filter(({ kind }) => kind === 'article');
    expect(articles.map(({ number }) => number)).toEqual(numbers.map(String));
    expect(articles.every(({ text: words }) => words.startsWith('Lorem'))).toBe(true);
  });

  it('goes on where a heading is printed otherwise', () => {
    const lines = textLines(text(['Artikkeli 1.', 'Artikkeli 2.', 'Artikkel 3.', 'Artikkeli 4.']));
    expect(ownHeadingWord(lines)).toBeUndefined();
    const more = ['Artikkeli 5.', 'Artikkeli 6.', 'Artikkeli 7.'];
    const all = ['Artikkeli 1.', 'Artikkeli 2.', 'Artikkel 3.', 'Artikkeli 4.', ...more];
    expect(ownHeadingWord(textLines(text(all)))).toEqual({
      own: { word: 'artikkeli', stands: 'before' },
      count: 6,
    });
  });

  it.each([
    ['numbers of pages', numbers.map(String)],
    ['numbers that do not rise', ['Mwanan 3', 'Mwanan 3', 'Mwanan 1', 'Mwanan 1', 'Mwanan 1']],
    [
      'words in sentences',
      numbers.map((n) => `Mwanan ${n} lorem ipsu dolora sita ameta konse ktetur.`),
    ],
  ])('is not found in %s', (_, headings) => {
    expect(ownHeadingWord(textLines(text(headings)))).toBeUndefined();
  });

  it('gives way to known words, however long a list an article holds', () => {
    const list = Array.from({ length: 9 }, (_, index) => `${index + 1}.\nsome goods;`).join('\n');
    const articles = numbers.map(
      (n) => `Article ${n}\nThe Parties shall trade in:\n${n === 3 ? list : 'all.'}`,
    );
    const found = segment(articles.join('\n')).provisions.filter(({ kind }) => kind === 'article');
    expect(found.map(({ eId }) => eId)).toEqual(numbers.map((n) => `art_${n}`));
  });
});
