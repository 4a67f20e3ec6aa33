import type { Actor } from '@/lib/core/access/policy';
import type { QueryNode } from '@/lib/core/search/query';
import type { ProvisionHit, TreatyHit, TreatyHits } from '@/lib/core/search/search-result';
import type { DatePrecision, TreatyStatus } from '@/lib/core/treaty/treaty';
import { findFoundTexts, type TextCounts } from '@/lib/store/search-texts';
import type { NamedTreaty } from '@/lib/store/search-treaties';
import type { TranslatedTexts } from './find-texts';
import type { Ranked } from './rank-texts';
import { toHit } from './show-hits';

/** What is shown of what was ranked: hits of a treaty together, the treaty with the best hit first. */

const TREATIES_A_PAGE = 10;
const HITS_OF_A_TREATY = 3;
/** Where the search is in one treaty alone. */
const HITS_A_PAGE = 20;
const TRANSLATED_TREATIES = 5;

export function toTreatyHit(treaty: NamedTreaty, matched?: string): TreatyHit {
  const { slug, title, shortTitle, signed, parties, status } = treaty;
  return {
    ...{ slug, title, shortTitle, parties, status: status as TreatyStatus },
    ...(signed && { signed: { value: signed.date, precision: signed.precision as DatePrecision } }),
    ...(matched !== undefined && { matched }),
  };
}

type Page = {
  readonly page: number;
  readonly isOneTreaty: boolean;
  /** Everything on one page. */
  readonly isWhole?: true;
};

/** A page of treaties with their best hits; of one treaty alone, a page of its hits. */
export async function groupHits(
  actor: Actor,
  ranked: readonly Ranked[],
  node: QueryNode | undefined,
  treaties: readonly NamedTreaty[],
  { facets }: Pick<TextCounts, 'facets'>,
  { page, isOneTreaty, isWhole }: Page,
): Promise<{ groups: TreatyHits[]; hasMore: boolean }> {
  const groups = [...byTreaty(ranked)];
  const from = (page - 1) * (isOneTreaty ? HITS_A_PAGE : TREATIES_A_PAGE);
  const chosen: readonly Chosen[] = isWhole ? groups : chosenOf(groups, from, isOneTreaty);
  const hits = await shown(
    actor,
    chosen.flatMap(([, some]) => some),
    () => ({ query: node }),
  );
  const found = new Map(
    facets.filter(({ facet }) => facet === 'treaty').map(({ value, count }) => [value, count]),
  );
  const hasMore = isOneTreaty
    ? groups.some(([, all]) => all.length > from + HITS_A_PAGE)
    : groups.length > from + TREATIES_A_PAGE;
  return {
    groups: inTreaties(chosen, hits, treaties, (slug, some) => found.get(slug) ?? some),
    hasMore,
  };
}

type Chosen = readonly [slug: string, hits: readonly Ranked[]];

function chosenOf(groups: readonly Chosen[], from: number, isOneTreaty: boolean): Chosen[] {
  if (isOneTreaty) {
    return groups.map(([slug, hits]) => [slug, hits.slice(from, from + HITS_A_PAGE)]);
  }
  return groups
    .slice(from, from + TREATIES_A_PAGE)
    .map(([slug, hits]) => [slug, hits.slice(0, HITS_OF_A_TREATY)]);
}

/** Hits in other languages that are not shown as hits of the query's own words. */
export async function showTranslated(
  actor: Actor,
  { ranked, queries }: TranslatedTexts,
  others: ReadonlySet<string>,
  treaties: readonly NamedTreaty[],
): Promise<TreatyHits[]> {
  const groups = [...byTreaty(ranked.filter(({ id }) => !others.has(id)))];
  const chosen = groups
    .slice(0, TRANSLATED_TREATIES)
    .map(([slug, hits]) => [slug, hits.slice(0, HITS_OF_A_TREATY)] as const);
  const hits = await shown(
    actor,
    chosen.flatMap(([, some]) => some),
    ({ lang }) => ({
      query: queries.get(lang)?.query,
      words: queries.get(lang)?.words,
    }),
  );
  const counts = new Map(groups.map(([slug, all]) => [slug, all.length]));
  return inTreaties(chosen, hits, treaties, (slug, some) => counts.get(slug) ?? some);
}

function byTreaty(ranked: readonly Ranked[]): Map<string, Ranked[]> {
  const groups = new Map<string, Ranked[]>();
  for (const one of ranked) {
    const group = groups.get(one.slug);
    if (group) group.push(one);
    else groups.set(one.slug, [one]);
  }
  return groups;
}

async function shown(
  actor: Actor,
  ranked: readonly Ranked[],
  by: (one: Ranked) => {
    readonly query: QueryNode | undefined;
    readonly words?: string | undefined;
  },
): Promise<ReadonlyMap<string, ProvisionHit>> {
  const texts = await findFoundTexts(
    actor,
    ranked.map(({ id }) => id),
  );
  const found = new Map(texts.map((text) => [text.id, text]));
  return new Map(
    ranked.flatMap((one) => {
      const text = found.get(one.id);
      if (!text) return [];
      const { query, words } = by(one);
      return [[one.id, toHit(text, query, words)]];
    }),
  );
}

/** What went between two questions of the database is in none of them. */
function inTreaties(
  chosen: readonly Chosen[],
  hits: ReadonlyMap<string, ProvisionHit>,
  treaties: readonly NamedTreaty[],
  count: (slug: string, shown: number) => number,
): TreatyHits[] {
  const bySlug = new Map(treaties.map((treaty) => [treaty.slug, treaty]));
  return chosen.flatMap(([slug, some]) => {
    const treaty = bySlug.get(slug);
    const of = some.flatMap(({ id }) => hits.get(id) ?? []);
    if (!treaty || of.length === 0) return [];
    return [{ treaty: toTreatyHit(treaty), hits: of, found: count(slug, of.length) }];
  });
}
