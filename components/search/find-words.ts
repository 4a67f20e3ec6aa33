import { answers, type Match, matchesOf } from '@/lib/core/search/matches';
import { parseQuery, type QueryNode } from '@/lib/core/search/query';

/**
 * What is looked for in a page, while it is typed: as a search reads it, and of plain words the last one
 * may be only begun. Undefined for nothing.
 */
export function wantedIn(typed: string): QueryNode | undefined {
  const { query } = parseQuery(typed);
  return query && (/\s$/.test(typed) ? query : begun(query));
}

function begun(query: QueryNode): QueryNode {
  if (query.kind === 'word' && !query.exact && !query.prefix) {
    return { kind: 'or', parts: [query, { ...query, prefix: true }] };
  }
  if (query.kind !== 'and') return query;
  return {
    ...query,
    parts: query.parts.map((part, at, all) => (at === all.length - 1 ? begun(part) : part)),
  };
}

/** The places of a text that answer it; none where the text as a whole does not. O(n log n). */
export function foundIn(text: string, lang: string, wanted: QueryNode): Match[] {
  return answers(text, lang, wanted) ? matchesOf(text, lang, wanted) : [];
}
