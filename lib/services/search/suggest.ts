import type { Actor } from '@/lib/core/access/policy';
import { parseQuery } from '@/lib/core/search/query';
import { didYouMean } from '@/lib/core/search/suggest';
import { countTexts } from '@/lib/store/search-texts';
import { askTexts } from './find-texts';
import type { ReadQuery } from './read-query';
import { statistics } from './statistics';

/**
 * What a query that finds nothing probably meant, by words of texts that everybody may read; nothing where
 * that finds nothing either.
 */
export async function suggest(
  actor: Actor,
  q: string,
  langs: readonly string[],
  { words, filters }: ReadQuery,
): Promise<string | undefined> {
  if (words === undefined) return undefined;
  const meant = didYouMean(q, (await statistics()).words);
  if (meant === undefined) return undefined;
  const { query } = parseQuery(meant);
  if (query === undefined) return undefined;
  const { total } = await countTexts(actor, askTexts(langs, query, filters).search);
  return total > 0 ? meant : undefined;
}
