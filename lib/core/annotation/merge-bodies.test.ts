import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../testing/arbitrary';
import { type MergePart, mergeBodies, mergedBody } from './merge-bodies';
import type { NoteBlock, NoteBody } from './note-body';

const text = (words: string) => ({ type: 'text' as const, text: words, format: 0 });
const line = (words: string): NoteBlock => ({ type: 'paragraph', children: [text(words)] });
const listOf = (...items: string[]): NoteBlock => ({
  type: 'list',
  listType: 'bullet',
  children: items.map((item) => ({ type: 'listitem', children: [text(item)] })),
});
const body = (...children: NoteBlock[]): NoteBody => ({ root: { type: 'root', children } });
/** `a b c` is a note of three paragraphs. */
const note = (words: string) => body(...words.split(' ').filter(Boolean).map(line));
const settled = (parts: readonly MergePart[]) => parts.every(({ kind }) => kind === 'settled');
const never = () => {
  throw new Error('there is nothing to choose');
};
const merged = (base: string, mine: string, theirs: string) =>
  mergedBody(mergeBodies(note(base), note(mine), note(theirs)), never);

describe('mergeBodies', () => {
  it.each([
    ['each rewrote another paragraph', 'a b c', 'A b c', 'a b C', 'A b C'],
    ['they rewrote paragraphs beside each other', 'a b', 'A b', 'a B', 'A B'],
    ['one rewrote what the other wrote behind', 'a', 'A', 'a b', 'A b'],
    ['one wrote before what the other rewrote', 'a b', 'a x b', 'a B', 'a x B'],
    ['both made the same change', 'a b', 'A b x', 'A b x', 'A b x'],
    ['one deleted, the other wrote elsewhere', 'a b c', 'a c', 'a b c d', 'a c d'],
  ])('merges what does not overlap: %s', (_, base, mine, theirs, result) => {
    expect(merged(base, mine, theirs)).toEqual(note(result));
  });

  it('puts to choice what both changed, and nothing else', () => {
    const parts = mergeBodies(note('a b c'), note('a mine c d'), note('a theirs c'));
    expect(parts).toEqual([
      { kind: 'settled', items: [line('a')] },
      { kind: 'choice', base: [line('b')], mine: [line('mine')], theirs: [line('theirs')] },
      { kind: 'settled', items: [line('c'), line('d')] },
    ]);
    expect(mergedBody(parts, () => 'mine')).toEqual(note('a mine c d'));
    expect(mergedBody(parts, () => 'theirs')).toEqual(note('a theirs c d'));
    expect(mergedBody(parts, () => 'both')).toEqual(note('a theirs mine c d'));
  });

  it('puts to choice a paragraph that one deleted and the other rewrote', () => {
    const [, choice] = mergeBodies(note('a b'), note('a'), note('a B'));
    expect(choice).toEqual({ kind: 'choice', base: [line('b')], mine: [], theirs: [line('B')] });
  });

  it('merges lists by their items, and leaves those to choice of which both changed one', () => {
    const base = body(listOf('a', 'b', 'c'));
    const apart = mergeBodies(base, body(listOf('A', 'b', 'c')), body(listOf('a', 'b', 'c', 'd')));
    expect(mergedBody(apart, never)).toEqual(body(listOf('A', 'b', 'c', 'd')));
    const both = mergeBodies(base, body(listOf('A', 'b', 'c')), body(listOf('x', 'b', 'c')));
    expect(settled(both)).toBe(false);
  });

  it('knows a paragraph again that the database or the editor wrote down in another way', () => {
    const stored: NoteBody = {
      root: {
        children: [{ children: [{ format: 0, text: 'a', type: 'text' }], type: 'paragraph' }],
        type: 'root',
      },
    };
    const typed = body({ type: 'paragraph', children: [text('a')] }, line('b'));
    const inPieces = body({ type: 'paragraph', children: [text(''), text('a')] }, line('c'));
    expect(settled(mergeBodies(stored, typed, stored))).toBe(true);
    expect(mergeBodies(stored, typed, inPieces).map(({ kind }) => kind)).toEqual([
      'settled',
      'choice',
    ]);
  });

  const bodies = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 })
    .map((words) => note(words.join(' ')));
  const RUNS = { seed: SEED, numRuns: 1000 };

  it('takes the side that alone was changed', () => {
    fc.assert(
      fc.property(bodies, bodies, (base, one) => {
        expect(mergedBody(mergeBodies(base, one, base), never)).toEqual(one);
        expect(mergedBody(mergeBodies(base, base, one), never)).toEqual(one);
        expect(mergedBody(mergeBodies(base, one, one), never)).toEqual(one);
      }),
      RUNS,
    );
  });

  it('is the same whoever is who, and its choices are the same choices', () => {
    const turned = (parts: readonly MergePart[]) =>
      parts.map((part) =>
        part.kind === 'settled' ? part : { ...part, mine: part.theirs, theirs: part.mine },
      );
    fc.assert(
      fc.property(bodies, bodies, bodies, (base, mine, theirs) => {
        const parts = mergeBodies(base, mine, theirs);
        expect(turned(mergeBodies(base, theirs, mine))).toEqual(parts);
      }),
      RUNS,
    );
  });

  it('loses no paragraph that somebody wrote', () => {
    const written = ({ root }: NoteBody) => root.children.map((block) => JSON.stringify(block));
    fc.assert(
      fc.property(bodies, bodies, bodies, (base, mine, theirs) => {
        const both = written(mergedBody(mergeBodies(base, mine, theirs), () => 'both'));
        const before = new Set(written(base));
        const own = [...written(mine), ...written(theirs)].filter((block) => !before.has(block));
        expect(own.filter((block) => !both.includes(block))).toEqual([]);
      }),
      RUNS,
    );
  });
});
