/** Page numbers and running heads that stand between the lines of a text. */

import type { TextLine } from './lines';
import { endsWithStop } from './lines';
import type { LeftOut } from './segmented';

const PAGE =
  /^(?:[-–—]\s?\p{Nd}{1,4}\s?[-–—]|\[?(?:page|seite|página|стр\.?|страница|p\.)\s?\p{Nd}{1,4}\]?(?:\s?(?:of|de|von|из|\/)\s?\p{Nd}{1,4})?|第\s?\p{Nd}{1,4}\s?[页頁])$/iu;
const KNOWN_HEAD = /^(?:United Nations|Nations Unies|League of Nations)\s?[—–-]\s?\S/u;
const BARE_NUMBER = /^\p{Nd}{1,4}$/u;
/** Words that a collection of texts puts before them. */
const COLLECTION = /^(?:MainText|Eingangsformel)\s?:?$/u;
const LEAST_REPEATS = 3;
/** An entry of a table of contents: dots that lead to a page. */
const LEADER = /(?:\.{4}|…{2}|(?:\. ){4}|_{4}|·{4})\s{0,3}\p{Nd}{1,4}$/u;
export const CONTENTS =
  /^(?:table of contents|contents|index|содержание|оглавление|зміст|sommaire|table des matières|índice|sumario|inhaltsverzeichnis|inhalt|fihrist|فهرست|فهرست مطالب|المحتويات|الفهرس|目录|目錄|目次|차례|목차)[\s:.]*$/iu;
const LEAST_ENTRIES = 2;
/** A line drawn across the page, and the notes below it. */
const RULE = /^[-_=—–*]{5,}$/u;
const NOTE = /^(?:<\p{Nd}{1,3}>|\[\p{Nd}{1,3}\]|\*{1,4}\)?|[†‡]|[¹²³⁴-⁹]{1,3})\s{0,3}\p{L}/u;

/** Looks at the end alone: a line of dots takes no longer than others. */
function leads(text: string): boolean {
  return LEADER.test(text.slice(-60));
}

export type Cleaned = { readonly lines: readonly TextLine[]; readonly leftOut: readonly LeftOut[] };

/** The lines without page numbers and running heads; a sentence parted by them runs on. O(n). */
export function withoutFurniture(lines: readonly TextLine[]): Cleaned {
  const heads = runningHeads(lines);
  const isHead = (text: string) => KNOWN_HEAD.test(text) || heads.has(text);
  const listed = lines.filter(({ text }) => leads(text)).length >= LEAST_ENTRIES;
  let below = false;
  const reasons = lines.map(({ text }, index) => {
    below = RULE.test(text) || (below && NOTE.test(text));
    if (below) return RULE.test(text) ? 'A line across the page.' : 'A footnote.';
    if (listed && (leads(text) || CONTENTS.test(text))) return 'A table of contents.';
    if (COLLECTION.test(text)) return 'A word of the collection the file comes from.';
    if (PAGE.test(text)) return 'A page number.';
    if (isHead(text)) return 'A running head.';
    const beside = [lines[index - 1], lines[index + 1]];
    const byHead = beside.some((line) => line !== undefined && isHead(line.text));
    return BARE_NUMBER.test(text) && byHead ? 'A page number.' : undefined;
  });
  const leftOut: LeftOut[] = [];
  const kept: TextLine[] = [];
  lines.forEach((line, index) => {
    const reason = reasons[index];
    if (reason !== undefined) leftOut.push({ line: line.at, text: line.text, reason });
    else {
      const parted = index > 0 && reasons[index - 1] !== undefined;
      const runsOn = parted && kept.length > 0 && !endsWithStop(kept.at(-1)?.text ?? '');
      kept.push(runsOn && /^\p{Ll}/u.test(line.text) ? { ...line, blankBefore: false } : line);
    }
  });
  return { lines: kept, leftOut };
}

/** Lines that stand again and again beside page numbers. */
function runningHeads(lines: readonly TextLine[]): Set<string> {
  const counts = new Map<string, { all: number; byPages: number }>();
  lines.forEach(({ text }, index) => {
    if (text.length < 6 || text.length > 160) return;
    const count = counts.get(text) ?? { all: 0, byPages: 0 };
    const beside = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? ''];
    const byPage = beside.some((other) => PAGE.test(other) || BARE_NUMBER.test(other));
    counts.set(text, { all: count.all + 1, byPages: count.byPages + Number(byPage) });
  });
  const heads = [...counts].filter(
    ([, { all, byPages }]) => all >= LEAST_REPEATS && byPages >= 0.6 * all,
  );
  return new Set(heads.map(([text]) => text));
}
