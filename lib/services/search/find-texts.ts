import type { Actor } from '@/lib/core/access/policy';
import type { QueryNode } from '@/lib/core/search/query';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { translated } from '@/lib/core/search/translate';
import { tsqueryOf } from '@/lib/core/search/tsquery';
import {
  type AskedQuery,
  countTexts,
  findCandidates,
  type TextCounts,
  type TextSearch,
} from '@/lib/store/search-texts';
import { type Ranked, rankTexts } from './rank-texts';
import { likelyLanguages } from './read-query';
import { statistics } from './statistics';

/** Provisions and quotations that answer a query, ranked, with the counts of all that do. */

/** Of more than so many that are found, those are ranked that the database itself ranks first. */
const MOST_RANKED = 200;
/** Clauses in other languages, which stand below. */
const MOST_TRANSLATED = 60;

/** What a query is in each language of the texts. */
export type Asked = {
  readonly nodes: ReadonlyMap<string, QueryNode>;
  readonly search: TextSearch;
};

/** Where the words left over of a query are enough: in treaties that its other words name. */
export type Within = { readonly rest: QueryNode | undefined; readonly slugs: readonly string[] };

export function askTexts(
  langs: readonly string[],
  node: QueryNode | undefined,
  filters: SearchFilters,
  within: readonly Within[] = [],
): Asked {
  const queries = asked(langs, node);
  for (const { rest, slugs } of within) {
    queries.push(...asked(langs, rest).map((one) => ({ ...one, slugs })));
  }
  const nodes = new Map(node === undefined ? [] : langs.map((lang) => [lang, node]));
  return { nodes, search: { queries, filters } };
}

/** One for all languages that ask the same. */
export function asked(langs: readonly string[], node: QueryNode | undefined): AskedQuery[] {
  if (node === undefined) return langs.length === 0 ? [] : [{ langs }];
  const byQuery = new Map<string, string[]>();
  for (const lang of langs) {
    const query = tsqueryOf(node, lang);
    if (query !== undefined) byQuery.set(query, [...(byQuery.get(query) ?? []), lang]);
  }
  return [...byQuery].map(([query, of]) => ({ query, langs: of }));
}

export type FoundTexts = TextCounts & { readonly ranked: readonly Ranked[] };

/** Those that the actor may read. `named`: slugs whose treaty the query names, which go before others. */
export async function findTexts(
  actor: Actor,
  { nodes, search }: Asked,
  named: ReadonlySet<string> = new Set(),
): Promise<FoundTexts> {
  const [counts, candidates, known] = await Promise.all([
    countTexts(actor, search),
    findCandidates(actor, search, MOST_RANKED),
    statistics(),
  ]);
  return { ...counts, ranked: rankTexts(candidates, nodes, known, named) };
}

export type TranslatedTexts = {
  readonly ranked: readonly Ranked[];
  /** What the query is in each language, and how that is said. */
  readonly queries: ReadonlyMap<string, { readonly query: QueryNode; readonly words: string }>;
};

/** Clauses in languages that the query is not of, by what its words mean there. */
export async function findTranslated(
  actor: Actor,
  langs: readonly string[],
  node: QueryNode,
  text: string,
  filters: SearchFilters,
): Promise<TranslatedTexts> {
  const queries = new Map<string, { query: QueryNode; words: string }>();
  for (const from of likelyLanguages(text)) {
    for (const lang of langs) {
      const meant = queries.has(lang) ? undefined : translated(node, from, lang);
      if (!meant) continue;
      const words = `${meant.words.slice(0, 3).join(', ')} for ${text.slice(0, 60)}`;
      queries.set(lang, { query: meant.query, words });
    }
  }
  const asking = [...queries].flatMap(([lang, { query }]) => asked([lang], query));
  const [candidates, known] = await Promise.all([
    findCandidates(actor, { queries: asking, filters }, MOST_TRANSLATED),
    statistics(),
  ]);
  const nodes = new Map([...queries].map(([lang, { query }]) => [lang, query]));
  return { ranked: rankTexts(candidates, nodes, known, new Set()), queries };
}
