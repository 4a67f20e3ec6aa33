import { describe, expect, it } from 'vitest';
import { answers } from './matches';
import { parseQuery, type QueryNode } from './query';
import { snippetOf } from './snippet';
import { translated } from './translate';

const query = (q: string): QueryNode => parseQuery(q).query ?? { kind: 'word', text: '' };

describe('a query in another language', () => {
  it.each([
    ['en', 'assistance', 'ru', 'оказывает всю возможную помощь', true],
    ['en', 'military assistance', 'ko', '군사적 및 기타 원조를 제공한다', true],
    ['en', 'military assistance', 'ko', '기타 원조를 제공한다', false],
    ['en', 'territorial integrity', 'zh', '尊重领土完整', true],
    ['en', 'investment', 'fa', 'تشویق سرمایه‌گذاری', true],
    ['en', 'sanctions', 'ar', 'فرض العقوبات', true],
    ['ru', 'торговля', 'en', 'mutual trade', true],
    ['ko', '제재', 'en', 'no sanctions', true],
    ['zh', '恐怖主义', 'en', 'fight terrorism', true],
    ['en', 'trade OR sanctions', 'ru', 'санкции', true],
    ['en', 'trade NOT sanctions', 'ru', 'торговля и санкции', false],
    ['en', 'trade NOT sanctions', 'ru', 'торговля', true],
  ])('%s: %s, in %s: %s', (from, q, to, text, found) => {
    const other = translated(query(q), from, to);
    expect(other !== undefined && answers(text, to, other.query)).toBe(found);
  });

  it.each([
    ['en', 'zyzzyva', 'ru'],
    ['en', 'zyzzyva xylem trade', 'ru'],
    ['en', '=trade', 'ru'],
    ['en', 'trade', 'en'],
    ['en', 'trade', 'sw'],
    ['xx', 'trade', 'ru'],
    ['en', 'NOT trade', 'ru'],
  ])('is none where its words are not known or not asked for: %s %s %s', (from, q, to) => {
    expect(translated(query(q), from, to)).toBeUndefined();
  });

  it('says how the other language puts it', () => {
    expect(translated(query('sanctions'), 'en', 'ko')?.words).toEqual(['제재']);
  });

  it('marks what answers it', () => {
    const other = translated(query('assistance'), 'en', 'ru')?.query ?? query('none');
    const { text, marks } = snippetOf('Стороны оказывают помощь.', 'ru', other, 80);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['помощь']);
  });
});
