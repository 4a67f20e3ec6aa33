import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  announcePerson,
  isAwaited,
  learnFromAnswer,
  learnFromOtherTabs,
  sessionState,
} from './person';
import { sendJson } from './send-json';

/** A page of a person; a test that names another one opens that page. */
function pageOf(person: string): void {
  vi.stubGlobal('document', { documentElement: { dataset: { person } } });
}

describe('what a page knows of the session', () => {
  const stored = new Map<string, string>();

  beforeEach(() => {
    stored.clear();
    const localStorage = {
      getItem: (name: string) => stored.get(name) ?? null,
      setItem: (name: string, value: string) => stored.set(name, value),
    };
    vi.stubGlobal('window', { localStorage });
    pageOf('ada');
    announcePerson('ada');
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is learnt from refused and from answered writes', () => {
    learnFromAnswer('another-person');
    expect(sessionState()).toBe('another');
    learnFromAnswer('invalid-input');
    expect(sessionState()).toBe('another');
    learnFromAnswer();
    expect(sessionState()).toBe('same');
  });

  it('is learnt from the pages that others open in this browser', () => {
    stored.set('concordat.person', 'boris');
    learnFromOtherTabs(true);
    expect(sessionState()).toBe('another');
    stored.set('concordat.person', '');
    learnFromOtherTabs(false);
    expect(sessionState()).toBe('ended');
    stored.set('concordat.person', 'ada');
    learnFromOtherTabs(true);
    expect(sessionState()).toBe('same');
  });

  it('does not believe an older page more than the server', () => {
    learnFromAnswer('another-person');
    learnFromOtherTabs(false);
    expect(sessionState()).toBe('another');
  });

  it('keeps what a person wrote waiting for them when the session ends under their hands', () => {
    expect(isAwaited('ada')).toBe(false);
    learnFromAnswer('not-signed-in');
    expect([sessionState(), isAwaited('ada')]).toEqual(['ended', true]);
    announcePerson('');
    expect(isAwaited('ada')).toBe(true);
    announcePerson('ada');
    expect(isAwaited('ada')).toBe(false);
  });

  it('goes with every write, and a visitor’s is empty', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (_path: string, { headers }: RequestInit) => {
      sent.push(new Headers(headers).get('concordat-person') ?? 'none');
      return Response.json({ code: 'another-person', detail: 'You are …' }, { status: 409 });
    });
    expect(await sendJson('POST', '/api/v1/annotations')).toMatchObject({
      ok: false,
      status: 409,
      code: 'another-person',
      reason: 'You are …',
    });
    pageOf('');
    await sendJson('DELETE', '/api/v1/annotations/n1');
    expect(sent).toEqual(['ada', '']);
  });
});
