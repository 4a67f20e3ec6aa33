/**
 * Which shortcut a key press completes, on any keyboard. Shortcuts are single keys (`n`) or two in a
 * row (`g h`).
 */

export type KeyMatch = {
  /** The shortcut that is now complete. */
  readonly match?: string;
  /** What may still become one, to be passed with the next key; empty for nothing. */
  readonly pending: string;
};

/** What a `KeyboardEvent` tells of a press. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
> & { readonly getModifierState: (modifier: 'AltGraph') => boolean };

/** Names of keys that only change others: they neither continue a shortcut nor break one off. */
const MODIFIERS: ReadonlySet<string> = new Set(
  'Shift Control Alt AltGraph Meta CapsLock NumLock Fn'.split(' '),
);
const ASCII_SYMBOL = /^[!-/:-@[-`{-~]$/;
const LATIN_LETTER = /^\p{Script=Latin}$/u;
/** Signs at the places where a keyboard of the United States has them. */
const SYMBOL_KEYS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Slash: ['/', '?'],
};

/**
 * The key as shortcuts name it; undefined for what is none: part of a composition, a modifier alone, a
 * combination with Ctrl, Alt or Meta. A letter is what it types, whether Caps Lock is on or not, and a
 * capital with Shift. Where the keyboard writes no Latin letters, the place of the key counts. A sign that
 * needs AltGr or Option (`[` in German) is that sign; a letter with them is not ours.
 */
export function pressedKey(press: KeyPress): string | undefined {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = press;
  if (isComposing || key === 'Process' || key === 'Dead' || MODIFIERS.has(key)) return undefined;
  const typed = key.normalize('NFKC');
  if (metaKey) return undefined;
  if (press.getModifierState('AltGraph') || (altKey && !ctrlKey)) return symbolMadeBy(typed, code);
  if (ctrlKey || altKey) return undefined;
  if ([...typed].length > 1 || ASCII_SYMBOL.test(typed)) return typed;
  if (LATIN_LETTER.test(typed)) return shiftKey ? typed.toUpperCase() : typed.toLowerCase();
  return keyAt(code, shiftKey) ?? typed;
}

/** With Alt a sign is only meant where Alt is what makes it: Alt+[ on its own key is a command. */
function symbolMadeBy(typed: string, code: string): string | undefined {
  const own = SYMBOL_KEYS[code]?.includes(typed) ?? false;
  return ASCII_SYMBOL.test(typed) && !own ? typed : undefined;
}

function keyAt(code: string, shiftKey: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  return SYMBOL_KEYS[code]?.[shiftKey ? 1 : 0];
}

/**
 * Takes the keys pressed so far (`pending`, empty at first) and the next key. A key that continues
 * nothing starts anew, so `g` `n` is `g n` and never `n`, while `g` `x` `n` is `n`.
 */
export function matchKeys(shortcuts: readonly string[], pending: string, key: string): KeyMatch {
  const sequence = pending === '' ? key : `${pending} ${key}`;
  if (shortcuts.includes(sequence)) return { match: sequence, pending: '' };
  if (shortcuts.some((shortcut) => shortcut.startsWith(`${sequence} `))) {
    return { pending: sequence };
  }
  return pending === '' ? { pending: '' } : matchKeys(shortcuts, '', key);
}
