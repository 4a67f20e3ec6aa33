import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { noteBodyMarkdown } from '@/lib/core/annotation/note-markdown';
import { AppError } from '@/lib/errors';
import { parseNoteBody } from './note-body';

const SCRIPT = '<img src=x onerror=alert(1)><script>alert(1)</script>';
const text = (words: string, format: unknown = 0) => ({ type: 'text', text: words, format });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const clause = (fields: object) => ({
  ...{ type: 'mention', kind: 'clause', treaty: 'pact', lang: 'en', eId: 'art_1' },
  ...{ label: 'Art. 1', text: 'Art. 1' },
  ...fields,
});
const person = (fields: object) => ({
  ...{ type: 'mention', kind: 'person', id: '01890a5d-ac96-774b-bcce-b302099a8057' },
  ...{ label: 'Ada', text: 'Ada' },
  ...fields,
});

/** Whatever a hostile program may send, as the children of a note. */
const HOSTILE: readonly [string, unknown][] = [
  ['a script in a heading', { type: 'heading', tag: 'h1', children: [text(SCRIPT)] }],
  ['a tag that is a script', { type: 'heading', tag: 'script', children: [text('x')] }],
  ['a tag with attributes', { type: 'heading', tag: 'h1 onload=x', children: [text('x')] }],
  ['a script in code', { type: 'code', children: [text(`</code></pre>${SCRIPT}`)] }],
  ['a language of code', { type: 'code', language: `"><script>`, children: [text('x')] }],
  [
    'a link in code',
    { type: 'code', children: [{ type: 'link', url: 'javascript:x', children: [text('x')] }] },
  ],
  [
    'a picture in code',
    { type: 'code', children: [{ type: 'image', src: 'https://evil.example/x' }] },
  ],
  ['code in code', { type: 'code', children: [{ type: 'code', children: [text('x')] }] }],
  ['a script in a label', paragraph(clause({ label: SCRIPT }))],
  ['a treaty that is an address', paragraph(clause({ treaty: 'javascript:alert(1)' }))],
  ['a treaty that goes up', paragraph(clause({ treaty: '../../api/v1/account' }))],
  ['a treaty of another host', paragraph(clause({ treaty: '//evil.example' }))],
  ['a language that breaks out', paragraph(clause({ lang: 'en" onmouseover="x' }))],
  ['a name that breaks out', paragraph(clause({ name: '"><script>' }))],
  ['an eId that breaks out', paragraph(clause({ eId: '"><script>alert(1)</script>' }))],
  ['an eId of blanks', paragraph(clause({ eId: 'art 1\nx' }))],
  ['a long eId', paragraph(clause({ eId: 'a'.repeat(10_000) }))],
  ['a long label', paragraph(clause({ label: 'a'.repeat(10_000) }))],
  ['an unseen label', paragraph(clause({ label: '\u200b\u2060' }))],
  ['a label that turns the line round', paragraph(clause({ label: '\u202eArt. 1' }))],
  ['a label that is an object', paragraph(clause({ label: { toString: 'x' } }))],
  ['an unknown kind', paragraph(clause({ kind: 'frame', src: 'https://evil.example' }))],
  ['an id that is no id', paragraph(person({ id: '"><script>' }))],
  ['a person who is a script', paragraph(person({ label: SCRIPT }))],
  ['a mention with children', paragraph(clause({ children: [{ type: 'image', src: 'x' }] }))],
  ['a mention as a block', clause({})],
  ['a format of another bit', paragraph(text('x', 4))],
  ['a format beyond counting', paragraph(text('x', 2 ** 53))],
  ['a prototype', JSON.parse('{"type":"paragraph","__proto__":{"type":"code"},"children":[]}')],
];

const ELEMENTS = new Set('p h4 h5 blockquote pre code ul ol li strong em br bdi span a'.split(' '));
const ATTRIBUTES = new Set('dir tabindex href rel data-clause data-person'.split(' '));

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Everything in HTML that is not of the closed set, and addresses that are loaded or run. */
function faults(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const bad = ELEMENTS.has(node.tagName) ? [] : [node.tagName];
    for (const { name, value } of node.attrs) {
      if (!ATTRIBUTES.has(name)) bad.push(`${node.tagName} ${name}`);
      if (name === 'href' && !/^(?:https?:\/\/|mailto:|\/treaties\/[a-z0-9-]+\/)/.test(value)) {
        bad.push(value);
      }
    }
    return [...bad, ...faults(node.childNodes)];
  });
}

const state = (...children: unknown[]) => ({ root: { type: 'root', children } });

describe('hostile notes', () => {
  it.each(HOSTILE)('are refused or harmless, as sent: %s', (_, block) => {
    let html = '';
    try {
      html = noteBodyHtml(parseNoteBody(state(block)));
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
    expect(faults(parseFragment(html).childNodes)).toEqual([]);
  });

  it.each(HOSTILE)('are harmless once mended, and are accepted then: %s', (_, block) => {
    const mended = mendNoteBody(state(block));
    const body = parseNoteBody(mended);
    expect(faults(parseFragment(noteBodyHtml(body)).childNodes)).toEqual([]);
    // Between its fences code is what it is.
    const markdown = noteBodyMarkdown(body).replace(/^```\n[\s\S]*^```$/m, '');
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img)/);
  });

  it('are harmless also where they were stored by other means', () => {
    for (const [, block] of HOSTILE) {
      const stored = { root: { type: 'root', children: [block] } } as never;
      let html = '';
      try {
        html = noteBodyHtml(stored);
      } catch (error) {
        // A node that is not one ends the page that shows it and runs nothing.
        expect(error).toBeInstanceOf(Error);
      }
      expect(parseFragment(html).childNodes.filter((node) => node.nodeName === 'script')).toEqual(
        [],
      );
    }
  });
});
