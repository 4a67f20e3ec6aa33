import { describe, expect, it } from 'vitest';
import { nextNote } from './note-marks';

describe('nextNote', () => {
  it('opens the first note of a mark, then the next, then the first again', () => {
    expect(nextNote(['a', 'b'], undefined)).toBe('a');
    expect(nextNote(['a', 'b'], 'a')).toBe('b');
    expect(nextNote(['a', 'b'], 'b')).toBe('a');
    expect(nextNote(['a', 'b'], 'other')).toBe('a');
  });

  it('has nothing to open where no note is', () => {
    expect(nextNote([], 'a')).toBeUndefined();
  });
});
