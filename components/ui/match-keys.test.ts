import { describe, expect, it } from 'vitest';
import { matchKeys } from './match-keys';

/** The shortcuts that a row of keys completes. */
function typed(keys: string, shortcuts = ['?', 'n', 'g h', 'g n']): string[] {
  const matches: string[] = [];
  let pending = '';
  for (const key of keys.split(' ')) {
    const result = matchKeys(shortcuts, pending, key);
    if (result.match !== undefined) matches.push(result.match);
    pending = result.pending;
  }
  return matches;
}

describe('matchKeys', () => {
  it.each([
    ['?', ['?']],
    ['n n', ['n', 'n']],
    ['g h', ['g h']],
    ['g n', ['g n']],
    ['g x n', ['n']],
    ['g g h', ['g h']],
    ['g ?', ['?']],
    ['h', []],
    ['G n', ['n']],
  ])('reads "%s" as %j', (keys, shortcuts) => {
    expect(typed(keys)).toEqual(shortcuts);
  });
});
