/**
 * How much of a file's words arrived: every character that is not white space is in a provision, in the
 * title, or in the list of what was left out. Characters are counted, not placed, so this is a check of
 * loss and not of order.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import type { Segmented } from '@/lib/core/segmentation/segmented';
import { isUnit, type Provision } from '@/lib/core/treaty/provision';

export type Coverage = {
  /** Characters of the file, white space aside. */
  readonly characters: number;
  readonly missing: number;
  /** 1 where nothing is missing. */
  readonly share: number;
};

type Parted = Pick<Segmented, 'title' | 'provisions' | 'leftOut'> & {
  readonly lines: readonly TextLine[];
};

/** Compares what was read with what it was made into. O(n). */
export function coverageOf({ lines, title, provisions, leftOut }: Parted): Coverage {
  const counts = new Map<string, number>();
  const characters = lines.reduce((sum, { text }) => sum + count(counts, text, 1), 0);
  for (const text of [title ?? '', ...provisions.flatMap(wordsOf), ...leftOut.map((o) => o.text)]) {
    count(counts, text, -1);
  }
  const missing = [...counts.values()].reduce((sum, left) => sum + Math.max(0, left), 0);
  return { characters, missing, share: characters === 0 ? 1 : 1 - missing / characters };
}

/** A part of a unit is a slice of it; its number stands apart. */
function wordsOf(provision: Provision): string[] {
  const { number = '', heading = '', text } = provision;
  return isUnit(provision) ? [number, heading, text] : [number, heading];
}

/** Numbers that a scan misread are set right, as `l.` for `1.`: not lost, but read as what they are. */
const MISREAD: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };

function count(counts: Map<string, number>, text: string, by: number): number {
  let characters = 0;
  for (const character of text.normalize('NFKC')) {
    if (/\s/u.test(character)) continue;
    const read = MISREAD[character] ?? character;
    counts.set(read, (counts.get(read) ?? 0) + by);
    characters += 1;
  }
  return characters;
}
