/**
 * How like two clauses are by their words: Dice's coefficient over the lexemes that both have, each weighed by how
 * much it tells (inverse frequency) and how often it stands in the clause. It is 1 for the same words in any order.
 *
 * Reference: L. R. Dice, "Measures of the amount of ecologic association between species" (1945); the weights as in
 * `rank.ts`.
 */

import { lexemesOf } from './lexemes';
import { inverseFrequency } from './rank';

/** What is known of the texts of a language. */
export type KnownWords = { readonly texts: number; readonly counts: ReadonlyMap<string, number> };

/** What each lexeme of a clause weighs. */
export type Weights = ReadonlyMap<string, number>;

export type TellingWord = {
  readonly lexeme: string;
  /** As the clause has it first. */
  readonly word: string;
  readonly weight: number;
};

/** Words of a longer clause are not read. */
const MOST_CHARACTERS = 20_000;

/** Of a clause's text; forms as written do not count, but what they share with their other forms. O(n). */
export function weightsOf(text: string, lang: string, known: KnownWords): Weights {
  const counts = new Map<string, number>();
  for (const { lexeme } of lexemesOf(text.slice(0, MOST_CHARACTERS), lang)) {
    if (!lexeme.startsWith('=')) counts.set(lexeme, (counts.get(lexeme) ?? 0) + 1);
  }
  return weighed(counts, known);
}

/** Of lexemes with the number of their places. O(lexemes). */
export function weighed(
  counts: ReadonlyMap<string, number>,
  { texts, counts: of }: KnownWords,
): Weights {
  const weights = new Map<string, number>();
  for (const [lexeme, count] of counts) {
    const rarity = inverseFrequency(of.get(lexeme) ?? 1, texts);
    weights.set(lexeme, rarity * (1 + Math.log(count)));
  }
  return weights;
}

/** From 0 to 1, the same for both ways. O(lexemes). */
export function likeness(one: Weights, other: Weights): number {
  let shared = 0;
  let all = 0;
  for (const [lexeme, weight] of one) {
    shared += Math.min(weight, other.get(lexeme) ?? 0);
    all += weight;
  }
  for (const weight of other.values()) all += weight;
  return all === 0 ? 0 : (2 * shared) / all;
}

/**
 * The words by which clauses like this one are looked for: those that tell most among those that stand elsewhere,
 * at most so many, none of them a name of a party, and none in more than a tenth of all texts while there are others. O(n log n).
 */
export function tellingWords(
  text: string,
  lang: string,
  known: KnownWords,
  { most, names = [] }: { readonly most: number; readonly names?: readonly string[] },
): TellingWord[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const weights = withoutNames(weightsOf(read, lang, known), names, lang);
  const words = new Map<string, TellingWord>();
  for (const { lexeme, start, end } of lexemesOf(read, lang)) {
    const weight = weights.get(lexeme);
    if (weight === undefined || words.has(lexeme)) continue;
    words.set(lexeme, { lexeme, word: read.slice(start, end), weight });
  }
  const ranked = [...words.values()]
    .filter(({ lexeme }) => (known.counts.get(lexeme) ?? 0) > 0)
    .sort((one, other) => other.weight - one.weight || (one.lexeme < other.lexeme ? -1 : 1));
  const rare = ranked.filter(({ lexeme }) => (known.counts.get(lexeme) ?? 0) <= known.texts / 10);
  return (rare.length >= FEWEST_RARE ? rare : ranked).slice(0, most);
}

/** With fewer rare words than these, common ones are asked for as well. */
const FEWEST_RARE = 4;

/** More alike than this, two clauses are on one matter whatever they are about. */
const SAME_MATTER = 0.2;

/** True for a clause on the matter of another: much alike, or alike and on a common topic. */
export function isSameMatter({
  likeness: alike,
  topics,
}: {
  readonly likeness?: number;
  readonly topics: readonly string[];
}): boolean {
  return topics.length > 0 || (alike !== undefined && alike >= SAME_MATTER);
}

/** Without the words by which the parties are called, which say nothing of the matter. O(words). */
export function withoutNames(weights: Weights, names: readonly string[], lang: string): Weights {
  const left = new Map(weights);
  for (const name of names) for (const { lexeme } of lexemesOf(name, lang)) left.delete(lexeme);
  return left;
}
