import { AutoLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import fc from 'fast-check';
import { createEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import { NOTE_MAX_BYTES, type NoteBlock, type NoteBody } from '@/lib/core/annotation/note-body';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import { toLexicalState } from '@/lib/core/annotation/note-body-lexical';
import { AppError } from '@/lib/errors';
import { parseNoteBody } from './note-body';

const ELEMENT = { direction: 'ltr', format: '', indent: 0, version: 1 };
const words = (text: string, format = 0) => ({
  ...{ type: 'text', version: 1, detail: 0, mode: 'normal', style: 'color: red' },
  text,
  format,
});
const paragraph = (...children: unknown[]) => ({
  ...ELEMENT,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children,
});
const state = (...children: unknown[]) => ({ root: { ...ELEMENT, type: 'root', children } });
const link = (url: string) => ({
  ...ELEMENT,
  type: 'link',
  url,
  rel: 'noreferrer',
  target: '_blank',
  title: null,
  children: [words('x')],
});

/** The issues of a refusal, or undefined when the body was accepted. */
function refusal(value: unknown, pointer?: string) {
  try {
    parseNoteBody(value, pointer);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe('parseNoteBody', () => {
  it('keeps what a note means and leaves out what the editor adds', () => {
    const list = {
      ...ELEMENT,
      ...{ type: 'list', listType: 'number', start: 1, tag: 'ol' },
      children: [
        { ...ELEMENT, type: 'listitem', value: 1, checked: undefined, children: [words('i')] },
      ],
    };
    expect(parseNoteBody(state(paragraph(words('a', 3), link('HTTPS://un.org')), list))).toEqual({
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'a', format: 3 },
              {
                type: 'link',
                url: 'https://un.org/',
                children: [{ type: 'text', text: 'x', format: 0 }],
              },
            ],
          },
          {
            type: 'list',
            listType: 'number',
            children: [{ type: 'listitem', children: [{ type: 'text', text: 'i', format: 0 }] }],
          },
        ],
      },
    });
  });

  it('stores NFC and turns a tab node into a tab', () => {
    const parsed = parseNoteBody(state(paragraph(words('e\u0301'), { type: 'tab', text: '\t' })));
    expect(parsed.root.children[0]).toEqual({
      type: 'paragraph',
      children: [
        { type: 'text', text: '\u00e9', format: 0 },
        { type: 'text', text: '\t', format: 0 },
      ],
    });
  });

  it.each([
    ['no object', 42, '', /must be an object/],
    ['no root', {}, '/root', /needs a root/],
    [
      'an unknown block',
      state({ type: 'image', src: 'x' }),
      '/root/children/0/type',
      /paragraphs, headings, quotes, code and lists/,
    ],
    [
      'a block inside a paragraph',
      state(paragraph(paragraph())),
      '/root/children/0/children/0/type',
      /text, line breaks, links and mentions/,
    ],
    [
      'underline',
      state(paragraph(words('u', 8))),
      '/root/children/0/children/0/format',
      /bold \(1\), italic \(2\) and code \(16\)/,
    ],
    [
      'a script address',
      state(paragraph(link('javascript:alert(1)'))),
      '/root/children/0/children/0/url',
      /http:, https: or mailto:/,
    ],
    [
      'NUL',
      state(paragraph(words('a\0b'))),
      '/root/children/0/children/0/text',
      /control characters/,
    ],
    [
      'half a character',
      state(paragraph(words('\ud83d'))),
      '/root/children/0/children/0/text',
      /broken characters/,
    ],
    ['no children', state({ type: 'quote' }), '/root/children/0/children', /children as a list/],
    [
      'a check list',
      state({ type: 'list', listType: 'check', children: [] }),
      '/root/children/0/listType',
      /bullet or number/,
    ],
    [
      'text in a list',
      state({ type: 'list', listType: 'bullet', children: [words('x')] }),
      '/root/children/0/children/0/type',
      /list items only/,
    ],
  ])('refuses %s and says where', (_, value, pointer, message) => {
    const issue = refusal(value)?.details.issues?.[0];
    expect(issue?.pointer).toBe(pointer);
    expect(issue?.message).toMatch(message);
  });

  it('begins pointers where the body stands in the request', () => {
    expect(refusal({}, '/body')?.details.issues?.[0]?.pointer).toBe('/body/root');
  });

  it('refuses a body built to exhaust the stack', () => {
    let list: unknown = { type: 'list', listType: 'bullet', children: [] };
    for (let level = 0; level < 100_000; level += 1) {
      list = {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [list] }],
      };
    }
    expect(refusal(state(list))?.details.issues?.[0]?.message).toMatch(/deeper than 32/);
  });

  it('refuses more than the allowed bytes', () => {
    const error = refusal(state(paragraph(words('я'.repeat(NOTE_MAX_BYTES / 2)))));
    expect(error?.code).toBe('too-large');
  });

  it('refuses or accepts, but never breaks, whatever the input', () => {
    const property = fc.property(fc.jsonValue(), (value) => {
      if (typeof value !== 'string') expect(refusal(value)).toBeInstanceOf(AppError);
      expect(refusal({ root: value })).toBeInstanceOf(AppError);
    });
    fc.assert(property, { seed: 20240619, numRuns: 100 });
  });
});

describe('toLexicalState', () => {
  const text = fc.record({
    type: fc.constant('text' as const),
    text: fc.string({ minLength: 1 }).filter((value) => /^[ -~]+$/.test(value)),
    format: fc.integer({ min: 0, max: 3 }),
  });
  const anchor = fc.record({
    type: fc.constantFrom('link' as const, 'autolink' as const),
    url: fc.webUrl().map((url) => new URL(url).href),
    children: fc.array(text, { minLength: 1, maxLength: 2 }),
  });
  const inline = fc.oneof(text, anchor, fc.constant({ type: 'linebreak' as const }));
  const inlines = fc.array(inline, { maxLength: 4 });
  const item = fc.record({ type: fc.constant('listitem' as const), children: inlines });
  const block: fc.Arbitrary<NoteBlock> = fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph' as const, 'quote' as const), children: inlines }),
    fc.record({
      type: fc.constant('heading' as const),
      tag: fc.constantFrom('h1' as const, 'h2' as const),
      children: inlines,
    }),
    fc.record({
      type: fc.constant('list' as const),
      listType: fc.constantFrom('bullet' as const, 'number' as const),
      children: fc.array(item, { minLength: 1, maxLength: 3 }),
    }),
  );

  it('is read back as the same body', () => {
    const property = fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
      const body: NoteBody = { root: { type: 'root', children } };
      expect(parseNoteBody(JSON.parse(JSON.stringify(toLexicalState(body))))).toEqual(body);
    });
    fc.assert(property, { seed: 20240619, numRuns: 100 });
  });

  it('loads into the editor, which writes the same body again', () => {
    const editor = createEditor({
      nodes: [LinkNode, AutoLinkNode, ListNode, ListItemNode, QuoteNode, HeadingNode],
      onError: (error) => {
        throw error;
      },
    });
    const property = fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (children) => {
      const body: NoteBody = { root: { type: 'root', children } };
      const loaded = editor.parseEditorState(JSON.stringify(toLexicalState(body)));
      expect(parseNoteBody(loaded.toJSON())).toEqual(body);
    });
    fc.assert(property, { seed: 20240619, numRuns: 100 });
  });

  it('gives an empty body one empty paragraph', () => {
    const empty: NoteBody = { root: { type: 'root', children: [] } };
    expect(parseNoteBody(toLexicalState(empty)).root.children).toEqual([
      { type: 'paragraph', children: [] },
    ]);
  });

  it('takes a plain string as paragraphs, one a line', () => {
    expect(parseNoteBody('One\n\nTwo').root.children).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'One', format: 0 }] },
      { type: 'paragraph', children: [] },
      { type: 'paragraph', children: [{ type: 'text', text: 'Two', format: 0 }] },
    ]);
  });
});

describe('a mended body', () => {
  const cases: [string, unknown, string][] = [
    ['controls', state(paragraph(words('a\u000bb\u0002c\u0085\r\nd\0\ud800'))), 'a\nbc\n\nd'],
    ['links of other kinds', state(paragraph(link('tel:1'), link('#_ftn1'), link(''))), 'xxx'],
    ['other formats', state(paragraph(words('a', 0b1011))), 'a'],
    [
      'other nodes',
      state({ type: 'heading', tag: 'h1', children: [words('a')] }, words('b')),
      'a\nb',
    ],
    [
      'blocks in blocks',
      state({ type: 'quote', children: [words('a'), paragraph(words('b'))] }),
      'a\nb',
    ],
    [
      'blocks in items',
      state({
        type: 'list',
        listType: 'check',
        children: [
          words('a'),
          { type: 'listitem', children: [paragraph(words('b')), paragraph(words('c'))] },
        ],
      }),
      'a\nb\nc',
    ],
    ['no body', undefined, ''],
    ['something else', 'text', ''],
  ];

  it.each(cases)('is accepted: %s', (_, value, text) => {
    expect(noteBodyText(parseNoteBody(mendNoteBody(value)))).toBe(text);
  });

  it('is accepted however deep its lists are', () => {
    let deep: unknown = paragraph(words('z'));
    for (let level = 0; level < 300; level += 1) {
      deep = {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [words('a'), deep] }],
      };
    }
    const text = noteBodyText(parseNoteBody(mendNoteBody(state(deep))));
    expect(text.replaceAll('\n', '')).toBe(`${'a'.repeat(300)}z`);
  });

  it('is the same where there is nothing to mend', () => {
    const body = parseNoteBody(
      state(paragraph(words('a', 3), link('https://un.org')), paragraph()),
    );
    expect(mendNoteBody(toLexicalState(body))).toEqual(body);
  });

  it('is accepted and keeps every visible character, whatever it was', () => {
    const text = fc.record({
      type: fc.constantFrom('text', 'code-highlight', 'hashtag'),
      text: fc.string({ unit: 'binary', maxLength: 20 }),
      format: fc.oneof(fc.integer({ min: -5, max: 2000 }), fc.string()),
    });
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        text,
        fc.record({
          type: fc.constantFrom(
            'root',
            'paragraph',
            'quote',
            'list',
            'listitem',
            'link',
            'heading',
            'tab',
            'table',
          ),
          url: fc.constantFrom('https://un.org', 'tel:1', 'javascript:x', undefined),
          listType: fc.constantFrom('bullet', 'check', undefined),
          children: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    }));
    const said = (value: unknown): string => {
      if (typeof value !== 'object' || value === null) return '';
      if ('text' in value) return String(value.text);
      return 'children' in value && Array.isArray(value.children)
        ? value.children.map(said).join('')
        : '';
    };
    const visible = (value: string) =>
      value
        .normalize('NFC')
        .replace(/[\s\p{Cc}\p{Surrogate}]/gu, '')
        .normalize('NFC');
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
        const body = parseNoteBody(mendNoteBody({ root: { children: nodes } }));
        expect(visible(noteBodyText(body))).toBe(visible(nodes.map(said).join('')));
        expect(mendNoteBody(body)).toEqual(body);
      }),
      { seed: 20240619, numRuns: 300 },
    );
  });
});
