import { describe, expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import { pairStatements } from './pair-statements';
import { readStatements } from './read-statements';

// What anyone may publish: texts made to hold the thread that reads them. That each ends is the test.

const read = (text: string) => readStatements(version({ articles: [text] }));

function side(slug: string, text: string) {
  const whole = version({ slug, articles: [text] });
  return { version: whole, statements: readStatements(whole).statements };
}

const LINKED = {
  links: [
    {
      left: ['art_1'],
      right: ['art_1'],
      relation: 'similar',
      score: 1,
      moved: false,
      confidence: 1,
      evidence: [],
      precise: true,
    },
  ],
  also: [],
  partly: [],
} as const;

describe('a text made to do harm', () => {
  it.each([
    ['nothing but open brackets', `The Parties shall ${'('.repeat(200_000)}`],
    ['one line of numbers', `${'1. '.repeat(20_000)}The Parties shall meet.`],
    [
      'a long opening before many points',
      `The Parties ${'and their agencies '.repeat(3000)}shall:\n${'(a) meet;\n'.repeat(5000)}`,
    ],
    ['many conditions of one duty', `A Party may refuse if:\n${'(a) it is so;\n'.repeat(20_000)}`],
  ])('is read to its end: %s', (_name, text) => {
    const { read: isRead, statements } = read(text);
    expect(isRead).toBe(true);
    for (const { span } of statements) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  it('is paired to its end, each statement once', () => {
    const words = ['assist', 'consult', 'inform', 'notify', 'support', 'protect', 'invite'];
    const many = (noun: string) =>
      Array.from(
        { length: 3000 },
        (_, index) => `Each Party shall ${words[index % 7]} ${noun} ${index}.`,
      ).join(' ');
    const [left, right] = [side('a', many('state')), side('b', many('states'))];
    const rows = pairStatements(left, right, LINKED);
    const ids = rows.flatMap(({ left: one }) => one?.id ?? []);
    expect(ids).toHaveLength(left.statements.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
