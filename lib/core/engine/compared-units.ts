/** The units of a version as the comparison reads them: cut into words once, for alignment and diff. */

import { tokenizer } from '@/lib/core/language/tokenize';
import type { Tokens } from '@/lib/core/language/tokens';
import type { Vocabulary } from '@/lib/core/language/vocabulary';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { AlignUnit } from './similarity/measure';

export type ComparedUnit = AlignUnit & { readonly tokens: Tokens };

/** The units of a version in document order, with their paragraphs and points. O(text). */
export function comparedUnits(version: VersionText, vocabulary: Vocabulary): ComparedUnit[] {
  const units = unitsOf(version.provisions);
  const inside = insideOf(version.provisions, new Set(units));
  const length = units.reduce((sum, { text }) => sum + text.length, 0);
  const tokensOf = tokenizer(vocabulary, length);
  return units.map((unit) => {
    const { eId, kind, text, heading } = unit;
    const parts = inside.get(eId) ?? [];
    return {
      eId,
      kind,
      text,
      lang: vocabulary.lang,
      tokens: tokensOf(text),
      ...(heading !== undefined && { heading }),
      ...(parts.length > 0 && { parts }),
    };
  });
}

/**
 * What stands inside each address and is no unit itself, in document order: `art_3` holds `art_3__para_1`
 * and `art_3__para_1__point_a`. O(n).
 */
function insideOf(
  provisions: readonly Provision[],
  units: ReadonlySet<Provision>,
): ReadonlyMap<string, readonly Provision[]> {
  const inside = new Map<string, Provision[]>();
  for (const part of provisions) {
    if (units.has(part)) continue;
    for (let at = part.eId.indexOf('__'); at >= 0; at = part.eId.indexOf('__', at + 1)) {
      const around = part.eId.slice(0, at);
      const list = inside.get(around);
      if (list === undefined) inside.set(around, [part]);
      else list.push(part);
    }
  }
  return inside;
}
