import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementSpan } from '@/lib/core/comparison/statement';
import { SEED } from '@/lib/core/testing/arbitrary';
import { art, version } from '@/lib/core/testing/build';
import { readStatements } from './read-statements';

const PIECES = {
  en: [
    'the Parties',
    'Neither Party',
    'This Treaty',
    'shall',
    'shall not',
    'may',
    'undertakes not to',
    'has the right to',
    'be settled',
    'provide',
    'each other',
    'assistance',
    'without delay',
    'within 30 days of',
    'in accordance with Article 5',
    'if war breaks out',
    'unless',
    'through diplomatic channels',
    'until',
    'which',
    'that',
    'and',
    'nor',
    'to',
    'with a view to',
    '(see',
    ')',
    ',',
    ';',
    ':\n(a)',
    '\n(b)',
    '.',
    '. The',
    '“',
  ],
  ru: [
    'Стороны',
    'Каждая из Сторон',
    'Настоящий Договор',
    'обязуется',
    'не',
    'должны',
    'имеет право',
    'развивают',
    'вступает в силу',
    'сотрудничество',
    'друг другу',
    'незамедлительно',
    'в течение 30 дней',
    'в соответствии с',
    'если',
    'который',
    'за исключением',
    'до истечения',
    'и',
    ',',
    ';',
    ':\n1)',
    '.',
    '(',
    ')',
  ],
} as const;

const texts = (lang: 'en' | 'ru') =>
  fc
    .array(fc.constantFrom(...PIECES[lang]), { minLength: 1, maxLength: 30 })
    .map((pieces) => pieces.join(' ').trim())
    .filter((text) => text !== '');

const read = (lang: string, text: string) =>
  readStatements(version({ lang, articles: [art(1, text)] })).statements;

describe.each(['en', 'ru'] as const)('statements in %s', (lang) => {
  it('are spans of the text, trimmed, apart from each other, and read alike every time', () => {
    fc.assert(
      fc.property(texts(lang), (written) => {
        const { text } = art(1, written);
        const statements = read(lang, text);
        expect(read(lang, text)).toEqual(statements);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
        for (const { elements, span } of statements) {
          const spans = Object.values(elements).flat();
          expect(spans.length).toBeGreaterThan(0);
          for (const each of spans) {
            const words = text.slice(each.start, each.end);
            expect(words).not.toBe('');
            expect(words).not.toMatch(/^[\s,]|[\s,]$/);
            expect(each.start >= span.start && each.end <= span.end).toBe(true);
          }
          expect(overlapping(spans)).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

function overlapping(spans: readonly StatementSpan[]): StatementSpan[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start);
  return sorted.filter((span, index) => (sorted[index - 1]?.end ?? 0) > span.start);
}
