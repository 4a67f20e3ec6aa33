/**
 * A `tsvector` literal made by us: lexemes with the places and the weight of each, within the limits that
 * PostgreSQL sets (documentation, "Text Search: Limitations"). What is beyond them is left out, never refused.
 */

import { lexemesOf } from './lexemes';

/** A: titles; B: headings; C: quotations and labels; D: text. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export type IndexedPart = { readonly text: string; readonly lang: string; readonly weight: Weight };

/** Positions between two parts: more than any phrase or nearness reaches over. */
const PART_GAP = 64;
const LAST_POSITION = 16_383;
const MOST_PLACES = 256;
/** Of 1 MB, with room for what PostgreSQL keeps beside the lexemes. */
const MOST_BYTES = 900_000;

/** The lexemes of a text in its parts, to be cast `::tsvector`. '' for nothing. O(n). */
export function tsvectorOf(parts: readonly IndexedPart[]): string {
  const places = new Map<string, string[]>();
  let before = 0;
  let bytes = 0;
  for (const { text, lang, weight } of parts) {
    let last = before;
    for (const { lexeme, position } of lexemesOf(text, lang)) {
      const at = Math.min(before + position, LAST_POSITION);
      last = Math.max(last, before + position);
      const known = places.get(lexeme);
      const place = weight === 'D' ? String(at) : `${at}${weight}`;
      if (known !== undefined) {
        const isNew = known.length < MOST_PLACES && known.at(-1) !== place;
        if (isNew && bytes + 2 <= MOST_BYTES) {
          known.push(place);
          bytes += 2;
        }
        continue;
      }
      const size = bytesOf(lexeme) + 6;
      if (bytes + size > MOST_BYTES) continue;
      bytes += size;
      places.set(lexeme, [place]);
    }
    before = last === before ? before : last + PART_GAP;
  }
  return [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${at.join(',')}`).join(' ');
}

/** In UTF-8; of astral characters more than they have. O(length). */
function bytesOf(lexeme: string): number {
  let bytes = 0;
  for (let at = 0; at < lexeme.length; at += 1) {
    const unit = lexeme.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** A lexeme as `tsvector` and `tsquery` literals write it. */
export function quoted(lexeme: string): string {
  return `'${lexeme.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
}
