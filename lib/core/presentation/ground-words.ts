/**
 * The shared ground in words: what a level is called, how alike a reworded sentence is, where the answer
 * to a passage stands. Whoever reads by ear, in print or without colours reads these.
 */

import type { GroundLevel } from '@/lib/core/comparison/shared-ground';

/** What a level is called. */
export const LEVEL_WORDS: Readonly<Record<GroundLevel, string>> = {
  words: 'same words',
  form: 'same words in another form',
  order: 'same words in another order',
  sentence: 'reworded',
  concept: 'same concept',
  formula: 'formula',
};

/** Five grades, as the pages of reused text show them: a circle that fills. */
const GRADES = [
  ['○', 'a little the same'],
  ['◔', 'less than half the same'],
  ['◑', 'about half the same'],
  ['◕', 'mostly the same'],
  ['●', 'nearly all the same'],
] as const;

function gradeOf(likeness: number): (typeof GRADES)[number] {
  const grade = Math.min(GRADES.length - 1, Math.max(0, Math.floor(likeness * GRADES.length)));
  return GRADES[grade] ?? GRADES[0];
}

/** The circle of a likeness in 0..1. */
export function likenessSign(likeness: number): string {
  return gradeOf(likeness)[0];
}

/** "about half the same". */
export function likenessWords(likeness: number): string {
  return gradeOf(likeness)[1];
}

/** a, b … z, aa, ab: the name of the n-th reworded sentence, from 1. */
export function letterName(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest > 0 ? letterName(rest) + letter : letter;
}

/** "consultation, energy and the law": words as a list of one sentence. */
export function listed(words: readonly string[]): string {
  const [last] = words.slice(-1);
  return words.length < 2 ? (last ?? '') : `${words.slice(0, -1).join(', ')} and ${last}`;
}
