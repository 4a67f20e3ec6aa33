import { describe, expect, it } from 'vitest';
import { MOST_MENTIONED, mentionedIn } from './mentioned-in';
import type { NoteBody } from './note-body';

const idOf = (n: number) => `0190b3a4-0000-7000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number) => ({ type: 'mention', kind: 'person', id: idOf(n), label: 'Ada' });
const body = (...children: readonly unknown[]) =>
  ({ root: { type: 'root', children } }) as unknown as NoteBody;
const paragraph = (...children: readonly unknown[]) => ({ type: 'paragraph', children });

describe('mentionedIn', () => {
  it('finds people in the order of the text, each once, in paragraphs, lists and links', () => {
    const item = { type: 'listitem', children: [person(3), person(1)] };
    const list = { type: 'list', listType: 'bullet', children: [item] };
    const link = { type: 'link', url: 'https://example.org/', children: [person(2)] };
    const note = body(paragraph(person(1), link), list);
    expect(mentionedIn(note)).toEqual([idOf(1), idOf(2), idOf(3)]);
  });

  it('does not take clauses, codes or broken ids for people', () => {
    const clause = { type: 'mention', kind: 'clause', id: idOf(1), label: 'Art. 1' };
    const broken = { type: 'mention', kind: 'person', id: 'ada', label: 'Ada' };
    const words = { type: 'text', text: '@Ada', format: 0 };
    expect(mentionedIn(body(paragraph(clause, broken, words)))).toEqual([]);
  });

  it('takes no more than may be told', () => {
    const many = Array.from({ length: MOST_MENTIONED + 5 }, (_, n) => person(n));
    expect(mentionedIn(body(paragraph(...many)))).toHaveLength(MOST_MENTIONED);
  });
});
