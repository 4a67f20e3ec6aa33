/**
 * How much of a source its outline holds: every character that is not white space is in a provision, in
 * the title, or left out; and what a person changed on purpose is counted apart. Characters are counted
 * and not placed, so this is a check of loss and not of order.
 */

import type { TextLine } from './lines';
import type { OutlineItem } from './outline';

export type OutlineCoverage = {
  /** Characters of the source, white space aside. */
  readonly characters: number;
  /** Units and groups. */
  readonly provisions: number;
  /** Characters in items that are left out. */
  readonly leftOut: number;
  /** Characters of the source that are nowhere: none, or something is wrong. */
  readonly missing: number;
  /** Characters of numbers, headings and texts that a person put in the place of what is printed. */
  readonly changed: number;
};

/** Compares an outline with its source. O(n). */
export function coverageOf(
  outline: readonly OutlineItem[],
  lines: readonly TextLine[],
): OutlineCoverage {
  const counts = new Map<string, number>();
  const characters = lines.reduce((sum, { text }) => sum + count(counts, text, 1), 0);
  let [provisions, leftOut, changed] = [0, 0, 0];
  for (const item of outline) {
    const own = sourceWords(item).reduce((sum, text) => sum + count(counts, text, -1), 0);
    if (item.role === 'left-out') leftOut += own;
    else {
      changed += changedCharacters(item);
      if (item.role !== 'title') provisions += 1;
    }
  }
  const missing = [...counts.values()].reduce((sum, left) => sum + Math.max(0, left), 0);
  return { characters, provisions, leftOut, missing, changed };
}

/** Everything in an item that the source prints. */
function sourceWords({ label, text, printed = text, ...item }: OutlineItem): string[] {
  const { signs = '', parts = [], joints = [] } = item;
  const numbers = parts.flatMap(({ number = '', heading = '' }) => [number, heading]);
  return [label, printed, signs, ...numbers, ...joints.map((joint) => joint.item.signs ?? '')];
}

/** Characters of number, heading and text that the source does not print there. */
function changedCharacters({ label, number = '', heading = '', text, printed }: OutlineItem) {
  const counts = new Map<string, number>();
  count(counts, label, 1);
  count(counts, printed ?? '', 1);
  for (const words of [number, heading, printed === undefined ? '' : text]) {
    count(counts, words, -1);
  }
  return [...counts.values()].reduce((sum, left) => sum + Math.max(0, -left), 0);
}

function count(counts: Map<string, number>, text: string, by: number): number {
  let characters = 0;
  for (const character of text.normalize('NFKC')) {
    if (/\s/u.test(character)) continue;
    counts.set(character, (counts.get(character) ?? 0) + by);
    characters += 1;
  }
  return characters;
}
