/** Where a query goes straight: it names a treaty, a provision of one, or an address. */

import { parseCitation } from '@/lib/core/treaty/read-citation';
import type { Party } from '@/lib/core/treaty/treaty';
import { citeEId } from '@/lib/core/treaty/write-citation';
import { partiesNamed } from './names';

/** What is asked of a treaty that may be meant: those that the reader may see. */
export type NamedTreaty = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly parties: readonly Party[];
  readonly titles?: readonly { readonly lang: string; readonly title: string }[];
  /** When it was signed, ISO 8601 as far as known. */
  readonly signed?: string;
};

/** `eId`: of the provision, which the treaty may lack. */
export type DirectHit = {
  readonly slug: string;
  readonly eId?: string;
  readonly href: string;
  readonly label: string;
};

/** What is meant, the likeliest first. Empty for a query that names no treaty. O(treaties). */
export function directHits(q: string, treaties: readonly NamedTreaty[]): DirectHit[] {
  const match = /^(.*?)\s*\b((?:articles?|arts?\.?)\s*\S.*?|\d+(?:\(\w+\))+)\s*(.*)$/iu.exec(
    q.slice(0, 200),
  );
  const eId = match?.[2] === undefined ? undefined : parseCitation(match[2]);
  if (eId === undefined) return [];
  const parties = partiesNamed(q);
  const slug = q.toLowerCase();
  return treaties
    .filter(
      (treaty) =>
        slug.includes(treaty.slug) ||
        (parties.length > 0 &&
          parties.every((code) => treaty.parties.some((party) => party.code === code))),
    )
    .map((treaty) => ({
      slug: treaty.slug,
      eId,
      href: `/treaties/${treaty.slug}#${eId}`,
      label: `${treaty.shortTitle}, ${citeEId(eId)}`,
    }));
}
