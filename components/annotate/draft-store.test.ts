import { describe, expect, it } from 'vitest';
import { newDraftId, parseDraft } from './draft-store';

const draft = { id: 'd1', state: '{"root":{}}', visibility: 'private', at: '2026-11-21T14:02:00Z' };

describe('parseDraft', () => {
  it('reads what was written', () => {
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '1', 'null', '{}', JSON.stringify({ ...draft, visibility: 'group' })])(
    'finds no draft in %j',
    (stored) => {
      expect(parseDraft(stored)).toBeUndefined();
    },
  );
});

describe('newDraftId', () => {
  it('is long enough for an Idempotency-Key and never the same twice', () => {
    const ids = new Set(Array.from({ length: 100 }, newDraftId));
    expect(ids.size).toBe(100);
    expect([...ids].every((id) => /^[\x21-\x7e]{8,160}$/.test(id))).toBe(true);
  });
});
