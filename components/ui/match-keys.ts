/**
 * Which shortcut a key press completes. Shortcuts are single keys (`n`) or two in a row (`g h`).
 */

export type KeyMatch = {
  /** The shortcut that is now complete. */
  readonly match?: string;
  /** What may still become one, to be passed with the next key; empty for nothing. */
  readonly pending: string;
};

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
