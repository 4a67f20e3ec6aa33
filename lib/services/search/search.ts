import type { Actor } from '@/lib/core/access/policy';
import type { Searched } from '@/lib/core/address/search-query';
import { matchNames, type NameMatch } from '@/lib/core/search/match-names';
import type { QueryNode } from '@/lib/core/search/query';
import type { SearchAnswer, SearchFilters } from '@/lib/core/search/search-result';
import { findLanguages, MOST_COUNTED } from '@/lib/store/search-texts';
import { findNamedTreaties, type NamedTreaty } from '@/lib/store/search-treaties';
import { toFacets } from './facets';
import { findDirect } from './find-direct';
import { findNotes, NO_NOTES } from './find-notes';
import { findPeople } from './find-people';
import { askTexts, type FoundTexts, findTexts, findTranslated, type Within } from './find-texts';
import { groupHits, showTranslated, toTreatyHit } from './group-hits';
import { type ReadQuery, readQuery, topicsAsked } from './read-query';
import { suggest } from './suggest';

/** Names of treaties that are shown above what their texts say. */
const MOST_TREATIES = 20;
const MOST_LONGEST = 4_000;
/** In so many treaties that a query names, its other words are looked for apart. */
const MOST_WITHIN = 50;
const ANY_WORDS = 'No text has all of these words: these have some of them.';

/**
 * What the actor may see that answers a query: treaties by name, provisions and attested quotations by
 * their words, notes, topics, groups and people. `page` counts from 1. Never fails for what was typed.
 */
export async function search(
  actor: Actor,
  q: string,
  chosen: SearchFilters = {},
  page = 1,
): Promise<SearchAnswer> {
  const typed = readable(q);
  const [all, langs] = await Promise.all([findNamedTreaties(actor, {}), findLanguages(actor)]);
  const read = readQuery(typed, chosen, all);
  const wants = (place: Searched) => read.filters.in?.includes(place) ?? true;
  const matches = wants('treaties') ? await namedTreaties(actor, read, all) : [];
  const named = matches.filter(({ rest }) => rest.length === 0);
  const isTold = read.words !== undefined || isNarrowed(read.filters);
  const asking = wants('texts') || wants('quotations');
  const [texts, notes, direct, people] = await Promise.all([
    asking && isTold ? textsOf(actor, langs, read, matches) : NOTHING,
    wants('notes') ? findNotes(actor, langs, read, page) : NO_NOTES,
    findDirect(actor, typed, all),
    findPeople(actor, read.plain),
  ]);
  const shown = await groupHits(actor, texts.found.ranked, texts.node, all, texts.found, {
    page,
    isOneTreaty: read.filters.treaty?.length === 1,
  });
  const isFirst = page === 1;
  const other = isFirst && asking ? await translatedOf(actor, langs, read, all, texts.found) : [];
  const topics = topicsAsked(read.plain);
  const isFound = texts.found.total > 0 && texts.remark === undefined;
  // A word that names a topic or a treaty is no slip, even where no text has it.
  const isMeant = isFound || named.length > 0 || topics.length > 0;
  const meant = isMeant ? undefined : await suggest(actor, typed, langs, read);
  const remarks = texts.remark === undefined ? read.remarks : [...read.remarks, texts.remark];
  const next = shown.hasMore || notes.hasMore;
  return {
    q: typed,
    ...(remarks.length > 0 && { parsedAs: remarks.join(' ') }),
    ...(meant !== undefined && { didYouMean: meant }),
    ...(direct && { direct }),
    treaties: isFirst
      ? named.slice(0, MOST_TREATIES).map(({ treaty, matched }) => toTreatyHit(treaty, matched))
      : [],
    groups: shown.groups,
    translated: other,
    notes: notes.hits,
    topics: topics.map(toTopic),
    people,
    facets: toFacets(texts.found.facets),
    total: texts.found.total,
    ...(texts.found.total >= MOST_COUNTED && { atLeast: true as const }),
    noteTotal: notes.total,
    ...(next && { next: String(page + 1) }),
  };
}

/** What was typed, without what the database cannot hold. */
export function readable(q: string): string {
  return q.slice(0, MOST_LONGEST).replace(/[\0\p{Cs}]/gu, ' ');
}

function toTopic({ id, label }: { readonly id: string; readonly label: string }) {
  return { id, label, href: `/search?${new URLSearchParams({ topic: id })}` };
}

function isNarrowed(filters: SearchFilters): boolean {
  const { in: _, ...narrowing } = filters;
  return Object.keys(narrowing).length > 0;
}

/** Those that the words name, or, of a search without words, all that fit. */
export async function namedTreaties(
  actor: Actor,
  { plain, words, filters }: ReadQuery,
  all: readonly NamedTreaty[],
): Promise<NameMatch<NamedTreaty>[]> {
  if (words !== undefined && plain.length === 0) return [];
  const narrowed = isNarrowed(filters);
  if (words === undefined && !narrowed) return [];
  const fitting = narrowed ? await findNamedTreaties(actor, filters) : all;
  if (words !== undefined) return matchNames(plain, fitting);
  return fitting.map((treaty) => ({ treaty, rest: [], telling: false, score: 0 }));
}

type AskedTexts = {
  readonly found: FoundTexts;
  readonly node: QueryNode | undefined;
  /** Why these were found, where no text has all words. */
  readonly remark?: string;
};

const NOTHING: AskedTexts = {
  found: { total: 0, facets: [], ranked: [] },
  node: undefined,
};

export async function textsOf(
  actor: Actor,
  langs: readonly string[],
  { words: node, plain, filters }: ReadQuery,
  matches: readonly NameMatch<NamedTreaty>[],
): Promise<AskedTexts> {
  const telling = matches.filter((match) => match.telling);
  const slugs = new Set(telling.map(({ treaty }) => treaty.slug));
  const asked = askTexts(langs, node, filters, withinOf(telling));
  const found = await findTexts(actor, asked, slugs);
  const isName = matches.some(({ rest }) => rest.length === 0);
  if (found.total > 0 || isName || node === undefined) return { found, node };
  if (node.kind === 'and') {
    const any: QueryNode = { kind: 'or', parts: node.parts.filter(({ kind }) => kind !== 'not') };
    const some = await findTexts(actor, askTexts(langs, any, filters), slugs);
    if (some.total > 0) return { found: some, node: any, remark: ANY_WORDS };
  }
  return (await textsOnTopic(actor, langs, plain, filters)) ?? { found, node };
}

/** "sanctions", where the texts say "coercive measures": what is on the matter that the words name. */
async function textsOnTopic(
  actor: Actor,
  langs: readonly string[],
  plain: readonly string[],
  filters: SearchFilters,
): Promise<AskedTexts | undefined> {
  const topics = filters.topic === undefined ? topicsAsked(plain) : [];
  if (topics.length === 0) return undefined;
  const narrowed = { ...filters, topic: topics.map(({ id }) => id) };
  const found = await findTexts(actor, askTexts(langs, undefined, narrowed));
  if (found.total === 0) return undefined;
  const named = topics.map(({ label }) => label.toLowerCase()).join(', ');
  const remark = `No text has these words: these clauses are on the topic they name (${named}).`;
  return { found, node: undefined, remark };
}

/** "assistance iran": in the treaties of Iran, whose texts need not name it, what is said of assistance. */
function withinOf(telling: readonly NameMatch<NamedTreaty>[]): Within[] {
  const byRest = new Map<string, string[]>();
  for (const { rest, treaty } of telling.slice(0, MOST_WITHIN)) {
    if (rest.length === 0) continue;
    byRest.set(rest.join(' '), [...(byRest.get(rest.join(' ')) ?? []), treaty.slug]);
  }
  return [...byRest].map(([rest, slugs]) => {
    const parts = rest.split(' ').map((text): QueryNode => ({ kind: 'word', text }));
    const [first] = parts;
    return { slugs, rest: parts.length === 1 && first ? first : { kind: 'and', parts } };
  });
}

async function translatedOf(
  actor: Actor,
  langs: readonly string[],
  { words, plain, filters }: ReadQuery,
  all: readonly NamedTreaty[],
  { ranked }: FoundTexts,
) {
  if (words === undefined || plain.length === 0) return [];
  const found = await findTranslated(actor, langs, words, plain.join(' '), filters);
  const shown = new Set(ranked.map(({ id }) => id));
  return showTranslated(actor, found, shown, all);
}
