/** Between the words of an outline and the lines of its source: so that the two are shown side by side. */

import type { TextLine } from './lines';
import type { OutlineItem } from './outline';

const PROBES = [16, 8, 4];
/** Lines of one item that are looked through. */
const MOST_LINES = 5000;

const squeezed = (text: string) => text.replace(/\s+/gu, '');

/**
 * The line of the source on which the words at a UTF-16 offset of an item's text stand; where they are not
 * found, as when a person changed them, the line on which the item begins. O(lines of the item).
 */
export function lineAt(item: OutlineItem, at: number, lines: readonly TextLine[]): number {
  const words = squeezed(item.text.slice(at, at + 64));
  const from = indexOfLine(lines, item.line);
  for (const length of PROBES) {
    const probe = words.slice(0, length);
    if (probe.length === 0) break;
    const most = Math.min(lines.length, from + MOST_LINES);
    for (let index = from; index < most; index += 1) {
      if (squeezed(lines[index]?.text ?? '').includes(probe)) return lines[index]?.at ?? item.line;
    }
  }
  return item.line;
}

/** The first line that is numbered so or higher. O(log n). */
function indexOfLine(lines: readonly TextLine[], line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.at ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
