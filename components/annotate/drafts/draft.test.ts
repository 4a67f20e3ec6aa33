import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteWords } from '@/lib/client/annotation-client';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { Draft, isSameBody } from './draft';
import { siblingDraftKey } from './draft-keys';
import { listDrafts, readDraft } from './draft-store';

const KEY = 'u1:new:udhr:en@v1#art_4:0-5';

const words = (text: string): NoteWords => ({ body: { text }, visibility: 'private' });
const placeOf = (length: number) => ({
  versionRef: 'udhr:en@v1',
  selector: describeRange('No one shall be held', 'art_4', 0, length),
});

/** The browser's storage as far as drafts need it; `refusing`: it is full. */
function storage({ refusing = false } = {}) {
  const items: Record<string, string> = {};
  const methods = {
    getItem: (name: string) => items[name] ?? null,
    removeItem: (name: string) => {
      delete items[name];
    },
    setItem: (name: string, value: string) => {
      if (refusing) throw new DOMException('full', 'QuotaExceededError');
      items[name] = value;
    },
  };
  // As in a browser, the names of what is stored are those of the object, and its methods are not.
  return Object.setPrototypeOf(items, methods);
}

describe('Draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', { localStorage: storage() });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('keeps the last words once writing pauses', () => {
    const draft = new Draft({ key: KEY, ranges: [placeOf(6)], revision: 3 });
    draft.keep(words('one'));
    vi.advanceTimersByTime(399);
    draft.keep(words('two'));
    vi.advanceTimersByTime(399);
    expect(readDraft(KEY)).toBeUndefined();
    vi.advanceTimersByTime(1);
    const kept = { ...words('two'), id: draft.id, revision: 3, ranges: [placeOf(6)] };
    expect(readDraft(KEY)).toMatchObject(kept);
  });

  it('keeps at once what waits when it is asked to', () => {
    const draft = new Draft({ key: KEY });
    expect(draft.flush()).toBe(true);
    expect(readDraft(KEY)).toBeUndefined();
    draft.keep(words('one'));
    draft.flush();
    expect(readDraft(KEY)?.body).toEqual({ text: 'one' });
  });

  it('remembers what was sent, each words once, also when it is continued', () => {
    const draft = new Draft({ key: KEY });
    expect(draft.attempt(words('one'))).toEqual([]);
    expect(draft.attempt(words('two'))).toEqual([words('one')]);
    const continued = new Draft({ key: KEY }, readDraft(KEY));
    expect(continued.id).toBe(draft.id);
    expect(continued.attempt(words('one'))).toEqual([words('two')]);
    const forAll = { ...words('one'), visibility: 'public' } as const;
    expect(continued.attempt(forAll)).toEqual([words('two'), words('one')]);
  });

  it('is another one after it was dropped', () => {
    const draft = new Draft({ key: KEY });
    draft.attempt(words('one'));
    const { id } = draft;
    draft.drop();
    expect(readDraft(KEY)).toBeUndefined();
    expect(draft.id).not.toBe(id);
    expect(draft.attempt(words('two'))).toEqual([]);
  });

  it('keeps the revision it changes: its own before that of the page', () => {
    const draft = new Draft({ key: KEY, revision: 1 });
    draft.rebase(2);
    expect(readDraft(KEY)).toBeUndefined();
    draft.keep(words('one'));
    draft.rebase(4);
    expect(readDraft(KEY)?.revision).toBe(4);
    expect(new Draft({ key: KEY, revision: 7 }, readDraft(KEY)).base).toBe(4);
  });

  it('leaves the draft of another tab alone', () => {
    const [here, there] = [new Draft({ key: KEY }), new Draft({ key: KEY })];
    there.attempt(words('there'));
    here.attempt(words('here'));
    expect(readDraft(KEY)?.body).toEqual({ text: 'there' });
    expect(readDraft(siblingDraftKey(KEY, here.id))?.body).toEqual({ text: 'here' });
    here.drop();
    expect(readDraft(KEY)?.body).toEqual({ text: 'there' });
  });

  it('leaves alone what another tab wrote on in the draft that both restored', () => {
    new Draft({ key: KEY }).attempt(words('begun'));
    const [here, there] = [1, 2].map(() => new Draft({ key: KEY }, readDraft(KEY)));
    there?.keep(words('there'));
    there?.flush();
    here?.keep(words('here'));
    here?.flush();
    const kept = listDrafts('u1').map(({ draft }) => draft.body);
    expect(kept).toEqual(expect.arrayContaining([{ text: 'there' }, { text: 'here' }]));
    there?.drop();
    expect(listDrafts('u1').map(({ draft }) => draft.body)).toEqual([{ text: 'here' }]);
    here?.drop();
    expect(listDrafts('u1')).toEqual([]);
  });

  it('is none without words, and none once they are taken out again', () => {
    const draft = new Draft({ key: KEY });
    draft.keep(words(' '));
    draft.flush();
    expect(readDraft(KEY)).toBeUndefined();
    draft.keep(words('one'));
    draft.flush();
    draft.keep(words(''));
    expect(draft.flush()).toBe(true);
    expect(readDraft(KEY)).toBeUndefined();
  });

  it('keeps nothing that waits once its person has left', () => {
    const draft = new Draft({ key: KEY });
    draft.keep(words('one'));
    draft.leave();
    draft.flush();
    expect(readDraft(KEY)).toBeUndefined();
    draft.keep(words('two'));
    draft.flush();
    expect(readDraft(KEY)?.body).toEqual({ text: 'two' });
  });

  it('tells whether the browser kept it', () => {
    const told: boolean[] = [];
    const draft = new Draft({ key: KEY });
    const stop = draft.watch((works) => told.push(works));
    draft.keep(words('one'));
    vi.advanceTimersByTime(400);
    vi.stubGlobal('window', { localStorage: storage({ refusing: true }) });
    draft.attempt(words('two'));
    stop();
    draft.attempt(words('three'));
    expect(told).toEqual([true, false]);
  });

  it('keeps what was written before with the places it was written about', () => {
    const draft = new Draft({ key: KEY, ranges: [placeOf(6)] });
    draft.keep(words('one'));
    draft.moveTo([placeOf(2)]);
    expect(readDraft(KEY)?.ranges).toEqual([placeOf(6)]);
    draft.attempt(words('two'));
    expect(readDraft(KEY)?.ranges).toEqual([placeOf(2)]);
  });

  it('says when the browser keeps nothing', () => {
    vi.stubGlobal('window', { localStorage: storage({ refusing: true }) });
    const draft = new Draft({ key: KEY });
    draft.keep(words('one'));
    expect(draft.flush()).toBe(false);
  });
});

it('knows a body again by what it holds', () => {
  expect(isSameBody({ root: { children: [] } }, { root: { children: [] } })).toBe(true);
  expect(isSameBody({ root: { children: [] } }, { root: { children: [{}] } })).toBe(false);
});
