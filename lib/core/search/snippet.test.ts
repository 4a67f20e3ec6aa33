import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { parseQuery } from './query';
import { snippetOf } from './snippet';

/** A snippet with its marks in brackets. */
function marked(text: string, q: string, length = 200, lang = 'en'): string {
  const { query } = parseQuery(q);
  if (query === undefined) return '';
  const snippet = snippetOf(text, lang, query, length);
  let shown = '';
  let at = 0;
  for (const { start, end } of snippet.marks) {
    shown += `${snippet.text.slice(at, start)}[${snippet.text.slice(start, end)}]`;
    at = end;
  }
  return shown + snippet.text.slice(at);
}

describe('a snippet', () => {
  it.each([
    ['aid', 'Mutual aid.', 'Mutual [aid].'],
    ['assist', 'They assist, assisted by none.', 'They [assist], [assisted] by none.'],
    ['"mutual aid"', 'Mutual aid, not aid.', '[Mutual aid], not aid.'],
    ['aid NOT war', 'Aid in war.', '[Aid] in war.'],
    ['aid OR war', 'Aid in war.', '[Aid] in [war].'],
    ['co-operation', 'Of co-operation.', 'Of [co-operation].'],
    ['peace', 'Nothing of it.', 'Nothing of it.'],
  ])('marks %s', (q, text, shown) => {
    expect(marked(text, q)).toBe(shown);
  });

  it('marks Korean words whole, and of Chinese what was asked for', () => {
    expect(marked('호상 원조를 준다', '원조', 80, 'ko')).toBe('호상 [원조를] 준다');
    expect(marked('提供軍事援助', '援助', 80, 'zh-Hant')).toBe('提供軍事[援助]');
  });

  it('shows the part that has most of what was asked for, from word to word', () => {
    const filler = 'nothing of note here. '.repeat(20);
    const shown = marked(
      `${filler}War once. ${filler}Aid and war together. ${filler}`,
      'aid war',
      60,
    );
    expect(shown).toContain('[Aid] and [war] together');
    expect(shown.length).toBeLessThanOrEqual(60 + 4);
    expect(shown).toMatch(/^\w+/);
  });

  it('is a part of the text with marks inside it, for any text', () => {
    const property = fc.property(
      fc.oneof(mixedText(60), anyText(80)),
      fc.constantFrom('the Parties', '원조', '军事', 'طرفین', 'a OR "b"'),
      fc.integer({ min: 1, max: 80 }),
      (text, q, length) => {
        const { query } = parseQuery(q);
        if (query === undefined) throw new Error('no query');
        const snippet = snippetOf(text, 'en', query, length);
        expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
        expect(snippet.text.length).toBeLessThanOrEqual(Math.max(length, 1));
        for (const { start, end } of snippet.marks) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(snippet.text.length);
        }
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
