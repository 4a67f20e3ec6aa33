/**
 * Text that shows nothing. A note, a name or a reason made of such characters would stand beside a
 * public text and say nothing, so all are judged by this one function. References: UAX #44
 * (Default_Ignorable_Code_Point: zero-width characters, soft hyphen, Hangul fillers, selectors).
 */

/** Blank by their glyph alone, whatever their category says: empty braille cell, null note head. */
const BLANK_GLYPHS = /[\u2800\u{1D159}]/gu;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Combining marks alone sit on nothing, and what has no common glyph is not seen by everybody. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** True for text without a single character that can be seen. O(n). */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text.replace(IGNORABLE, '').replace(BLANK_GLYPHS, ''));
}
