/**
 * Lines of pages as paragraphs. A line was broken by the margin where the next word would not have
 * fitted; where it would, or where spacing or indentation changes, a paragraph begins. Words parted at
 * the end of a line are joined as the rest of the document writes them.
 */

import type { PageLine } from './page-lines';

const STOP = /[.;:!?。；：！？؛؟][”"»)]?$/u;
const LABEL = /^(?:[([（]?[\p{L}\p{Nd}]{1,4}[.)\]）]|[①-⑳•–—-])\s?/u;
const WIDE_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。；：、]$/u;
const WIDE_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The texts of the paragraphs. O(n log n). */
export function paragraphsOf(lines: readonly PageLine[]): string[] {
  const leading = usualLeading(lines);
  const words = knownWords(lines);
  const paragraphs: string[] = [];
  let first: PageLine | undefined;
  let before: PageLine | undefined;
  for (const line of lines) {
    if (before && first && runsOn(before, line, { first, leading })) {
      paragraphs.push(glue(paragraphs.pop() ?? '', line.text, words));
    } else {
      paragraphs.push(line.text);
      first = line;
    }
    before = line;
  }
  return paragraphs;
}

type Setting = { readonly first: PageLine; readonly leading: number };

function runsOn(before: PageLine, line: PageLine, { first, leading }: Setting): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * before.size) return false;
  if (fits(before, line)) return false;
  const gap = before.base - line.base;
  const moved = before.page !== line.page || gap < 0;
  if (moved) return !STOP.test(before.text) && !LABEL.test(line.text);
  if (gap > 1.3 * leading) return false;
  if (LABEL.test(line.text) && STOP.test(before.text)) return false;
  const indent = line.left - before.left;
  if (indent > 0.8 * line.size) return before === first && LABEL.test(before.text);
  return indent > -0.8 * line.size || before === first || STOP.test(before.text) === false;
}

/** True where the next line's first word would have found room: the break was meant. */
function fits(before: PageLine, line: PageLine): boolean {
  const [word = ''] = /^\S+/.exec(line.text) ?? [];
  const perLetter = (line.right - line.left) / Math.max(1, line.text.length);
  const needed = WIDE_START.test(line.text) ? 2 * perLetter : (word.length + 1) * perLetter;
  const room = Math.max(before.column.right - before.right, 0);
  const roomLeft = Math.max(before.left - before.column.left, 0);
  // Text from right to left ends at the left.
  const isRtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(before.text);
  return (isRtl ? roomLeft : room) > needed + 0.5 * before.size;
}

function usualLeading(lines: readonly PageLine[]): number {
  const gaps = lines
    .flatMap((line, index) => {
      const before = lines[index - 1];
      const gap = before && before.page === line.page ? before.base - line.base : 0;
      return gap > 0 && gap < 4 * line.size ? [gap] : [];
    })
    .sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length * 0.4)] ?? Number.POSITIVE_INFINITY;
}

/** Words, and words with hyphens, that stand inside lines. */
function knownWords(lines: readonly PageLine[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { text } of lines) {
    const inside = text.replace(/(?<!\S)\S+-$/, '').toLowerCase();
    for (const [word] of inside.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) known.add(word);
  }
  return known;
}

function glue(before: string, after: string, known: ReadonlySet<string>): string {
  const head = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010]$/u.exec(before.slice(-60))?.[1];
  const tail = /^\p{Ll}[\p{L}]*/u.exec(after)?.[0];
  if (head !== undefined && tail !== undefined) {
    const bare = before.slice(0, -1);
    return keepsHyphen(head.toLowerCase(), tail.toLowerCase(), known)
      ? `${bare}-${after}`
      : bare + after;
  }
  return WIDE_END.test(before) && WIDE_START.test(after) ? before + after : `${before} ${after}`;
}

function keepsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  if (known.has(head + tail)) return false;
  if (known.has(`${head}-${tail}`)) return true;
  return head.length > 2 && tail.length > 2 && known.has(head) && known.has(tail);
}
