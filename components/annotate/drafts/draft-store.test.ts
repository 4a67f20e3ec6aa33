import { describe, expect, it } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { holdsWords, newDraftId, parseDraft, wordsOf } from './draft-store';

const draft = { id: 'd1', body: { root: {} }, visibility: 'private', at: '2026-11-21T14:02:00Z' };

describe('parseDraft', () => {
  it('reads what was written', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it('keeps base revision, places and earlier tries', () => {
    const selector = describeRange('military', 'art_4', 0, 8);
    const attempts = [{ body: {}, visibility: 'public' }];
    const full = {
      ...draft,
      revision: 3,
      ranges: [{ versionRef: 'dprk-russia-2024:en@v1', selector }],
      attempts,
    };
    expect(parseDraft(JSON.stringify(full))).toEqual(full);
  });

  it('reads what an earlier release kept: bodies as JSON in a string', () => {
    const { body, ...rest } = draft;
    const attempts = [
      { state: '{"root":{"children":[]}}', visibility: 'public' },
      { state: 'cut of', visibility: 'public' },
    ];
    const old = { ...rest, state: JSON.stringify(body), attempts };
    expect(parseDraft(JSON.stringify(old))).toEqual({
      ...draft,
      attempts: [{ body: { root: { children: [] } }, visibility: 'public' }],
    });
  });

  it('leaves out places that are none', () => {
    const selector = describeRange('military', 'art_4', 0, 8);
    const wrong = { ...selector, position: { start: 0, end: 9 } };
    for (const place of [{ eId: 'art_4' }, { selector: wrong }, { selector: { eId: 'art_4' } }]) {
      const ranges = [{ versionRef: 'x', ...place }];
      expect(parseDraft(JSON.stringify({ ...draft, ranges }))).toEqual(draft);
    }
  });

  it.each([null, '1', 'null', '{}', JSON.stringify({ ...draft, visibility: 'some' })])(
    'finds no draft in %j',
    (stored) => {
      expect(parseDraft(stored)).toBeUndefined();
    },
  );
});

describe('holdsWords', () => {
  it.each([
    [{ children: [{ text: 'a' }] }, true],
    [{ children: [{ text: ' ' }, { text: '\n b' }] }, true],
    [{ children: [{ text: '' }, { text: ' \n' }] }, false],
    [{ children: [] }, false],
  ])('of %j: %s', (body, expected) => {
    expect(holdsWords(body)).toBe(expected);
  });
});

describe('wordsOf', () => {
  it('gives the text of a body, parted where its paragraphs are', () => {
    const text = (words: string) => ({ type: 'text', text: words });
    const body = {
      root: {
        type: 'root',
        children: [{ children: [text('One '), text('two')] }, { children: [text('three')] }],
      },
    };
    expect(wordsOf(body)).toBe('One two three');
    expect(
      wordsOf({ root: { children: [{ children: [text('word '.repeat(99))] }] } }),
    ).toHaveLength(241);
  });
});

describe('newDraftId', () => {
  it('is long enough for an Idempotency-Key and never the same twice', () => {
    const ids = new Set(Array.from({ length: 100 }, newDraftId));
    expect(ids.size).toBe(100);
    expect([...ids].every((id) => /^[\x21-\x7e]{8,160}$/.test(id))).toBe(true);
  });
});
