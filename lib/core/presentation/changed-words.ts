/**
 * How words of a new version differ from those a note was made on, as pieces to be set one behind the
 * other: what stayed, what went, what came.
 */

import type { Change } from '@/lib/core/comparison/comparison';
import { diffWords } from '@/lib/core/engine/diff/diff';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';

export type WordPiece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** The pieces in order, none of them empty. As `diffWords`. */
export function changedWords(before: string, now: string, lang: string): WordPiece[] {
  const vocabulary = new Vocabulary(lang);
  const { changes } = diffWords(tokenize(before, vocabulary), tokenize(now, vocabulary));
  return piecesOf(before, now, changes);
}

function piecesOf(before: string, now: string, changes: readonly Change[]): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    pieces.push({ kind: 'same', text: now.slice(at, fromB) });
    pieces.push({ kind: 'gone', text: before.slice(fromA, toA) });
    pieces.push({ kind: 'new', text: now.slice(fromB, toB) });
    at = toB;
  }
  pieces.push({ kind: 'same', text: now.slice(at) });
  return pieces.filter(({ text }) => text !== '');
}
