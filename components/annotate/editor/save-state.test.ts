import { describe, expect, it } from 'vitest';
import { clockTime, describeSaveState } from './save-state';

describe('describeSaveState', () => {
  it('says when a note was saved', () => {
    const at = new Date(2026, 10, 21, 14, 2);
    expect(describeSaveState({ kind: 'saved', at })).toBe('Saved at 14:02');
    expect(clockTime(new Date(2026, 0, 1, 9, 5))).toBe('09:05');
  });

  it('says why a note was not saved and where its words are', () => {
    const failed = { kind: 'failed', reason: 'The server cannot be reached.' } as const;
    expect(describeSaveState({ ...failed, kept: true })).toBe(
      'Not saved: The server cannot be reached. Your text is kept on this device.',
    );
    expect(describeSaveState({ ...failed, kept: false })).toMatch(/copy your text/);
  });
});
