/** Provisions as cells of a table: title, text under its printed numbers, how far it was verified. */

import { type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { provisionTitle } from './exported-comparison';
import type { TableCell, TableLine } from './plain-table';
import { printedNumbers } from './printed-numbers';

export function textCell(version: VersionText, units: readonly Provision[]): TableCell {
  const lines = units.flatMap((unit): TableLine[] => [
    { text: provisionTitle(version, unit), as: 'title' },
    ...numberedLines(version, unit).map((text) => ({ text })),
    { text: `${verificationLine(version, unit)}.`, as: 'soft' },
  ]);
  return { lines, lang: version.lang };
}

/** The lines of a unit with the numbers that are printed before them. */
export function numberedLines(version: VersionText, { eId, text }: Provision): string[] {
  const numbers = printedNumbers(version);
  let at = 0;
  return text.split('\n').map((line) => {
    const label = numbers.get(`${unitEId(eId)} ${at}`)?.label;
    at += line.length + 1;
    return label === undefined ? line : `${label} ${line}`;
  });
}
