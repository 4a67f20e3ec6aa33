/** The units of a version as the comparison reads them: cut into words once, for alignment and diff. */

import type { AlignUnit } from './align';
import { partsOf, unitsOf, type VersionText } from './provision';
import { primaryLanguage } from './stop-words';
import { type TokenisedText, tokenize } from './tokens';

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
