import { describe, expect, it } from 'vitest';
import { type KeyPress, matchKeys, pressedKey } from './match-keys';

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

/** A press on a keyboard; `with` names the modifiers held. */
function press(key: string, code: string, held = ''): KeyPress {
  return {
    key,
    code,
    shiftKey: held.includes('Shift'),
    ctrlKey: held.includes('Ctrl'),
    altKey: /Alt(?!Gr)/.test(held),
    metaKey: held.includes('Meta'),
    isComposing: held.includes('composing'),
    getModifierState: () => held.includes('AltGr'),
  };
}

describe('pressedKey', () => {
  it.each([
    ['English', 'a', 'KeyA', '', 'a'],
    ['Caps Lock', 'A', 'KeyA', '', 'a'],
    ['Shift', 'A', 'KeyA', 'Shift', 'A'],
    ['Caps Lock and Shift', 'a', 'KeyA', 'Shift', 'A'],
    ['Russian', 'ф', 'KeyA', '', 'a'],
    ['Russian, Caps Lock', 'Ф', 'KeyA', '', 'a'],
    ['Russian', 'х', 'BracketLeft', '', '['],
    ['Russian', '?', 'Digit7', 'Shift', '?'],
    ['Korean', 'ㅁ', 'KeyA', '', 'a'],
    ['Persian', 'ش', 'KeyA', '', 'a'],
    ['Persian', 'چ', 'BracketRight', '', ']'],
    ['Persian', '؟', 'Slash', 'Shift', '?'],
    ['Greek', 'α', 'KeyA', '', 'a'],
    ['Hebrew', 'ש', 'KeyA', '', 'a'],
    ['French', 'a', 'KeyQ', '', 'a'],
    ['French', 'q', 'KeyA', '', 'q'],
    ['French', '?', 'KeyM', 'Shift', '?'],
    ['French', '[', 'Digit5', 'AltGr', '['],
    ['French, Windows', '[', 'Digit5', 'Ctrl Alt AltGr', '['],
    ['German', ']', 'Digit9', 'AltGr', ']'],
    ['German, Mac', '[', 'Digit5', 'Alt', '['],
    ['German', 'ü', 'BracketLeft', '', 'ü'],
    ['wide characters of an input method', '？', 'Slash', 'Shift', '?'],
    ['Dvorak', 'a', 'KeyA', '', 'a'],
    ['Dvorak', 'n', 'KeyL', '', 'n'],
    ['Enter', 'Enter', 'Enter', '', 'Enter'],
  ])('%s: %s on %s %s is %s', (_, key, code, held, expected) => {
    expect(pressedKey(press(key, code, held))).toBe(expected);
  });

  it.each([
    ['Polish ą', 'ą', 'KeyA', 'AltGr'],
    ['Ctrl+A', 'a', 'KeyA', 'Ctrl'],
    ['Ctrl+A in Russian', 'ф', 'KeyA', 'Ctrl'],
    ['Alt+[', '[', 'BracketLeft', 'Alt'],
    ['Ctrl+Alt+A', 'a', 'KeyA', 'Ctrl Alt'],
    ['Meta', 'a', 'KeyA', 'Meta'],
    ['composition', 'ㅁ', 'KeyA', 'composing'],
    ['an input method at work', 'Process', 'KeyA', ''],
    ['a dead key', 'Dead', 'BracketLeft', ''],
    ['Shift alone', 'Shift', 'ShiftLeft', 'Shift'],
  ])('%s is none', (_, key, code, held) => {
    expect(pressedKey(press(key, code, held))).toBeUndefined();
  });
});
