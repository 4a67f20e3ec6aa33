import { expect, it } from 'vitest';
import { targetIn } from '../testing/notes';
import type { NoteBlock, NoteBody } from './note-body';
import { noteBodyMarkdown, noteMarkdown } from './note-markdown';

const text = (words: string, format = 0) => ({ type: 'text' as const, text: words, format });
const body = (...children: NoteBlock[]): NoteBody => ({ root: { type: 'root', children } });
const line = (words: string, format = 0): NoteBlock => ({
  type: 'paragraph',
  children: [text(words, format)],
});
const item = (words: string) => ({ type: 'listitem' as const, children: [text(words)] });

it('writes every form', () => {
  const markdown = noteBodyMarkdown(
    body(
      { type: 'heading', tag: 'h2', children: [text('Scope')] },
      {
        type: 'paragraph',
        children: [
          text('It '),
          text('binds ', 3),
          text('all', 16),
          { type: 'linebreak' },
          { type: 'link', url: 'https://un.org/', children: [text('UN')] },
          {
            ...{ type: 'mention', kind: 'clause', treaty: 'pact', lang: 'en', eId: 'art_4' },
            label: 'Art. 4',
          },
        ],
      },
      { type: 'quote', children: [text('one'), { type: 'linebreak' }, text('two')] },
      { type: 'code', children: [text('a ``` b'), { type: 'linebreak' }, text('# c')] },
      {
        type: 'list',
        listType: 'number',
        children: [
          item('a'),
          {
            type: 'listitem',
            children: [{ type: 'list', listType: 'bullet', children: [item('b')] }],
          },
          item('c'),
        ],
      },
    ),
  );
  expect(markdown).toBe(
    [
      '## Scope',
      'It ***binds*** `all`\\\n[UN](<https://un.org/>)[Art. 4](</treaties/pact/en#art_4>)',
      '> one\\\n> two',
      '````\na ``` b\n# c\n````',
      '1. a\n   - b\n2. c',
    ].join('\n\n'),
  );
});

it.each([
  ['# no heading', '\\# no heading'],
  ['1. no item', '1\\. no item'],
  ['- no item', '\\- no item'],
  ['a *b* [c](d) <e>', 'a \\*b\\* \\[c\\](d) \\<e\\>'],
  ['`code`', '\\`code\\`'],
])('escapes what only looks like a form: %s', (words, markdown) => {
  expect(noteBodyMarkdown(body(line(words)))).toBe(markdown);
});

it('quotes the words that a note is on', () => {
  const target = targetIn({ treaty: 'pact', version: 1 }, { state: 'orphaned' });
  const note = { targets: [target], body: body(line('So it is.')) };
  expect(noteMarkdown(note, () => 'Pact, Art. 1')).toBe(
    '> Text\n>\n> — Pact, Art. 1\n\nSo it is.\n',
  );
});

it('writes no address that is not one', () => {
  const link = { type: 'link' as const, url: 'javascript:alert(1)', children: [text('x')] };
  expect(noteBodyMarkdown(body({ type: 'paragraph', children: [link] }))).toBe('x');
});
