import { describe, expect, it } from 'vitest';
import { version } from '@/lib/core/testing/build';
import { note, targetIn } from '@/lib/core/testing/notes';
import { unitsOf } from '@/lib/core/treaty/provision';
import { NO_NOTES, notesByPair, notesByUnit, notesOnBoth, pairKey } from './unit-notes';

const [A, B] = [
  version({ slug: 'a', articles: ['The Parties shall consult.', 'Each Party pays.'] }),
  version({ slug: 'b', articles: ['The Parties may consult.'] }),
];
const textOf = (of: typeof A, eId: string) =>
  unitsOf(of.provisions).find((unit) => unit.eId === eId)?.text ?? '';
const on = (treaty: string, eId: string, start: number, end: number) =>
  targetIn({ treaty, version: 1 }, { state: 'exact', eId, start, end }, eId);
const whole = (of: typeof A, eId: string) => on(of.treaty.slug, eId, 0, textOf(of, eId).length);

describe('the notes of a unit', () => {
  it('are marks on words and a bar on all of it, counted together', () => {
    const notes = [note('words', [on('a', 'art_1', 4, 11)]), note('all', [whole(A, 'art_1')])];
    const found = notesByUnit({ notes, counts: new Map([['art_1', 7]]) }, A).get('art_1');
    expect(found?.marks).toEqual([{ kind: 'note', id: 'words', start: 4, end: 11 }]);
    expect(found).toMatchObject({ whole: true, ids: ['all', 'words'], count: 7 });
  });

  it('are counted where the page shows none of them', () => {
    const found = notesByUnit({ ...NO_NOTES, counts: new Map([['art_2', 3]]) }, A).get('art_2');
    expect(found).toEqual({ marks: [], whole: false, ids: [], count: 3 });
  });

  it('leave out other texts, and places that were lost', () => {
    const lost = targetIn({ treaty: 'a', version: 1 }, { state: 'orphaned' });
    const notes = [note('other', [on('b', 'art_1', 0, 3)]), note('lost', [lost])];
    expect(notesByUnit({ notes, counts: new Map() }, A).size).toBe(0);
  });

  it('mark some hundreds of places and no more, however many there are', () => {
    const notes = Array.from({ length: 90 }, (_, index) =>
      note(
        `n${index}`,
        Array.from({ length: 20 }, (_, at) => on('a', 'art_1', at, at + 1)),
      ),
    );
    const found = notesByUnit({ notes, counts: new Map() }, A).get('art_1');
    expect(found?.marks).toHaveLength(400);
    expect(found?.count).toBe(90);
  });
});

describe('notes on both texts', () => {
  const pair = note('pair', [whole(A, 'art_1'), whole(B, 'art_1')]);

  it('stand between the two and leave no bar', () => {
    const onBoth = notesOnBoth(A, B, [pair], [pair]);
    expect([...onBoth]).toEqual([['pair', { left: ['art_1'], right: ['art_1'] }]]);
    const found = notesByUnit({ notes: [pair], counts: new Map() }, A, new Set(onBoth.keys()));
    expect(found.get('art_1')).toMatchObject({ whole: false, ids: ['pair'] });
  });

  it('are found by the pairs of provisions that they are on', () => {
    const pairs = notesByPair(A, B, [pair], [pair]);
    expect([...pairs]).toEqual([[pairKey('art_1', 'art_1'), ['pair']]]);
  });

  it('are not those on two places of one text', () => {
    const two = note('two', [whole(A, 'art_1'), whole(A, 'art_2')]);
    expect(notesOnBoth(A, A, [two], [two]).size).toBe(0);
  });
});
