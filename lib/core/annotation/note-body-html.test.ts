import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteBody, NoteInline, NoteList } from './note-body';
import { isEmptyBody, noteBodyHtml, noteBodyText } from './note-body-html';

const plain = (text: string, format = 0) => ({ type: 'text' as const, text, format });
const paragraph = (...children: NoteInline[]) => ({ type: 'paragraph' as const, children });
const body = (...children: NoteBody['root']['children']): NoteBody => ({
  root: { type: 'root', children },
});

const LIST: NoteList = {
  type: 'list',
  listType: 'number',
  children: [
    { type: 'listitem', children: [plain('one')] },
    {
      type: 'listitem',
      children: [
        {
          type: 'list',
          listType: 'bullet',
          children: [{ type: 'listitem', children: [plain('in')] }],
        },
      ],
    },
  ],
};

describe('noteBodyHtml', () => {
  it('writes blocks, formats, breaks and lists', () => {
    const html = noteBodyHtml(
      body(
        paragraph(plain('a'), plain('b', 1), { type: 'linebreak' }, plain('c', 3)),
        { type: 'quote', children: [plain('q', 2)] },
        LIST,
      ),
    );
    expect(html).toBe(
      '<p dir="auto">a<strong>b</strong><br><strong><em>c</em></strong></p>' +
        '<blockquote dir="auto"><em>q</em></blockquote>' +
        '<ol dir="auto"><li>one</li><li><ul dir="auto"><li>in</li></ul></li></ol>',
    );
  });

  it('writes links with rel, and only the words of a link that is not safe', () => {
    const good = { type: 'link' as const, url: 'https://un.org/?a=1&b=2', children: [plain('UN')] };
    const bad = { type: 'link' as const, url: 'javascript:alert(1)', children: [plain('<b>')] };
    expect(noteBodyHtml(body(paragraph(good, bad)))).toBe(
      '<p dir="auto"><a href="https://un.org/?a=1&amp;b=2" rel="nofollow noopener noreferrer">UN</a>&lt;b&gt;</p>',
    );
  });

  it('writes no tag or attribute but its own, whatever the note says', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x"),
    );
    const text = fc.record({
      type: fc.constant('text' as const),
      text: hostile,
      format: fc.integer({ min: 0, max: 3 }),
    });
    const url = fc.oneof(
      hostile,
      hostile.map((tail) => `https://un.org/${tail}`),
      hostile.map((tail) => `mailto:${tail}`),
    );
    const link = fc.record({
      type: fc.constantFrom('link' as const, 'autolink' as const),
      url,
      children: fc.array(text, { maxLength: 2 }),
    });
    const block = fc.record({
      type: fc.constantFrom('paragraph' as const, 'quote' as const),
      children: fc.array(fc.oneof(text, link), { maxLength: 4 }),
    });
    const property = fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
      const html = noteBodyHtml(body(...blocks));
      const left = html.replace(
        /<\/?(?:p|blockquote|strong|em|a)>|<(?:p|blockquote) dir="auto">|<br>|<a href="(?:https:\/\/|mailto:)[^"<>]*" rel="nofollow noopener noreferrer">/g,
        '',
      );
      expect(left).not.toMatch(/[<>"']/);
    });
    fc.assert(property, { seed: 20240619, numRuns: 200 });
  });
});

describe('noteBodyText', () => {
  it('gives blocks, items and breaks a line each', () => {
    const text = noteBodyText(body(paragraph(plain('a'), { type: 'linebreak' }, plain('b')), LIST));
    expect(text).toBe('a\nb\none\nin');
  });
});

describe('isEmptyBody', () => {
  it.each(['', ' ', '\n', '\u200b', '\ufeff \u00a0'])('is empty with %j', (text) => {
    expect(isEmptyBody(body(paragraph(plain(text))))).toBe(true);
  });

  it('is not empty with a word', () => {
    expect(isEmptyBody(body(paragraph(plain('see'))))).toBe(false);
    expect(isEmptyBody(body())).toBe(true);
  });
});
