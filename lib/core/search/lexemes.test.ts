import { describe, expect, it } from 'vitest';
import { answers } from './matches';
import { parseQuery } from './query';

const finds = (q: string, text: string, lang: string) => {
  const { query } = parseQuery(q);
  return query !== undefined && answers(text, lang, query);
};

describe('a query and a text', () => {
  it.each([
    ['en', 'military assistance', 'They assist each other by military means.', true],
    ['en', '"mutual aid"', 'Mutual aid, and aid that is mutual.', true],
    ['en', '"aid mutual"', 'Mutual aid.', false],
    ['en', 'cooperation', 'Technical co-operation of both.', true],
    ['en', 'co-operation', 'Technical cooperation of both.', false],
    ['ko', '원조', '호상원조를 제공한다', true],
    ['ko', '법', '국제법의 원칙', true],
    ['zh', '援助', '军事及其他援助', true],
    ['zh', '助', '军事援助', true],
    ['ru', 'помощь', 'оказание помощи', true],
    ['en', 'econom*', 'the economies', true],
    ['en', 'peace NOT war', 'peace and war', false],
    ['en', 'peace OR war', 'no war', true],
    ['en', 'mutual NEAR/3 aid', 'aid that is mutual', true],
  ])('%s %s in “%s”: %s', (lang, q, text, found) => {
    expect(finds(q, text, lang)).toBe(found);
  });
});
