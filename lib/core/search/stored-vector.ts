/** Reads `tsvector` as PostgreSQL writes it, and as `tsvector.ts` does: `'=assist':3A,17 'assist':3A,17`. */

import { quoted, type Weight } from './tsvector';

/** Where one lexeme stands in a text: its positions, by weight. */
export type Place = { readonly position: number; readonly weight: Weight };

/** Words of a text by weight; every word has its exact form, and one. O(n). */
export function wordCounts(vector: string): Readonly<Record<Weight, number>> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (let at = vector.indexOf("'="); at >= 0; at = vector.indexOf("'=", at)) {
    const end = closingQuote(vector, at + 1);
    // What begins inside a lexeme is no beginning of one.
    if (at > 0 && vector[at - 1] !== ' ') {
      at += 1;
      continue;
    }
    for (const { weight } of placesFrom(vector, end + 2)) counts[weight] += 1;
    at = end + 1;
  }
  return counts;
}

/** How many places each lexeme has that is no form as written. O(n). */
export function lexemeCounts(vector: string): Map<string, number> {
  const counts = new Map<string, number>();
  let at = 0;
  while (vector[at] === "'") {
    const end = closingQuote(vector, at + 1);
    const space = vector.indexOf(' ', end);
    const next = space < 0 ? vector.length : space;
    const lexeme = vector
      .slice(at + 1, end)
      .replaceAll("''", "'")
      .replaceAll('\\\\', '\\');
    if (!lexeme.startsWith('=')) counts.set(lexeme, vector.slice(end, next).split(',').length);
    at = next + 1;
  }
  return counts;
}

/** The places of a lexeme; none where the text does not have it. O(n), by the search for a substring. */
export function placesOf(vector: string, lexeme: string): readonly Place[] {
  const key = `${quoted(lexeme)}:`;
  const at = vector.startsWith(key) ? 0 : vector.indexOf(` ${key}`) + 1;
  if (at === 0 && !vector.startsWith(key)) return [];
  return placesFrom(vector, at + key.length);
}

/** The places of all lexemes with a beginning. O(n). */
export function placesWith(vector: string, beginning: string): readonly Place[] {
  const key = quoted(beginning).slice(0, -1);
  const found: Place[] = [];
  for (let at = vector.indexOf(key); at >= 0; at = vector.indexOf(key, at + 1)) {
    if (at > 0 && vector[at - 1] !== ' ') continue;
    const end = closingQuote(vector, at + 1);
    found.push(...placesFrom(vector, end + 2));
    at = end;
  }
  return found;
}

function closingQuote(vector: string, from: number): number {
  let at = vector.indexOf("'", from);
  while (at >= 0 && vector[at + 1] === "'") at = vector.indexOf("'", at + 2);
  return at < 0 ? vector.length : at;
}

function placesFrom(vector: string, from: number): Place[] {
  const end = vector.indexOf(' ', from);
  const written = vector.slice(from, end < 0 ? vector.length : end);
  return written.split(',').flatMap((place) => {
    const position = Number.parseInt(place, 10);
    if (Number.isNaN(position)) return [];
    const last = place.at(-1) ?? '';
    return [{ position, weight: last === 'A' || last === 'B' || last === 'C' ? last : 'D' }];
  });
}
