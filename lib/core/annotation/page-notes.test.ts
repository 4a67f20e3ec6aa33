import { describe, expect, it } from 'vitest';
import { formatView } from '@/lib/core/address/view';
import type { Anchor } from '@/lib/core/anchor/selector';
import { version } from '@/lib/core/testing/build';
import { note as noteOn, targetIn } from '@/lib/core/testing/notes';
import type { Annotation } from './annotation';
import { notesOfPage, versionsOf, viewOfNote } from './page-notes';

const [A, B] = [version({ slug: 'a' }), version({ slug: 'b' })];

/** A place named `a@1#art_4`; `state` is what the version of the page knows of it. */
function target(name: string, state: Anchor['state'] = 'exact'): Annotation['targets'][number] {
  const [, treaty = '', number = '', eId = ''] = /^(\w+)@(\d+)#(.+)$/.exec(name) ?? [];
  const anchor: Anchor =
    state === 'exact' ? { state, eId, start: 0, end: 4 } : { state: 'orphaned' };
  return targetIn({ treaty, version: Number(number) }, anchor, eId);
}

const note = (id: string, ...targets: Annotation['targets'][number][]) => noteOn(id, targets);

const states = (notes: readonly Annotation[]) =>
  notes.map(({ id, targets }) => `${id}: ${targets.map(({ anchor }) => anchor.state).join(' ')}`);

describe('notesOfPage', () => {
  it('shows a note on a pair once, each target in its place', () => {
    const onA = note('pair', target('a@1#art_4'), target('b@1#art_3', 'orphaned'));
    const onB = note('pair', target('a@1#art_4', 'orphaned'), target('b@1#art_3'));
    const notes = notesOfPage([
      { version: A, notes: [onA] },
      { version: B, notes: [onB, note('other', target('b@1#art_1'))] },
    ]);
    expect(states(notes)).toEqual(['pair: exact exact', 'other: exact']);
  });

  it('takes the place that is known where two versions of one text are shown', () => {
    const [one, two] = [target('a@1#art_1'), target('a@2#art_1', 'orphaned')];
    const left = note('n', one, two);
    const right = note('n', target('a@1#art_1', 'orphaned'), target('a@2#art_1'));
    const notes = notesOfPage([
      { version: A, notes: [left] },
      { version: A, notes: [right] },
    ]);
    expect(states(notes)).toEqual(['n: exact exact']);
  });

  it('keeps what has no place as it is', () => {
    const lost = note('lost', target('a@1#art_1', 'orphaned'));
    expect(states(notesOfPage([{ version: A, notes: [lost] }]))).toEqual(['lost: orphaned']);
  });
});

describe('viewOfNote', () => {
  const address = (...places: string[]) => {
    const view = viewOfNote(note('n', ...places.map((place) => target(place))));
    return view && formatView(view);
  };

  it('is the reader for one text, the comparison for a pair', () => {
    expect(address('a@2#art_4', 'a@2#art_5')).toBe('/treaties/a/en/v2');
    expect(address('a@1#art_4', 'b@3#art_5')).toBe('/compare/a:en@v1...b:en@v3');
    expect(address('a@1#art_4', 'a@2#art_4')).toBe('/compare/a:en@v1...a:en@v2');
  });

  it('is nothing for a note on nothing', () => {
    expect(address()).toBeUndefined();
    expect(versionsOf(note('n'))).toEqual([]);
  });
});
