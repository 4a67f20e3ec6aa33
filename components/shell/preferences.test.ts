import { describe, expect, it } from 'vitest';
import { keysOf, themeOf } from './preferences';

describe('themeOf', () => {
  it.each([
    ['light', 'light'],
    ['dark', 'dark'],
    ['system', 'system'],
    ['"><script>', 'system'],
    [undefined, 'system'],
  ])('reads the cookie %j as %s', (cookie, theme) => {
    expect(themeOf(cookie)).toBe(theme);
  });
});

describe('keysOf', () => {
  it('is on unless switched off', () => {
    expect(['off', 'on', 'maybe', undefined].map(keysOf)).toEqual(['off', 'on', 'on', 'on']);
  });
});
