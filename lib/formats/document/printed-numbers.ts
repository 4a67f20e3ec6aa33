/** Printed numbers of paragraphs and points ("1.", "(a)"), which are no part of a provision's text. */

import { numberingEnd } from '@/lib/core/language/list-numbering';
import { type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';

export type PrintedNumber = { readonly label: string; readonly depth: 'paragraph' | 'point' };

/** Texts never change, so what was read of one holds for every row of a file. */
const known = new WeakMap<VersionText, ReadonlyMap<string, PrintedNumber>>();

/** The printed numbers of a version by `{unit eId} {offset}` of the paragraph that bears them. O(n) once. */
export function printedNumbers(version: VersionText): ReadonlyMap<string, PrintedNumber> {
  const found = known.get(version);
  if (found) return found;
  const parts = version.provisions.filter(
    (part) =>
      (part.kind === 'paragraph' || part.kind === 'point') &&
      part.number !== undefined &&
      !saysItsNumber(part),
  );
  const numbers = new Map(
    parts.map((part) => [`${unitEId(part.eId)} ${part.start}`, labelOf(part)] as const),
  );
  known.set(version, numbers);
  return numbers;
}

/** True where a text came in with its number in it after all, which is then not printed twice. */
function saysItsNumber({ text, number = '' }: Provision): boolean {
  const said = text.slice(0, numberingEnd(text, 0));
  // A bare figure may be a quantity.
  return /[^\p{Nd}\s]/u.test(said) && bare(said) === bare(number);
}

/** A number without brackets, stops and the form of its digits. */
function bare(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function labelOf({ kind, number = '' }: Provision): PrintedNumber {
  return kind === 'point'
    ? { label: `(${number})`, depth: 'point' }
    : { label: `${number}.`, depth: 'paragraph' };
}
