import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { parseQuery, type QueryNode } from './query';
import { tsqueryOf } from './tsquery';

/** A query as it was read: `(a & "b c" & !d)`. */
function notation(node: QueryNode | undefined): string {
  if (node === undefined) return '';
  switch (node.kind) {
    case 'word':
      return `${node.exact ? '=' : ''}${node.text}${node.prefix ? '*' : ''}`;
    case 'phrase':
      return `${node.exact ? '=' : ''}"${node.words}"`;
    case 'near':
      return `${node.words.join(` ~${node.distance} `)}`;
    case 'not':
      return `!${notation(node.part)}`;
    default:
      return `(${node.parts.map(notation).join(node.kind === 'and' ? ' & ' : ' | ')})`;
  }
}

describe('a query', () => {
  it.each([
    ['military assistance', '(military & assistance)'],
    ['peace AND war', '(peace & war)'],
    ['peace OR war trade', '(peace | (war & trade))'],
    ['(peace OR war) trade', '((peace | war) & trade)'],
    ['peace NOT war', '(peace & !war)'],
    ['peace -war', '(peace & !war)'],
    ['co-operation', 'co-operation'],
    ['"mutual aid" peace', '("mutual aid" & peace)'],
    ['«взаимная помощь»', '"взаимная помощь"'],
    ['="mutual aid" =peace', '(="mutual aid" & =peace)'],
    ['"=mutual aid"', '="mutual aid"'],
    ['econom*', 'econom*'],
    ['peace NEAR war', 'peace ~5 war'],
    ['peace NEAR/3 war', 'peace ~3 war'],
    ['peace NEAR/9999 war', 'peace ~15 war'],
    ['"peace war"~4', 'peace ~4 war'],
    ['3(3)', '3(3)'],
    ['原則 OR 援助', '(原則 | 援助)'],
    ['', ''],
    ['   ', ''],
    ['""', ''],
    ['()', ''],
    ['and or not', '(and & or & not)'],
  ])('%s is read as %s', (q, read) => {
    const { query, asWords, cut } = parseQuery(q);
    expect(notation(query)).toBe(read);
    expect([asWords, cut]).toEqual([undefined, undefined]);
  });

  it.each([
    ['peace AND', 'peace'],
    ['OR peace', 'peace'],
    ['NOT', ''],
    ['(peace war', '(peace & war)'],
    ['peace) war', '(peace & war)'],
    ['"peace war', '(peace & war)'],
    ['peace AND OR war', '(peace & war)'],
    ['NEAR/3', ''],
    [`${'('.repeat(40)}peace${')'.repeat(40)}`, 'peace'],
  ])('of no grammar is read as plain words: %s', (q, read) => {
    const { query, asWords } = parseQuery(q);
    expect(notation(query)).toBe(read);
    expect(asWords).toBe(true);
  });

  it.each([
    ['party:iran aid', 'party:iran', 'aid'],
    ['party:"north korea" aid', 'party:north korea', 'aid'],
    ['aid -lang:ru', '!lang:ru', 'aid'],
    ['aid NOT treaty:udhr', '!treaty:udhr', 'aid'],
    ['after:1990 before:2000-05', 'after:1990 before:2000-05', ''],
    ['mine:yes in:notes', 'mine:yes in:notes', ''],
    ['(aid OR topic:trade)', 'topic:trade', 'aid'],
    ['after:yesterday', '', 'after:yesterday'],
    ['price:5', '', 'price:5'],
    ['kind:', '', 'kind:'],
  ])('has conditions: %s', (q, conditions, words) => {
    const { fields, query } = parseQuery(q);
    const written = fields.map(({ field, value, not }) => `${not ? '!' : ''}${field}:${value}`);
    expect(written.join(' ')).toBe(conditions);
    expect(notation(query)).toBe(words);
  });

  it('is read as far as 1,000 characters and 32 terms, and says so', () => {
    const many = parseQuery('peace '.repeat(40));
    expect(many.cut).toBe(true);
    expect(notation(many.query).match(/peace/g)).toHaveLength(32);
    expect(parseQuery(`"${'a b '.repeat(10)}"`).cut).toBeUndefined();
    expect(notation(parseQuery(`"${'a b '.repeat(40)}"`).query).match(/[ab]/g)).toHaveLength(32);
    expect(parseQuery('x'.repeat(10_000)).cut).toBe(true);
  });
});

describe('a hostile query', () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    long: 'peace and war '.repeat(800),
    'one word': 'x'.repeat(10_000),
    operators: 'a OR b AND NOT c '.repeat(400),
    'bare operators': 'AND OR NOT NEAR '.repeat(300),
    brackets: '('.repeat(10_000),
    'closing brackets': ')'.repeat(10_000),
    quotes: '"'.repeat(9_999),
    'quoted quotes': '“"„'.repeat(3_000),
    nuls: '\0a\0"b\0'.repeat(1_000),
    'half characters': '\ud83c\udf8c\ud83c '.repeat(2_000),
    'a bomb': `${'a'.repeat(5_000)}!${'(a+)+'.repeat(1_000)}`,
    hyphens: 'a-'.repeat(5_000),
    'no and no': '-'.repeat(10_000),
    fields: 'party:a '.repeat(1_500),
    marks: '́'.repeat(10_000),
    korean: '가'.repeat(10_000),
    chinese: '国'.repeat(10_000),
    near: 'a NEAR/15 b '.repeat(500),
    sql: `'; DROP TABLE "User"; --\\' ' \\\\ `.repeat(300),
  };

  it.each(Object.entries(HOSTILE))('is bounded in what it asks: %s', (_, q) => {
    for (const lang of ['en', 'ko', 'zh', 'fa']) {
      const { query } = parseQuery(q);
      const asked = query && tsqueryOf(query, lang);
      expect(asked?.length ?? 0).toBeLessThan(60_000);
      expect(asked ?? '').not.toMatch(/\0|[\ud800-\udbff](?![\udc00-\udfff])/);
    }
  });

  it('is any text, and never fails', () => {
    const sign = fc.constantFrom(
      '"',
      '(',
      ')',
      ' AND ',
      ' OR ',
      '-',
      '*',
      '=',
      ':',
      '~3',
      ' NEAR/2 ',
    );
    const property = fc.property(
      fc.array(fc.oneof(anyText(12), sign), { maxLength: 20 }),
      fc.constantFrom('en', 'ko', 'zh', 'ja', 'fa', 'xx'),
      (pieces, lang) => {
        const { query, fields } = parseQuery(pieces.join(''));
        const asked = query && tsqueryOf(query, lang);
        expect(fields.length).toBeLessThanOrEqual(32);
        expect(asked).not.toBe('');
        expect((asked ?? '').split('(').length).toBe((asked ?? '').split(')').length);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
