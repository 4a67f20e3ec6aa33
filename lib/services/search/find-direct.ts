import type { Actor } from '@/lib/core/access/policy';
import { textPath } from '@/lib/core/address/view';
import { directHits } from '@/lib/core/search/direct';
import type { SearchAnswer } from '@/lib/core/search/search-result';
import { findTextsWith } from '@/lib/store/search-clauses';
import type { NamedTreaty } from '@/lib/store/search-treaties';

const MOST_MEANT = 20;

/** Where a query goes straight: the first provision that it may mean and that is there for the actor to read. */
export async function findDirect(
  actor: Actor,
  q: string,
  treaties: readonly NamedTreaty[],
): Promise<SearchAnswer['direct']> {
  const meant = directHits(
    q,
    treaties.map(({ signed, ...treaty }) => ({
      ...treaty,
      ...(signed && { signed: signed.date }),
    })),
  ).slice(0, MOST_MEANT);
  const clauses = meant.flatMap(({ slug, eId }) => (eId === undefined ? [] : [{ slug, eId }]));
  const texts = await findTextsWith(actor, clauses);
  for (const { slug, eId, href, label } of meant) {
    if (eId === undefined) return { href, label };
    const text = texts.find((one) => one.slug === slug && one.eId === eId);
    if (text) {
      const { lang, name } = text;
      return { label, href: `${textPath({ slug, lang, ...(name !== '' && { name }) })}#${eId}` };
    }
  }
  return undefined;
}
