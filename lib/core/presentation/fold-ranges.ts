/**
 * What "changes only" hides inside a provision: the middle of long unchanged runs, so that every
 * change stays on the page with the words around it that make it readable. As the context lines of a
 * unified diff (POSIX `diff -u`), counted in words.
 */

import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import type { TextMark, TextRange } from './marks';

/** An unchanged run of more words than this folds … */
const FOLD_LONGER_THAN = 24;
/** … down to so many words at each end. */
const FOLD_CONTEXT = 6;

/**
 * The stretches to hide: the middle of every run of more than 24 words in which nothing changed,
 * leaving 6 words at each end. `changed` are the ranges of this side, in order; a range may be empty.
 * O(n).
 */
export function foldRanges(text: string, changed: readonly TextRange[], lang: string): TextMark[] {
  const words = wordRanges(text, lang);
  const folds: TextMark[] = [];
  let from = 0;
  let next = 0;
  for (const range of [...changed, { start: text.length, end: text.length }]) {
    while (next < words.length && (words[next]?.start ?? 0) < from) next += 1;
    const first = next;
    while (next < words.length && (words[next]?.end ?? 0) <= range.start) next += 1;
    const start = words[first + FOLD_CONTEXT - 1]?.end;
    const end = words[next - FOLD_CONTEXT]?.start;
    if (next - first > FOLD_LONGER_THAN && start !== undefined && end !== undefined) {
      folds.push({ kind: 'fold', start, end });
    }
    from = range.end;
  }
  return folds;
}

function wordRanges(text: string, lang: string): TextRange[] {
  const { starts, ends, marks } = tokenize(text, new Vocabulary(lang));
  const words: TextRange[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    if (marks[index] === 0) words.push({ start: starts[index] ?? 0, end: ends[index] ?? 0 });
  }
  return words;
}
