import { describe, expect, it } from 'vitest';
import type { Statement } from '@/lib/core/comparison/statement';
import { cellSentence } from '@/lib/core/presentation/statement-words';
import { cellFormOf, saidOfForm, spansOfWords, wholeWords, wordsOf } from './cell-form';

const TEXT =
  'The Parties meet. In war, each Party shall at once help the other Party by all means.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const STATEMENT: Statement = {
  id: 'art_1~2',
  eId: 'art_1',
  span: { start: 18, end: TEXT.length },
  force: 'obligation',
  elements: { who: [at('each Party')], action: [at('help'), at('the other Party')] },
  rule: 'modal verb',
};

describe('the form of a correction of a statement', () => {
  it('begins with what is read now', () => {
    expect(cellFormOf(STATEMENT, TEXT, true)).toMatchObject({
      words: 'each Party',
      keeping: 'private',
    });
    expect(cellFormOf(STATEMENT, TEXT, false).keeping).toBe('address');
    expect(wordsOf(STATEMENT, 'action', TEXT)).toBe('help … the other Party');
    expect(wordsOf(STATEMENT, 'until', TEXT)).toBe('');
  });

  it('finds typed words in the clause first, else anywhere in the provision', () => {
    expect(spansOfWords('help … by all means', TEXT, 18)).toEqual([at('help'), at('by all means')]);
    expect(spansOfWords('The Parties', TEXT, 18)).toEqual([at('The Parties')]);
    expect(spansOfWords('', TEXT, 18)).toEqual([]);
    expect(spansOfWords('a third party', TEXT, 18)).toBeUndefined();
  });

  it('takes selected words where they stand, and only as long as they are what is written', () => {
    const form = cellFormOf(STATEMENT, TEXT, true);
    const second = at('Party', at('other').start);
    const selected = { ...form, words: 'Party', chosen: second };
    expect(saidOfForm(selected, STATEMENT, TEXT)).toMatchObject({ spans: [second] });
    expect(saidOfForm({ ...selected, words: 'help' }, STATEMENT, TEXT)).toMatchObject({
      spans: [at('help')],
    });
    expect(saidOfForm({ ...form, words: 'nobody' }, STATEMENT, TEXT)).toHaveProperty('problem');
  });

  it('says what would be saved', () => {
    const form = cellFormOf(STATEMENT, TEXT, true);
    const sentence = (change: Partial<typeof form>) => {
      const said = saidOfForm({ ...form, ...change }, STATEMENT, TEXT);
      return 'problem' in said ? said.problem : cellSentence(said, TEXT);
    };
    expect(sentence({})).toBe('Who: “each Party”.');
    expect(sentence({ element: 'until', words: '' })).toBe('Until: not said.');
    expect(sentence({ kind: 'force', force: 'permission' })).toBe('Force: may.');
    expect(sentence({ kind: 'drop' })).toBe('This is no statement.');
  });

  it('takes whole words, without the space around them', () => {
    const { start, end } = at('ach Part');
    expect(wholeWords(TEXT, { start, end })).toEqual(at('each Party'));
    expect(wholeWords(TEXT, { start: start - 2, end: end + 2 })).toEqual(at('each Party'));
    expect(wholeWords(TEXT, at(' '))).toBeUndefined();
  });
});
