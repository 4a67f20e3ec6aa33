/** What a diff is judged by besides its time: how much it deletes, and how chopped it reads. */

import { applyChanges } from '../../lib/core/engine/diff/diff';
import { tokenize } from '../../lib/core/language/tokenize';
import { wordsOf } from '../../lib/core/language/tokens';
import { Vocabulary } from '../../lib/core/language/vocabulary';
import { diffWhole, type Run } from './methods';
import type { DiffPair } from './sets';

const ISLAND_TOKENS = 2;

/** Words and marks in a text. */
function tokenCount(text: string): number {
  return cut(text).words.length;
}

export function deletedTokens(runs: readonly Run[]): number {
  return sum(runs.filter(({ kind }) => kind === 'deleted').map(({ text }) => tokenCount(text)));
}

/** Equal runs between two edits that have at most two tokens, or nothing but function words and marks. */
export function islands(runs: readonly Run[]): number {
  let count = 0;
  let equal = '';
  let edited = false;
  for (const { kind, text } of runs) {
    if (kind === 'equal') {
      equal += text;
      continue;
    }
    if (edited && isIsland(equal)) count += 1;
    equal = '';
    edited = true;
  }
  return count;
}

function isIsland(text: string): boolean {
  const { words, marks, vocabulary } = cut(text);
  if (words.length === 0) return false;
  if (words.length <= ISLAND_TOKENS) return true;
  return words.every((word, index) => marks[index] === 1 || vocabulary.isFunctionWord(word));
}

function cut(text: string) {
  return tokenize(text, new Vocabulary('en'));
}

/** Share of the words of planted blocks that stand in a move; undefined where nothing was moved. */
export function movedRecall({ leftText, rightText, moved }: DiffPair): number | undefined {
  if (moved.length === 0) return undefined;
  const { moves } = diffWhole(leftText, rightText);
  const words = (start: number, end: number) => wordsOf(cut(leftText.slice(start, end))).length;
  const planted = sum(moved.map(({ start, end }) => words(start, end)));
  const found = sum(
    moved.flatMap(({ start, end }) =>
      moves
        .filter(({ fromA, toA }) => fromA < end && toA > start)
        .map(({ fromA, toA }) => words(Math.max(start, fromA), Math.min(end, toA))),
    ),
  );
  return found / planted;
}

/** True when our changes give the right text from the left one, and back. */
export function isRebuilt({ leftText, rightText }: DiffPair): boolean {
  const forth = diffWhole(leftText, rightText).changes;
  const back = diffWhole(rightText, leftText).changes;
  return (
    applyChanges(leftText, rightText, forth) === rightText &&
    applyChanges(rightText, leftText, back) === leftText
  );
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
