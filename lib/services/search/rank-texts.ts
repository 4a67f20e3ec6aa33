import { lexemeQuery } from '@/lib/core/search/lexeme-query';
import type { LexemeQuery } from '@/lib/core/search/lexeme-tree';
import type { QueryNode } from '@/lib/core/search/query';
import { bm25f, type FieldCounts, type RankedTerm } from '@/lib/core/search/rank';
import { type Place, placesOf, placesWith } from '@/lib/core/search/stored-vector';
import type { LanguageStatistics } from '@/lib/store/search-statistics';
import type { Candidate } from '@/lib/store/search-texts';
import type { Statistics } from './statistics';

/**
 * The order of what was found: BM25F over the places that are stored (`lib/core/search/rank.ts`), with words
 * that stand next to each other in the text as in the query counted as a term of their own.
 */

export type Ranked = Pick<Candidate, 'id' | 'slug' | 'lang'> & { readonly score: number };

type Term = { readonly lexeme: string; readonly prefix: boolean };

/** What two words that stand together are worth, against each of them. */
const TOGETHER = 0.6;

/** What it is worth that the query names the treaty: as much as a telling word. */
const NAMED = 5;

/** Best first; of equals the one with the lower id. O(candidates × terms × length). */
export function rankTexts(
  candidates: readonly Candidate[],
  queries: ReadonlyMap<string, QueryNode>,
  { byLanguage }: Statistics,
  named: ReadonlySet<string>,
): Ranked[] {
  const terms = new Map(
    [...queries].map(([lang, query]) => [lang, termsOf(lexemeQuery(query, lang))]),
  );
  return candidates
    .map((candidate) => {
      const { id, slug, lang } = candidate;
      const score = scoreOf(candidate, terms.get(lang) ?? [], byLanguage.get(lang));
      return { id, slug, lang, score: score + (named.has(slug) ? NAMED : 0) };
    })
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
}

function scoreOf(
  { vector, length, headLength }: Candidate,
  terms: readonly Term[],
  known: LanguageStatistics | undefined,
): number {
  const met = terms.map((term) => ({
    places: placesOfTerm(vector, term),
    texts: known?.counts.get(term.lexeme) ?? 1,
  }));
  const ranked: RankedTerm[] = met.map(({ places, texts }) => ({
    texts,
    frequencies: frequencies(places),
  }));
  for (const [index, one] of met.entries()) {
    const next = met[index + 1];
    if (next === undefined) continue;
    const together = followed(one.places, next.places);
    if (together.length === 0) continue;
    const texts = Math.min(one.texts, next.texts);
    ranked.push({ texts, frequencies: frequencies(together), weight: TOGETHER });
  }
  const lengths = { A: headLength, B: headLength, D: length };
  const head = known?.averageHeadLength ?? headLength;
  return bm25f(ranked, lengths, {
    texts: known?.texts ?? 1,
    averageLengths: { A: head, B: head, D: known?.averageLength ?? length },
  });
}

function placesOfTerm(vector: string, { lexeme, prefix }: Term): readonly Place[] {
  return prefix ? placesWith(vector, lexeme) : placesOf(vector, lexeme);
}

function frequencies(places: readonly Place[]): FieldCounts {
  const counts: Partial<Record<Place['weight'], number>> = {};
  for (const { weight } of places) counts[weight] = (counts[weight] ?? 0) + 1;
  return counts;
}

/** Places of the second that stand behind one of the first, with at most one word between. */
function followed(first: readonly Place[], second: readonly Place[]): Place[] {
  const behind = new Set(first.flatMap(({ position }) => [position + 1, position + 2]));
  return second.filter(({ position }) => behind.has(position));
}

/** Lexemes that are asked for, in the order of the query, each once. */
function termsOf(query: LexemeQuery | undefined): Term[] {
  if (query === undefined) return [];
  const terms = new Map<string, Term>();
  const take = (part: LexemeQuery): void => {
    if (part.op === 'lexeme') {
      const prefix = part.prefix === true;
      terms.set(`${prefix} ${part.lexeme}`, { lexeme: part.lexeme, prefix });
    } else if (part.op !== 'not') {
      part.parts.forEach(take);
    }
  };
  take(query);
  return [...terms.values()];
}
