import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { anyText, SEED } from '../testing/arbitrary';
import { noteRedlineHtml } from './note-redline';

/** A note of a paragraph a line. */
const note = (text: string, format = 0): NoteBody => ({
  root: {
    type: 'root',
    children: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line, format }] })),
  },
});

it('marks the words that changed and shows the other paragraphs as they are', () => {
  const html = noteRedlineHtml(
    note('First.\nThey may consult.'),
    note('First.\nThey shall consult.'),
  );
  expect(html).toBe(
    '<p dir="auto">First.</p>' +
      '<p dir="auto">They <del class="change">may</del><ins class="change">shall</ins> consult.</p>',
  );
});

it('shows what was added and what was taken away', () => {
  expect(noteRedlineHtml(note('One.'), note('One.\nTwo.'))).toBe(
    '<p dir="auto">One.</p><p dir="auto"><ins class="change">Two.</ins></p>',
  );
  expect(noteRedlineHtml(note('One.\nTwo.'), note('One.'))).toBe(
    '<p dir="auto">One.</p><p dir="auto"><del class="change">Two.</del></p>',
  );
});

it('says that only the form changed', () => {
  expect(noteRedlineHtml(note('One.'), note('One.', 1))).toBe(
    '<div data-form="changed"><p dir="auto"><strong>One.</strong></p></div>',
  );
});

it('escapes whatever was written', () => {
  const html = noteRedlineHtml(note('<img src=x>'), note('<script>alert(1)</script>'));
  expect(html).not.toMatch(/<(?:img|script)/);
});

it('marks nothing in a note that is the same', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(noteRedlineHtml(note(text), note(text))).not.toMatch(/<(?:ins|del) /);
    }),
    { seed: SEED, numRuns: 50 },
  );
});
