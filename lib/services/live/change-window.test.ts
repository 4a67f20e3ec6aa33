import { describe, expect, it } from 'vitest';
import { createChangeWindow } from './change-window';

const rows = (names: string) => [...names].map((id) => ({ id }));
const shown = (...windows: readonly string[]) => {
  const window = createChangeWindow<{ id: string }>();
  return windows.map((names) =>
    window
      .fresh(rows(names))
      .map(({ id }) => id)
      .join(''),
  );
};

describe('createChangeWindow', () => {
  it('gives every change once while the window slides on', () => {
    expect(shown('a', 'ab', 'bcd', 'd', 'de')).toEqual(['a', 'b', 'cd', '', 'e']);
  });

  it('gives a change that was written before others and is seen after them', () => {
    expect(shown('bc', 'abc', 'abc')).toEqual(['bc', 'a', '']);
  });
});
