/**
 * Addresses that lead from a comparison to others: to itself for ever, to the same view of another
 * text.
 */

import { type Correction, correctionsInEffect } from '@/lib/core/comparison/correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import { mirrorCells } from './addressed-cell';
import { formatStatement, mirrorWords } from './addressed-correction';
import { type CompareQuery, compareHref } from './compare-query';
import type { DutyQuery, DutyRelation } from './duty-query';
import { addressOf, formatSides, type Side } from './version-address';

/** The corrections that were applied to each pair of texts that is compared. */
export type AppliedCorrections = readonly (readonly Correction[])[];

/** The same query with the corrections in effect named one by one, whatever is said later. */
export function pinnedQuery(query: CompareQuery, applied: AppliedCorrections): CompareQuery {
  const ids = applied.flatMap((ofPair) => correctionsInEffect(ofPair).map(({ id }) => id));
  return { ...query, corrections: ids.length === 0 ? 'none' : [...new Set(ids)] };
}

/** The same query for the two sides the other way round. */
export function mirrorQuery(query: CompareQuery): CompareQuery {
  const { corrections, duties } = query;
  return {
    ...query,
    ...(typeof corrections !== 'string' && { corrections: mirrorWords(corrections) }),
    duties: mirrorDuties(duties),
  };
}

const MIRRORED: Readonly<Partial<Record<DutyRelation, DutyRelation>>> = {
  'only-a': 'only-b',
  'only-b': 'only-a',
};

function mirrorDuties({ cells, matter, ...duties }: DutyQuery): DutyQuery {
  return {
    ...duties,
    relations: duties.relations.map((relation) => MIRRORED[relation] ?? relation),
    ...(matter && { matter: { ...matter, side: matter.side < 2 ? 1 - matter.side : matter.side } }),
    cells: typeof cells === 'string' ? cells : mirrorCells(cells),
  };
}

/**
 * The query with every correction in effect, and the private ones among them said by the address itself:
 * what nobody but their author could see, everybody with the address sees, without reason or author.
 */
export function sharedQuery(query: CompareQuery, applied: readonly Correction[]): CompareQuery {
  const words = correctionsInEffect(applied).map((one) =>
    one.visibility === 'private' ? formatStatement(one) : one.id,
  );
  return { ...query, corrections: words.length === 0 ? 'none' : words };
}

/** The path that gives these texts with these corrections, whatever is published or said later. */
export function permanentPath(
  versions: readonly VersionText[],
  query: CompareQuery,
  applied: AppliedCorrections,
): string {
  return compareHref(formatSides(versions.map(addressOf)), pinnedQuery(query, applied));
}

/**
 * The comparison with one side in each of its languages, in its newest version. The other side stays
 * in the language it is read in, which the address may have left open.
 */
export function languageLinks(
  { slug }: Side,
  languages: readonly string[],
  other: VersionText,
  hrefOf: (own: Side, other: Side) => string,
): { lang: string; href: string }[] {
  const { version: _, ...kept } = addressOf(other);
  return languages.map((lang) => ({ lang, href: hrefOf({ slug, lang }, kept) }));
}
