import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '@/lib/core/comparison/statement';
import { PARTS, readGold } from './gold';

/** Without the evaluation data: the press digests, which are our own words. */
const { texts, missing } = readGold('no-such-folder');

describe('the gold set of statements', () => {
  test('has its press digests without the evaluation data, and names what is not there', () => {
    expect(new Set(texts.map(({ family }) => family))).toEqual(new Set(['digest']));
    expect(texts.flatMap(({ statements }) => statements).length).toBeGreaterThan(35);
    expect(missing.length).toBeGreaterThan(100);
  });

  test('has labels of digests in the development and the reported part', () => {
    expect(new Set(texts.map(({ part }) => part))).toEqual(new Set(PARTS.slice(0, 2)));
  });

  test('has spans inside the text, in order, without blanks at their ends, each word in one element', () => {
    for (const { text, statements } of texts) {
      for (const { elements } of statements) {
        const taken = new Set<number>();
        for (const element of ELEMENTS) {
          for (const { start, end } of elements[element] ?? []) {
            const words = text.slice(start, end);
            expect(words).not.toBe('');
            expect(words).toBe(words.trim());
            for (let at = start; at < end; at += 1) {
              expect(taken.has(at)).toBe(false);
              taken.add(at);
            }
          }
        }
      }
    }
  });

  test('has an action in every statement', () => {
    const without = texts
      .flatMap(({ statements }) => statements)
      .filter(({ elements }) => elements.action === undefined);
    expect(without).toEqual([]);
  });
});
