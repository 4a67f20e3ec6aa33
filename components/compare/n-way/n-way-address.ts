import { type CompareQuery, compareHref } from '@/lib/core/address/compare-query';
import { formatSides, type Side } from '@/lib/core/address/version-address';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';

/** A table's sides and query as its address gives them. */
export type NWayAddress = { readonly sides: readonly Side[]; readonly query: CompareQuery };

/** The address of the table itself, or of a change of it. */
export function nWayHref({ sides, query }: NWayAddress): string {
  return compareHref(formatSides(sides), query);
}

/** The same texts aligned to another one. */
export function alignedTo({ sides, query }: NWayAddress, pivot: number): NWayAddress {
  return { sides, query: { ...query, pivot } };
}

/** Two neighbours change places; the table stays aligned to the same text. */
export function movedSide({ sides, query }: NWayAddress, index: number, by: 1 | -1): NWayAddress {
  const order = sides.map((_, place) => place);
  [order[index], order[index + by]] = [index + by, index];
  return {
    sides: order.flatMap((place) => sides[place] ?? []),
    query: { ...query, pivot: order.indexOf(query.pivot) },
  };
}

/** Without one side; aligned to the same text, or to the first when that is the one left out. */
export function withoutSide({ sides, query }: NWayAddress, index: number): NWayAddress {
  const { pivot } = query;
  const kept = index === pivot ? 0 : pivot - Number(index < pivot);
  const left = sides.filter((_, place) => place !== index);
  return { sides: left, query: { ...query, pivot: left.length > 2 ? kept : 0 } };
}

/** With one side in another language, in its newest version. */
export function inLanguage(
  { sides, query }: NWayAddress,
  index: number,
  lang: string,
): NWayAddress {
  return {
    sides: sides.map((side, place) => (place === index ? { slug: side.slug, lang } : side)),
    query,
  };
}

/** Two of the sides against each other, at a row. */
export function pairHref({ sides, query }: NWayAddress, a: number, b: number, row: string): string {
  const pair = [sides[a], sides[b]].filter((side) => side !== undefined);
  return `${compareHref(formatSides(pair), { ...query, pivot: 0 })}#${row}`;
}

/** "X, Y and Z"; texts of one treaty are told apart by their language, name and version. */
export function nWayTitle(versions: readonly VersionText[]): string {
  const names = versions.map((version) => {
    const { treaty, lang, name, number } = version;
    const same = versions.filter((other) => other.treaty.slug === treaty.slug);
    if (same.length === 1) return treaty.shortTitle;
    const alike = same.filter((other) => other.lang === lang);
    const twice = alike.filter((other) => other.name === name).length > 1;
    const told = [
      languageName(lang).english,
      ...(name === undefined ? [] : [name]),
      ...(twice ? [`version ${number}`] : []),
    ];
    return `${treaty.shortTitle} (${told.join(', ')})`;
  });
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
