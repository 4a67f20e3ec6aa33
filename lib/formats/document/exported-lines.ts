/**
 * One side of an exported row as a reader sees it: each provision under its title, its paragraphs as
 * lines under the numbers that are printed before them, each line's words by what happened to them.
 * The web page and the synopsis in Word are both written from this.
 */

import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { provisionTitle } from './exported-comparison';
import { type ExportedRow, linesOf, rowText, type Segment, segmentsOf } from './exported-rows';
import { printedNumbers } from './printed-numbers';

type NumberedLine = {
  /** Where the line begins in its unit's text. */
  readonly at: number;
  /** The number printed before it, if any. */
  readonly label: string | undefined;
  readonly words: readonly Segment[];
};

export type TitledUnit = {
  readonly unit: Provision;
  readonly title: string;
  readonly lines: readonly NumberedLine[];
};

/** The units of one side of a row; `version` is that side's. O(text). */
export function titledUnits(
  row: ExportedRow,
  side: 'left' | 'right',
  version: VersionText,
): TitledUnit[] {
  const numbers = printedNumbers(version);
  const segments = segmentsOf(rowText(row[side]), row.link?.changes, side);
  let start = 0;
  return row[side].map((unit) => {
    const lines = linesOf(segments, start, start + unit.text.length).map(({ at, words }) => {
      return { at, label: numbers.get(`${unit.eId} ${at}`)?.label, words };
    });
    start += unit.text.length + 1;
    return { unit, title: provisionTitle(version, unit), lines };
  });
}
