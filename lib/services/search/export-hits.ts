import type { Actor } from '@/lib/core/access/policy';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { hitsCsv } from '@/lib/formats/write/hits-csv';
import { findLanguages } from '@/lib/store/search-texts';
import { findNamedTreaties } from '@/lib/store/search-treaties';
import { groupHits } from './group-hits';
import { readQuery } from './read-query';
import { namedTreaties, readable, textsOf } from './search';

type Asked = {
  readonly q: string;
  readonly filters: SearchFilters;
  /** Where Concordat is served. */
  readonly origin: string;
};

/** The provisions and quotations that a search finds, as many as it ranks, as a table in a file. */
export async function exportHits(
  actor: Actor,
  { q, filters, origin }: Asked,
): Promise<{ readonly name: string; readonly type: string; readonly content: string }> {
  const [all, langs] = await Promise.all([findNamedTreaties(actor, {}), findLanguages(actor)]);
  const read = readQuery(readable(q), filters, all);
  const isAsked = read.words !== undefined || Object.keys(read.filters).length > 0;
  const groups = isAsked ? await groupsOf() : [];
  return { name: 'hits.csv', type: 'text/csv; charset=utf-8', content: hitsCsv(groups, origin) };

  async function groupsOf() {
    const texts = await textsOf(actor, langs, read, await namedTreaties(actor, read, all));
    const page = { page: 1, isOneTreaty: false, isWhole: true } as const;
    const shown = await groupHits(actor, texts.found.ranked, texts.node, all, texts.found, page);
    return shown.groups;
  }
}
