/**
 * The lexemes of a text: what is stored of it for searching, and, by the same function, what is asked for. A word
 * gives its form as written (`=form`, so that it can be asked for exactly) and the stems and parts that it shares
 * with its other forms, all at one position.
 */

import { searchPlaces } from './places';

/** Counts the changes of the rules: what was stored by other rules is to be made anew. */
export const LEXEME_RULES = 2;

/** What a text is found by. Offsets are half-open UTF-16 ranges in the text; positions count from 1. */
export type Lexeme = {
  readonly lexeme: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
};

/** All lexemes of a text in the order of their positions. `lang`: a BCP 47 tag. O(n). */
export function lexemesOf(text: string, lang: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  for (const { position, start, end, exact, stems, pair, wholes } of searchPlaces(text, lang)) {
    for (const lexeme of exact) lexemes.push({ lexeme, position, start, end });
    for (const lexeme of stems) lexemes.push({ lexeme, position, start, end });
    if (pair !== undefined) lexemes.push({ ...pair, position });
    for (const whole of wholes) lexemes.push({ ...whole, position });
  }
  return lexemes;
}
