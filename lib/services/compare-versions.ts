import { compareTexts, ENGINE_VERSION } from '@/lib/core/compare';
import type { CompareOptions, Comparison } from '@/lib/core/comparison';
import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { type ShownComparison, showComparison } from '@/lib/core/shown-row';
import type { Side } from '@/lib/core/side';
import { AppError } from '@/lib/errors';
import { findVersions } from '@/lib/store/versions';
import { Cache } from './cache';
import { readVersion } from './read-version';

export type ComparedVersions = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  /** The same, as marked rows: computed and kept together. */
  readonly shown: ShownComparison;
};

const comparisons = new Cache<ComparedVersions>(200);

/**
 * Compares two versions. A side without a language takes the other's, English, or its first, in
 * this order; one without a version takes the newest. Computed once per pair of texts, options and
 * engine version. Throws `not-found` for a side that is not stored.
 */
export async function compareVersions(
  actor: Actor,
  sides: readonly [Side, Side],
  options: CompareOptions,
): Promise<ComparedVersions> {
  const [left, right] = await resolveSides(actor, sides);
  const key = [ENGINE_VERSION, left.id, right.id, JSON.stringify(options)].join(' ');
  return comparisons.get(key, () => {
    const comparison = compareTexts(left, right, options);
    return { left, right, comparison, shown: showComparison(left, right, comparison) };
  });
}

async function resolveSides(
  actor: Actor,
  [a, b]: readonly [Side, Side],
): Promise<[VersionText, VersionText]> {
  const [langA, langB] = await resolveLanguages(a, b);
  return Promise.all([
    readVersion(actor, { slug: a.slug, lang: langA, number: a.version }),
    readVersion(actor, { slug: b.slug, lang: langB, number: b.version }),
  ]);
}

async function resolveLanguages(a: Side, b: Side): Promise<[string, string]> {
  if (a.lang && b.lang) return [a.lang, b.lang];
  const [ofA, ofB] = await Promise.all([knownLanguages(a), knownLanguages(b)]);
  const shared = ofA.filter((lang) => ofB.includes(lang));
  const common = [a.lang, b.lang, 'en', ...shared].find(
    (lang) => lang !== undefined && shared.includes(lang),
  );
  const first = (known: string[]) => (known.includes('en') ? 'en' : (known[0] ?? 'en'));
  return [a.lang ?? common ?? first(ofA), b.lang ?? common ?? first(ofB)];
}

async function knownLanguages(side: Side): Promise<string[]> {
  const languages = [...new Set((await findVersions(side.slug)).map(({ lang }) => lang))];
  if (languages.length > 0) return languages;
  throw new AppError('not-found', { detail: `No text of “${side.slug}” is stored.` });
}
