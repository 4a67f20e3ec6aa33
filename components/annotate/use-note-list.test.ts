import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { mergeNotes } from './use-note-list';

function note(id: string, revision: number): Annotation {
  return {
    id,
    revision,
    motivation: 'commenting',
    visibility: 'private',
    body: { root: { type: 'root', children: [] } },
    targets: [],
    creator: { id: 'u', name: 'U' },
    created: '2026-11-21T00:00:00Z',
    modified: '2026-11-21T00:00:00Z',
  };
}

const saved = (...notes: Annotation[]) => new Map(notes.map((item) => [item.id, item]));
const merge = (rendered: Annotation[], local: Annotation[], dropped: string[] = []) =>
  mergeNotes(rendered, { saved: saved(...local), dropped: new Set(dropped) }).map(
    ({ id, revision }) => `${id}@${revision}`,
  );

describe('mergeNotes', () => {
  it('shows a save before the page was rendered again', () => {
    expect(merge([note('a', 1)], [note('a', 2), note('b', 1)])).toEqual(['a@2', 'b@1']);
  });

  it('prefers what the server rendered when that is newer', () => {
    expect(merge([note('a', 3)], [note('a', 2)])).toEqual(['a@3']);
  });

  it('keeps the places that the server rendered: a save answers with those in the newest text', () => {
    const target = (eId: string) => ({
      treaty: 'udhr',
      lang: 'en',
      version: 1,
      selector: {
        eId,
        position: { start: 0, end: 1 },
        quote: { exact: 'a', prefix: '', suffix: '' },
      },
      anchor: { state: 'exact' as const, eId, start: 0, end: 1 },
    });
    const rendered = { ...note('a', 1), targets: [target('art_1')] };
    const answered = { ...note('a', 2), targets: [target('art_2')] };
    const local = { saved: saved(answered), dropped: new Set<string>() };
    expect(mergeNotes([rendered], local)).toEqual([
      { ...answered, targets: [{ ...target('art_2'), anchor: target('art_1').anchor }] },
    ]);
    expect(mergeNotes([], local)).toEqual([answered]);
  });

  it('leaves out what was deleted', () => {
    expect(merge([note('a', 1), note('b', 1)], [], ['a'])).toEqual(['b@1']);
  });
});
