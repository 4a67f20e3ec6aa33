import { describe, expect, it } from 'vitest';
import type { Annotation } from './annotation';
import { inTwoLevels } from './thread';

/** `b>a`: b answers a. */
function reply(words: string): Annotation {
  const [id = '', parent = ''] = words.split('>');
  return {
    id,
    revision: 1,
    motivation: 'commenting',
    visibility: 'public',
    thread: { root: 'root', parent },
    body: { root: { type: 'root', children: [] } },
    targets: [],
    creator: { id: 'ada', name: 'Ada' },
    created: '2026-01-01T00:00:00.000Z',
    modified: '2026-01-01T00:00:00.000Z',
  };
}

/** `a(b c) d`: b and c stand one step in, below a. */
const shown = (...replies: string[]) =>
  inTwoLevels(replies.map(reply))
    .map(({ reply: { id }, answers }) =>
      answers.length === 0 ? id : `${id}(${answers.map((answer) => answer.id).join(' ')})`,
    )
    .join(' ');

describe('inTwoLevels', () => {
  it('puts what answers a reply one step in', () => {
    expect(shown('a>root', 'b>a', 'c>root')).toBe('a(b) c');
  });

  it('goes no deeper, and keeps the order of time', () => {
    expect(shown('a>root', 'b>a', 'c>root', 'd>b', 'e>d', 'f>c')).toBe('a(b d e) c(f)');
  });

  it('keeps what answers something that is not there', () => {
    expect(shown('b>gone', 'c>b')).toBe('b(c)');
  });

  it('ends also where replies answer each other in a circle', () => {
    expect(shown('a>b', 'b>a').length).toBeGreaterThan(0);
  });
});
