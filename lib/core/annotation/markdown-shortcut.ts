/** What typed characters stand for: the forms of Markdown, as they are typed at the caret. */

import { BOLD, CODE, ITALIC } from './note-body';

export type BlockShortcut = 'h1' | 'h2' | 'quote' | 'bullet' | 'number' | 'code';

/** The block that `before`, all that stands before the caret in its paragraph, asks for. O(1). */
export function blockShortcut(before: string): BlockShortcut | undefined {
  if (before.length > 5) return undefined;
  if (/^\d{1,3}[.)] $/.test(before)) return 'number';
  return BLOCKS.get(before.replace('\u00a0', ' '));
}

const BLOCKS: ReadonlyMap<string, BlockShortcut> = new Map([
  ['# ', 'h1'],
  ['## ', 'h2'],
  ['> ', 'quote'],
  ['- ', 'bullet'],
  ['* ', 'bullet'],
  ['``` ', 'code'],
]);

/** Words between two marks: `from` and `to` are those of the words, the marks stand around them. */
export type InlineShortcut = {
  readonly from: number;
  readonly to: number;
  readonly mark: number;
  readonly format: number;
};

const MARKS: readonly (readonly [mark: string, format: number])[] = [
  ['**', BOLD],
  ['*', ITALIC],
  ['`', CODE],
];

/**
 * The words that a mark just typed at the end of `before` closes. The opening mark stands at the beginning
 * of a word, and the words neither begin nor end with a blank: `2 * 3 * 4` stays as it is. O(length).
 */
export function inlineShortcut(before: string): InlineShortcut | undefined {
  for (const [mark, format] of MARKS) {
    if (!before.endsWith(mark)) continue;
    const to = before.length - mark.length;
    const open = before.lastIndexOf(mark, to - mark.length);
    const from = open + mark.length;
    const words = before.slice(from, to);
    if (open < 0 || words === '' || words !== words.trim() || words.includes(mark[0] ?? ''))
      continue;
    const outside = open === 0 ? '' : (before[open - 1] ?? '');
    // The first of two closing stars closes nothing yet.
    if (outside === mark[0] || /[\p{L}\p{N}\\]/u.test(outside)) continue;
    return { from, to, mark: mark.length, format };
  }
  return undefined;
}
