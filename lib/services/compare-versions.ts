import { compareTexts, ENGINE_VERSION } from '@/lib/core/compare';
import type { CompareQuery } from '@/lib/core/compare-query';
import type { Comparison } from '@/lib/core/comparison';
import { type Correction, NO_PINS } from '@/lib/core/correction';
import { partyNames } from '@/lib/core/party-names';
import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { type ShownComparison, showComparison } from '@/lib/core/shown-row';
import type { Side } from '@/lib/core/side';
import { AppError } from '@/lib/errors';
import { findVersions, type VersionEntry } from '@/lib/store/versions';
import { Cache } from './cache';
import { languagesOf, pickVersion } from './read-version';

type ComparedTexts = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  /** The same, as marked rows: computed and kept together. */
  readonly shown: ShownComparison;
};

export type ComparedVersions = ComparedTexts & {
  /** Languages each side has texts in. */
  readonly languages: { readonly left: readonly string[]; readonly right: readonly string[] };
  readonly corrections: {
    readonly applied: readonly Correction[];
    /** How many of those the address names the actor may not see. */
    readonly hidden: number;
  };
};

/** The part of a comparison's address that decides what is computed. */
export type ComparedQuery = Pick<CompareQuery, 'options' | 'corrections'>;

/** In characters of text: a comparison takes some thirty times the room of its texts. */
const KEPT_CHARACTERS = 8_000_000;

const comparisons = new Cache<ComparedTexts>(
  KEPT_CHARACTERS,
  ({ left, right }) => textLength(left) + textLength(right),
);

/**
 * Compares two versions. A side without a language takes the other's, English, or its first, in
 * this order; one without a version takes the newest. Computed once per pair of texts, options,
 * corrections and engine version. Throws `not-found` for a side that is not stored.
 */
export async function compareVersions(
  _actor: Actor,
  [a, b]: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparedVersions> {
  const entries = await findVersions([a.slug, b.slug]);
  const [langA, langB] = resolveLanguages(entries, a, b);
  const [left, right] = await Promise.all([
    pickVersion(entries, { slug: a.slug, lang: langA, number: a.version }),
    pickVersion(entries, { slug: b.slug, lang: langB, number: b.version }),
  ]);
  const corrections = { applied: [] as Correction[], hidden: 0 };
  return {
    ...compareOnce(left.version, right.version, query.options, corrections.applied),
    languages: { left: left.languages, right: right.languages },
    corrections,
  };
}

function compareOnce(
  left: VersionText,
  right: VersionText,
  options: CompareQuery['options'],
  corrections: readonly Correction[],
): ComparedTexts {
  const fixes = corrections.map((correction) => correction.id).join();
  const key = [ENGINE_VERSION, left.id, right.id, JSON.stringify(options), fixes].join(' ');
  return comparisons.get(key, () => {
    const names = partyNames([...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])]);
    const pins = NO_PINS;
    const comparison = compareTexts(left, right, { options, pins, names });
    return { left, right, comparison, shown: showComparison(left, right, comparison) };
  });
}

function textLength({ provisions }: VersionText): number {
  return provisions.reduce((sum, { text }) => sum + text.length, 1);
}

function resolveLanguages(entries: readonly VersionEntry[], a: Side, b: Side): [string, string] {
  const [ofA, ofB] = [knownLanguages(entries, a), knownLanguages(entries, b)];
  const shared = ofA.filter((lang) => ofB.includes(lang));
  const common = [a.lang, b.lang, 'en', ...shared].find(
    (lang) => lang !== undefined && shared.includes(lang),
  );
  const first = (known: string[]) => (known.includes('en') ? 'en' : (known[0] ?? 'en'));
  return [a.lang ?? common ?? first(ofA), b.lang ?? common ?? first(ofB)];
}

function knownLanguages(entries: readonly VersionEntry[], { slug }: Side): string[] {
  const languages = languagesOf(entries, slug);
  if (languages.length > 0) return languages;
  throw new AppError('not-found', { detail: `No text of “${slug}” is stored.` });
}
