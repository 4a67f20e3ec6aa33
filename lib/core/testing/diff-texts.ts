/** The word diff of two texts as a test has them: cut into tokens, then compared. */

import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { diffWords, type WordDiff } from '@/lib/core/engine/diff/diff';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';

type Options = CompareOptions & { readonly names?: readonly string[] };

/** `diffWords` of two texts of one language. */
export function diffTexts(a: string, b: string, lang: string, options?: Options): WordDiff {
  const vocabulary = new Vocabulary(lang);
  return diffWords(tokenize(a, vocabulary), tokenize(b, vocabulary), options);
}
