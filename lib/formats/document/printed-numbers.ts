/** Printed numbers of paragraphs and points ("1.", "(a)"), which are no part of a provision's text. */

import { type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';

export type PrintedNumber = { readonly label: string; readonly depth: 'paragraph' | 'point' };

/** Texts never change, so what was read of one holds for every row of a file. */
const known = new WeakMap<VersionText, ReadonlyMap<string, PrintedNumber>>();

/** The printed numbers of a version by `{unit eId} {offset}` of the paragraph that bears them. O(n) once. */
export function printedNumbers(version: VersionText): ReadonlyMap<string, PrintedNumber> {
  const found = known.get(version);
  if (found) return found;
  const parts = version.provisions.filter(
    ({ kind, number }) => (kind === 'paragraph' || kind === 'point') && number !== undefined,
  );
  const numbers = new Map(
    parts.map((part) => [`${unitEId(part.eId)} ${part.start}`, labelOf(part)] as const),
  );
  known.set(version, numbers);
  return numbers;
}

function labelOf({ kind, number = '' }: Provision): PrintedNumber {
  return kind === 'point'
    ? { label: `(${number})`, depth: 'point' }
    : { label: `${number}.`, depth: 'paragraph' };
}
