import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { createNote } from './annotation-client';

const selector = describeRange('military and other assistance', 'art_4', 0, 8);
const ranges = [{ versionRef: 'dprk-russia-2024:en@v1', selector }];

type Stored = { id: string; revision: number; body: unknown };

/** The API as far as saving goes: one answer a key, revisions, and answers that get lost. */
function serve({ losing = 0 } = {}) {
  const notes = new Map<string, Stored>();
  const remembered = new Map<string, { request: unknown; answer: Stored }>();
  let toLose = losing;

  function post(request: { body: unknown }, key: string): Response {
    const before = remembered.get(key);
    const asked = JSON.stringify(request);
    if (before) {
      const same = before.request === asked;
      return same
        ? Response.json(before.answer)
        : Response.json({ code: 'idempotency-conflict' }, { status: 409 });
    }
    const note = { id: `n${notes.size + 1}`, revision: 1, body: request.body };
    notes.set(note.id, note);
    remembered.set(key, { request: asked, answer: note });
    return Response.json(note, { status: 201 });
  }

  function patch(id: string, request: { body: unknown }, revision: number): Response {
    const before = notes.get(id);
    if (!before) return Response.json({}, { status: 404 });
    if (before.revision !== revision) return Response.json({}, { status: 412 });
    const note = { id, revision: revision + 1, body: request.body };
    notes.set(id, note);
    return Response.json(note);
  }

  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const id = path.split('/')[4];
    const headers = new Headers(init.headers);
    if (init.method === undefined) return Response.json(notes.get(id ?? ''));
    const request = JSON.parse(String(init.body));
    const answer = id
      ? patch(id, request, Number(headers.get('if-match')?.slice(1, -1)))
      : post(request, headers.get('idempotency-key') ?? '');
    toLose -= 1;
    if (toLose >= 0) throw new TypeError('connection lost');
    return answer;
  });
  return notes;
}

const words = (body: string) => ({ body, visibility: 'private' }) as const;
const save = (body: string, earlier: string[] = [], revision?: number) =>
  createNote({ ranges, ...words(body), draftId: 'd1', earlier: earlier.map(words), revision });

describe('createNote', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stores a draft that is sent twice once', async () => {
    const notes = serve({ losing: 1 });
    expect(await save('one')).toMatchObject({ ok: false });
    expect(await save('one')).toMatchObject({ ok: true });
    expect([...notes.values()]).toEqual([{ id: 'n1', revision: 1, body: 'one' }]);
  });

  it('gives new words to the note whose answer was lost', async () => {
    const notes = serve({ losing: 2 });
    await save('one');
    await save('two', ['one']);
    expect(await save('three', ['one', 'two'])).toMatchObject({ ok: true });
    expect([...notes.values()]).toEqual([{ id: 'n1', revision: 2, body: 'three' }]);
  });

  it('does not go over a revision saved meanwhile', async () => {
    const notes = serve({ losing: 1 });
    await save('one');
    notes.set('n1', { id: 'n1', revision: 2, body: 'elsewhere' });
    const newer = { revision: 2, body: 'elsewhere' };
    expect(await save('two', ['one'])).toMatchObject({ ok: false, newer });
    expect(await save('two', ['one'], 2)).toMatchObject({ ok: true });
    expect([...notes.values()]).toEqual([{ id: 'n1', revision: 3, body: 'two' }]);
  });

  it('writes anew what was deleted meanwhile', async () => {
    const notes = serve({ losing: 1 });
    await save('one');
    notes.delete('n1');
    expect(await save('two', ['one'])).toMatchObject({ ok: true });
    expect([...notes.values()].map(({ body }) => body)).toEqual(['two']);
  });
});
