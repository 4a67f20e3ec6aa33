import { describe, expect, it } from 'vitest';
import { note, targetIn } from '@/lib/core/testing/notes';
import type { Annotation } from './annotation';
import { cutBody } from './cut-body';
import type { NoteBody } from './note-body';
import { noteBodyText } from './note-body-html';
import { boundBodies, digestNote, digestNotes } from './note-digest';

const body = (...texts: string[]): NoteBody => ({
  root: {
    type: 'root',
    children: texts.map((text) => ({
      type: 'paragraph',
      children: [{ type: 'text', text, format: 0 }],
    })),
  },
});
const place = targetIn(
  { treaty: 'a', version: 1 },
  { state: 'exact', eId: 'art_1', start: 0, end: 4 },
);
const long = (id: string, letter = 'x'): Annotation => ({
  ...note(id, [place]),
  body: body(letter.repeat(60_000)),
});
const size = (notes: readonly Annotation[]) => JSON.stringify(notes).length;

describe('the beginning of a body', () => {
  it('is all of a short one', () => {
    const short = body('One.', 'Two.');
    expect(cutBody(short, 1000)).toEqual({ body: short, cut: false });
  });

  it('ends at a word with an ellipsis, formats and blocks kept', () => {
    const { body: cut } = cutBody(body('One two', 'three four five'), 31);
    expect(noteBodyText(cut)).toBe('One two\nthree…');
  });

  it('never cuts a character in two', () => {
    expect(noteBodyText(cutBody(body('👩‍👩‍👧'.repeat(40)), 60).body)).toMatch(/^(👩‍👩‍👧)+…$/u);
  });

  it('is short for bodies of many empty nodes and of long addresses', () => {
    const breaks = { type: 'linebreak' } as const;
    const link = { type: 'link', url: `https://x.example/${'a'.repeat(2000)}`, children: [] };
    const made = {
      root: { type: 'root', children: [{ type: 'paragraph', children: [] as unknown[] }] },
    };
    made.root.children[0]?.children.push(link, ...Array.from({ length: 5000 }, () => breaks));
    const { body: cut } = cutBody(made as unknown as NoteBody, 1000);
    expect(JSON.stringify(cut).length).toBeLessThan(2000);
  });
});

describe('the notes of a page', () => {
  it('are short together however long each is', () => {
    const notes = Array.from({ length: 200 }, (_, index) => long(`n${index}`));
    const given = digestNotes(notes);
    expect(given).toHaveLength(200);
    expect(size(given)).toBeLessThan(250_000);
    expect(noteBodyText(given[0]?.body ?? body()).length).toBeGreaterThan(900);
    expect(given.every(({ cut }) => cut?.body)).toBe(true);
  });

  it('count what a page writes as six characters as six', () => {
    const notes = (letter: string) =>
      digestNotes(Array.from({ length: 200 }, (_, index) => long(`n${index}`, letter)));
    expect(size(notes('&'))).toBeLessThan(size(notes('x')));
  });

  it('hold the opened note whole', () => {
    const notes = [long('one'), long('two')];
    expect(digestNotes(notes, 'two')[1]).toBe(notes[1]);
  });

  it('say how many places are left out, and keep one of each text', () => {
    const other = targetIn({ treaty: 'b', version: 1 }, { state: 'orphaned' });
    const digest = digestNote(
      note('n', [...Array.from({ length: 19 }, () => ({ ...place })), other]),
    );
    expect(digest.targets.map(({ treaty }) => treaty)).toEqual(['a', 'a', 'a', 'b']);
    expect(digest.cut).toEqual({ body: false, places: 16, quotes: false });
  });
});

describe('the notes of a file', () => {
  it('are whole as long as there is room', () => {
    const notes = [long('one'), long('two'), long('three')];
    const [one, two, three] = boundBodies(notes, 130_000);
    expect([one, two]).toEqual([notes[0], notes[1]]);
    expect(noteBodyText(three?.body ?? body()).length).toBeLessThan(1100);
  });
});
