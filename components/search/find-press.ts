import type { KeyPress } from '@/components/ui/match-keys';

const LATIN_LETTER = /^\p{Script=Latin}$/u;

/**
 * True for Ctrl+K or ⌘K on any keyboard: the letter where it writes Latin letters, elsewhere the place of
 * its key.
 */
export function isFindPress({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  isComposing,
}: Omit<KeyPress, 'getModifierState'>): boolean {
  if (isComposing || altKey || shiftKey || ctrlKey === metaKey) return false;
  return LATIN_LETTER.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK';
}
