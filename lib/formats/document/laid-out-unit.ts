/**
 * A unit as it is set: its own lines, and its paragraphs and points with theirs. Text of a provision is
 * whole and its parts are slices of it; a file that nests them needs what stands between the slices.
 */

import { type Provision, partsOf, type VersionText } from '@/lib/core/treaty/provision';

export type Laid =
  | { readonly part?: undefined; readonly lines: readonly string[] }
  | { readonly part: Provision; readonly inside: readonly Laid[] };

/**
 * The lines and parts of a unit in order, from which its text can be put together again. Undefined where
 * a part does not begin and end with a line, so that it cannot be set apart. O(parts²) at worst.
 */
export function layOutUnit(
  { provisions }: Pick<VersionText, 'provisions'>,
  unit: Provision,
): readonly Laid[] | undefined {
  return layOut(unit, partsOf(provisions, unit), unit.text);
}

function layOut(
  owner: Provision,
  parts: readonly Provision[],
  text: string,
): readonly Laid[] | undefined {
  const laid: Laid[] = [];
  const end = owner.start + owner.text.length;
  let at = owner.start;
  const words = (to: number) => {
    if (to > at) laid.push({ lines: text.slice(at, to).split('\n') });
  };
  for (const part of parts) {
    if (part.parent !== owner.eId) continue;
    const isFirst = part.start === owner.start;
    if (part.start < at || (!isFirst && text[part.start - 1] !== '\n')) return undefined;
    words(part.start - 1);
    const inside = layOut(part, parts, text);
    if (inside === undefined) return undefined;
    laid.push({ part, inside });
    at = part.start + part.text.length;
    if (at !== end && text[at] !== '\n') return undefined;
    at += 1;
  }
  words(end);
  return laid;
}
