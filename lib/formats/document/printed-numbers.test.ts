import { describe, expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import type { Provision } from '@/lib/core/treaty/provision';
import { printedNumbers } from './printed-numbers';

/** The labels of one article whose paragraphs have these numbers and texts. */
function labelsOf(...parts: readonly (readonly [number: string, text: string])[]): string[] {
  const whole = version({ articles: [parts.map(([, text]) => text).join('\n')] });
  let part = -1;
  const provisions = whole.provisions.map((provision): Provision => {
    if (provision.kind !== 'paragraph') return provision;
    part += 1;
    return { ...provision, number: parts[part]?.[0] ?? '' };
  });
  return [...printedNumbers({ ...whole, provisions }).values()].map(({ label }) => label);
}

describe('printed numbers', () => {
  it('stand before texts that do not have them', () => {
    expect(labelsOf(['1', 'The costs are shared.'], ['2', 'The books are open.'])).toEqual([
      '1.',
      '2.',
    ]);
  });

  it('are not printed twice where the text has its own', () => {
    expect(labelsOf(['1', '1. The costs are shared.'], ['2', '(2) The books are open.'])).toEqual(
      [],
    );
    expect(labelsOf(['①', '① 비용을 분담한다.'], ['②', '② 장부를 공개한다.'])).toEqual([]);
    expect(labelsOf(['1', '① 비용을 분담한다.'], ['2', '② 장부를 공개한다.'])).toEqual([]);
    expect(labelsOf(['۱', '۱. هزینه‌ها تقسیم می‌شود.'], ['۲', '۲. دفترها باز است.'])).toEqual([]);
  });

  it('are told from a quantity or another number that a text begins with', () => {
    expect(labelsOf(['1', '1 copy is kept.'], ['2', '12 per cent are paid.'])).toEqual([
      '1.',
      '2.',
    ]);
    expect(labelsOf(['1', '12 per cent are paid.'], ['2', '2.5 per cent are kept.'])).toEqual([
      '1.',
      '2.',
    ]);
    expect(labelsOf(['1', '(a) the costs; and'], ['2', 'The books.'])).toEqual(['1.', '2.']);
  });
});
