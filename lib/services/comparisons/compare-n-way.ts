import type { Actor } from '@/lib/core/access/policy';
import { addressOf, type Side } from '@/lib/core/address/version-address';
import type { ComparedLink } from '@/lib/core/comparison/comparison';
import { alignNWay, type NWayPair, type NWayTable } from '@/lib/core/engine/n-way';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { findVersions, type VersionEntry } from '@/lib/store/versions';
import { languagesOf, pickVersion } from '../treaties/read-version';
import { type ComparedQuery, type ComparedVersions, compareVersions } from './compare-versions';

export type ComparedNWay = {
  readonly versions: readonly VersionText[];
  /** Languages each side has texts in. */
  readonly languages: readonly (readonly string[])[];
  /** The side that the others are aligned to. */
  readonly pivot: number;
  /** Each side against the pivot, which is on the left; undefined at the pivot's own place. */
  readonly compared: readonly (ComparedVersions | undefined)[];
  readonly table: NWayTable<ComparedLink>;
};

/**
 * Compares three or more versions: each with the pivot, and with each other to bring together what
 * the pivot leaves out. A side without a language takes one that all share, English, or its first;
 * one without a version takes the newest; a pivot that is no side is the first. Every pair is computed
 * once and kept, as for two. Throws `not-found` for a side that is not stored.
 */
export async function compareNWay(
  actor: Actor,
  sides: readonly Side[],
  query: ComparedQuery & { readonly pivot: number },
): Promise<ComparedNWay> {
  const opened = await openSides(sides);
  const versions = opened.map(({ version }) => version);
  const pivot = query.pivot < sides.length ? query.pivot : 0;
  const pair = (a: number, b: number) =>
    compareVersions(actor, [pinned(versions[a]), pinned(versions[b])], query);
  const compared: (ComparedVersions | undefined)[] = [];
  const pairs: NWayPair<ComparedLink>[] = [];
  // One after the other: together they would hold the processor from everyone else.
  for (const [a, b] of pairsOf(versions.length, pivot)) {
    const result = await pair(a, b);
    if (a === pivot) compared[b] = result;
    pairs.push({ a, b, links: result.comparison.links });
  }
  const units = versions.map(({ provisions }) => unitsOf(provisions).map(({ eId }) => eId));
  return {
    versions,
    languages: opened.map(({ languages }) => languages),
    pivot,
    compared: versions.map((_, index) => compared[index]),
    table: alignNWay(units, pairs, pivot),
  };
}

/** Every pair of sides once, those with the pivot having it first. */
function pairsOf(count: number, pivot: number): [number, number][] {
  const sides = Array.from({ length: count }, (_, index) => index);
  return sides.flatMap((a) =>
    sides.flatMap((b): [number, number][] => {
      if (a === b || b === pivot) return [];
      return a === pivot || a < b ? [[a, b]] : [];
    }),
  );
}

function pinned(version: VersionText | undefined): Side {
  if (version === undefined) throw new RangeError('a pair names a side that is not there');
  return addressOf(version);
}

async function openSides(sides: readonly Side[]) {
  const entries = await findVersions([...new Set(sides.map(({ slug }) => slug))]);
  const langs = resolveLanguages(entries, sides);
  return Promise.all(
    sides.map((side, index) => pickVersion(entries, { ...side, lang: langs[index] ?? 'en' })),
  );
}

/** A language for each side: its own, one that all have, English, or its first. */
function resolveLanguages(entries: readonly VersionEntry[], sides: readonly Side[]): string[] {
  const known = sides.map(({ slug }) => {
    const languages = languagesOf(entries, slug);
    if (languages.length > 0) return languages;
    throw new AppError('not-found', { detail: `No text of “${slug}” is stored.` });
  });
  const named = sides.flatMap(({ lang }) => lang ?? []);
  const shared = (known[0] ?? []).filter((lang) => known.every((langs) => langs.includes(lang)));
  const wanted = [...named, 'en', ...shared];
  const common = wanted.find((lang) => shared.includes(lang));
  return sides.map(({ lang }, index) => {
    const own = known[index] ?? [];
    const nearest = [common, ...wanted].find((each) => each !== undefined && own.includes(each));
    return lang ?? nearest ?? own[0] ?? 'en';
  });
}
