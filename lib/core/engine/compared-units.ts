/** The units of a version as the comparison reads them: cut into words once, for alignment and diff. */

import { primaryLanguage } from '@/lib/core/language/language';
import { type TokenisedText, tokenize } from '@/lib/core/language/tokenize';
import { partsOf, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { AlignUnit } from './similarity/measure';

export type ComparedUnit = AlignUnit & TokenisedText;

/** The units of a version in document order, with their paragraphs and points. O(text). */
export function comparedUnits(version: VersionText): ComparedUnit[] {
  // The primary language on both sides: en and en-GB are cut and folded alike.
  const lang = primaryLanguage(version.lang);
  return unitsOf(version.provisions).map((unit) => {
    const { eId, kind, text, heading } = unit;
    const parts = partsOf(version.provisions, unit);
    return {
      eId,
      kind,
      text,
      lang,
      tokens: tokenize(text, lang),
      ...(heading !== undefined && { heading }),
      ...(parts.length > 0 && { parts }),
    };
  });
}
