import { describe, expect, it } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import {
  draftsToOffer,
  newNoteKey,
  noteKey,
  noteOfKey,
  personOfKey,
  siblingDraftKey,
} from './draft-keys';
import type { KeptDraft } from './draft-store';

const VERSION = 'dprk-russia-2024:en@v1';
const TEXT = 'military and other assistance';

function range(words: string, eId = 'art_4', versionRef = VERSION) {
  const start = TEXT.indexOf(words);
  return { versionRef, selector: describeRange(TEXT, eId, start, start + words.length) };
}

function kept(...ranges: ReturnType<typeof range>[]): KeptDraft {
  const draft = { id: 'd1', body: {}, visibility: 'private', at: '2026-11-21', ranges } as const;
  return { key: newNoteKey('u1', ranges), draft };
}

describe('newNoteKey', () => {
  it('differs by phrase, article, version and person', () => {
    const keys = [
      newNoteKey('u1', [range('military')]),
      newNoteKey('u1', [range('assistance')]),
      newNoteKey('u1', [range('military', 'art_3')]),
      newNoteKey('u1', [range('military', 'art_4', 'dprk-russia-2024:en@v2')]),
      newNoteKey('u1', [range('military'), range('military', 'art_5')]),
      newNoteKey('u1', [range('military'), range('military', 'art_5', 'iran-russia-2025:en@v1')]),
      newNoteKey('u2', [range('military')]),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(newNoteKey('u1', [range('military')])).toBe(keys[0]);
  });
});

describe('a key', () => {
  it('names its person and the note that is changed', () => {
    expect(noteOfKey(noteKey('u1', 'n1'))).toBe('n1');
    expect(noteOfKey(siblingDraftKey(noteKey('u1', 'n1'), 'e1'))).toBe('n1');
    expect(noteOfKey(newNoteKey('u1', [range('military')]))).toBeUndefined();
    expect(personOfKey(newNoteKey('u1', [range('military')]))).toBe('u1');
  });
});

describe('draftsToOffer', () => {
  const here = kept(range('military'));
  const sameArticle = kept(range('assistance'));
  const otherArticle = kept(range('military', 'art_3'));
  const otherVersion = kept(range('military', 'art_4', 'dprk-russia-2024:en@v2'));
  const ofNoPlace: KeptDraft = { key: 'u1:note:n1', draft: { ...here.draft, ranges: undefined } };
  const all = [here, sameArticle, otherArticle, otherVersion, ofNoPlace];
  const ofNote: KeptDraft = { ...otherVersion, key: noteKey('u1', 'n2') };
  const shown = { versions: new Set([VERSION]), notes: new Set(['n2']) };

  it('offers every draft on the versions of the page while nothing is written', () => {
    expect(draftsToOffer(all, shown, undefined)).toEqual([here, sameArticle, otherArticle]);
  });

  it('offers what was begun on a note of the page, and on one that is gone at its old place', () => {
    const ofGone: KeptDraft = { ...here, key: noteKey('u1', 'n3') };
    const other: KeptDraft = { ...otherVersion, key: noteKey('u1', 'n4') };
    expect(draftsToOffer([ofNote, ofGone, other], shown, undefined)).toEqual([ofNote, ofGone]);
  });

  it('offers the others on the same article while a note is written', () => {
    const open = { key: here.key, range: range('military') };
    const otherTab = { ...here, key: siblingDraftKey(here.key, 'd2') };
    expect(draftsToOffer([...all, otherTab], shown, open)).toEqual([sameArticle]);
  });
});
