/** The units of a version as the comparison reads them: cut into words once, for alignment and diff. */

import { tokenizer } from '@/lib/core/language/tokenize';
import type { Tokens } from '@/lib/core/language/tokens';
import type { Vocabulary } from '@/lib/core/language/vocabulary';
import { partsOf, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { AlignUnit } from './similarity/measure';

export type ComparedUnit = AlignUnit & { readonly tokens: Tokens };

/** The units of a version in document order, with their paragraphs and points. O(text). */
export function comparedUnits(version: VersionText, vocabulary: Vocabulary): ComparedUnit[] {
  const units = unitsOf(version.provisions);
  const length = units.reduce((sum, { text }) => sum + text.length, 0);
  const tokensOf = tokenizer(vocabulary, length);
  return units.map((unit) => {
    const { eId, kind, text, heading } = unit;
    const parts = partsOf(version.provisions, unit);
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
