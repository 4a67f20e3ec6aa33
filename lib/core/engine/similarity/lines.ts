/**
 * The lines of provisions: their paragraphs and the items of their lists, each with its place. What a
 * treaty gives an article of its own is often one line of an article of another.
 */

import type { AlignUnit } from './measure';
import type { Readable } from './passage';

export type Line = Readable & {
  /** Index of the provision that it is a line of. */
  readonly unit: number;
  /** UTF-16 offsets in the text of that provision. */
  readonly start: number;
  readonly end: number;
};

/** The lines of all units in order, without blank ones. O(text). */
export function linesOf(units: readonly AlignUnit[]): Line[] {
  return units.flatMap(({ text, lang }, unit) => {
    let start = 0;
    return text.split('\n').flatMap((line): Line[] => {
      const from = start;
      start += line.length + 1;
      if (line.trim() === '') return [];
      return [{ unit, start: from, end: from + line.length, text: line, lang }];
    });
  });
}

/** eId of the narrowest paragraph or point that holds a line of a unit, or of the unit itself. */
export function addressOf({ eId, parts = [] }: AlignUnit, { start, end }: Line): string {
  let narrowest: { readonly eId: string; readonly length: number } | undefined;
  for (const part of parts) {
    const { length } = part.text;
    if (part.start > start || part.start + length < end) continue;
    if (narrowest === undefined || length < narrowest.length) narrowest = { eId: part.eId, length };
  }
  return narrowest?.eId ?? eId;
}
