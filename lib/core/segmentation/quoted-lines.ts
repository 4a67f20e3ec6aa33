/**
 * The lines that stand inside a quotation begun on a line before or at their own beginning: the words that
 * an amending text puts into another. Headings there are not its own.
 */

import type { TextLine } from './lines';

const OPENING = /^["“«„「『‘]/u;
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '"': '"',
};
/** A quotation of more lines was never closed. */
const LONGEST = 150;

/** So often the whole text is read in search of the ends of quotations, and a short one more often. */
const MOST_READINGS = 10;
const ALWAYS_READ = 500_000;

/** For each line whether it is quoted. O(n). */
export function quotedLines(lines: readonly TextLine[]): boolean[] {
  const quoted = lines.map(() => false);
  let left = ALWAYS_READ + MOST_READINGS * lines.reduce((sum, { text }) => sum + text.length, 0);
  for (let index = 0; index < lines.length; index += 1) {
    const { text } = lines[index] as TextLine;
    const mark = OPENING.exec(text)?.[0];
    const open = mark ?? openedAtEnd(text);
    if (open === undefined || left < 0) continue;
    const end = closingLine(lines, index, open, mark === undefined);
    if (end === undefined) {
      for (const unread of lines.slice(index, index + LONGEST)) left -= unread.text.length;
      continue;
    }
    for (let line = index + (mark === undefined ? 1 : 0); line <= end; line += 1)
      quoted[line] = true;
    index = end;
  }
  return quoted;
}

/** A mark that the last words of a line open: `the following: "Article 4`. */
function openedAtEnd(text: string): string | undefined {
  const match = /[:：]\s{0,3}(["“«„「『])[^"”»」』]{0,200}$/u.exec(text.slice(-240));
  return match?.[1];
}

function closingLine(
  lines: readonly TextLine[],
  from: number,
  open: string,
  begun: boolean,
): number | undefined {
  const close = PAIRS[open] ?? open;
  let depth = begun ? 1 : 0;
  for (
    let index = begun ? from + 1 : from;
    index < Math.min(lines.length, from + LONGEST);
    index += 1
  ) {
    const { text } = lines[index] as TextLine;
    for (const [place, letter] of [...text].entries()) {
      const opens =
        letter === open && (open !== '"' || depth === 0 || (place === 0 && depth === 0));
      if (opens) depth += 1;
      else if (close.includes(letter)) depth -= 1;
      if (depth === 0 && (opens || close.includes(letter))) return index;
    }
  }
  return undefined;
}
