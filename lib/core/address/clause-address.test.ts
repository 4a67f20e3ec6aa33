import { describe, expect, it } from 'vitest';
import { clauseAddress } from './clause-address';

describe('clauseAddress', () => {
  it('names the version, so that it shows the same words for ever', () => {
    expect(clauseAddress('udhr:ru@v2', 'art_4')).toBe('/treaties/udhr/ru/v2#art_4');
  });

  it.each(['', 'udhr', 'udhr:ru'])('is a place on the page where %j names no version', (ref) => {
    expect(clauseAddress(ref, 'art_4')).toBe('#art_4');
  });
});
