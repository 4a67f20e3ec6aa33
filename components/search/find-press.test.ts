import { describe, expect, it } from 'vitest';
import { isFindPress } from './find-press';

const press = (key: string, code: string, held: string) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
  isComposing: held.includes('composing'),
});

describe('the keys that go to the search', () => {
  it.each([
    ['k', 'KeyK', 'ctrl', true],
    ['k', 'KeyK', 'meta', true],
    // With Caps Lock; on a keyboard of Russian; on one of Dvorak.
    ['K', 'KeyK', 'ctrl', true],
    ['л', 'KeyK', 'ctrl', true],
    ['k', 'KeyV', 'ctrl', true],
    ['t', 'KeyK', 'ctrl', false],
    ['k', 'KeyK', '', false],
    ['k', 'KeyK', 'ctrl meta', false],
    ['k', 'KeyK', 'ctrl shift', false],
    ['k', 'KeyK', 'ctrl alt', false],
    ['k', 'KeyK', 'ctrl composing', false],
  ])('%s (%s) with %s: %s', (key, code, held, is) => {
    expect(isFindPress(press(key, code, held))).toBe(is);
  });
});
