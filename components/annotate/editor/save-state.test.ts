import { describe, expect, it } from 'vitest';
import { clockTime, describeSaveState, obstacleOf } from './save-state';

describe('describeSaveState', () => {
  it('says when a note was saved', () => {
    const at = new Date(2026, 10, 21, 14, 2);
    expect(describeSaveState({ kind: 'saved', at })).toBe('Saved at 14:02');
    expect(clockTime(new Date(2026, 0, 1, 9, 5))).toBe('09:05');
  });

  it('says that a draft is kept only when it is', () => {
    expect(describeSaveState({ kind: 'writing' })).toBe('Not saved yet.');
    expect(describeSaveState({ kind: 'writing', kept: true })).toMatch(/kept on this device/);
    expect(describeSaveState({ kind: 'writing', kept: false })).toMatch(/keeps no drafts: copy/);
  });

  it('says why a note was not saved and where its words are', () => {
    const failed = { kind: 'failed', obstacle: 'refused', reason: 'It is too long.' } as const;
    expect(describeSaveState({ ...failed, kept: true })).toBe(
      'Not saved: It is too long. Your text is kept on this device.',
    );
    expect(describeSaveState({ ...failed, kept: false })).toMatch(/copy your text/);
    const signedOut = { ...failed, obstacle: 'signed-out', kept: true } as const;
    expect(describeSaveState(signedOut)).toMatch(/^Not saved: You are signed out\./);
  });
});

describe('obstacleOf', () => {
  it.each([
    [{ status: 409, code: 'another-person' }, 'another-person'],
    [{ status: 401, code: 'not-signed-in' }, 'signed-out'],
    [{ status: 0 }, 'unreachable'],
    [{ status: 404, code: 'not-found' }, 'gone'],
    [{ status: 400, code: 'invalid-input' }, 'refused'],
  ])('of %j is %s', (answer, obstacle) => {
    expect(obstacleOf(answer, true)).toBe(obstacle);
  });

  it('is no deleted note where none was to be changed', () => {
    expect(obstacleOf({ status: 404, code: 'not-found' }, false)).toBe('refused');
  });
});
