import { setImmediate } from 'node:timers/promises';
import { type CompareSettings, compareInSteps, ENGINE_VERSION } from '@/lib/core/compare';
import type { CompareQuery } from '@/lib/core/compare-query';
import type { Comparison } from '@/lib/core/comparison';
import { type Correction, correctionsInEffect, pinsOf } from '@/lib/core/correction';
import type { Lexicon } from '@/lib/core/lexicon';
import { partyNames } from '@/lib/core/party-names';
import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { type ShownComparison, showComparison } from '@/lib/core/shown-row';
import type { Side } from '@/lib/core/side';
import { primaryLanguage } from '@/lib/core/stop-words';
import { AppError } from '@/lib/errors';
import { findVersions, type VersionEntry } from '@/lib/store/versions';
import { Cache } from './cache';
import { lexiconFor } from './lexicons';
import { correctionsFor } from './list-corrections';
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

type Kept = { readonly texts: Promise<ComparedTexts>; readonly characters: number };

const comparisons = new Cache<Kept>(KEPT_CHARACTERS, ({ characters }) => characters);

/**
 * Compares two versions. A side without a language takes the other's, English, or its first, in
 * this order; one without a version takes the newest. Computed once per pair of texts, options,
 * corrections and engine version. Throws `not-found` for a side that is not stored.
 */
export async function compareVersions(
  actor: Actor,
  [a, b]: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparedVersions> {
  const entries = await findVersions([a.slug, b.slug]);
  const [langA, langB] = resolveLanguages(entries, a, b);
  const [left, right] = await Promise.all([
    pickVersion(entries, { slug: a.slug, lang: langA, number: a.version }),
    pickVersion(entries, { slug: b.slug, lang: langB, number: b.version }),
  ]);
  const corrections = await correctionsFor(
    actor,
    left.version.id,
    right.version.id,
    query.corrections,
  );
  return {
    ...(await compareOnce(left.version, right.version, query.options, corrections.applied)),
    languages: { left: left.languages, right: right.languages },
    corrections,
  };
}

async function compareOnce(
  left: VersionText,
  right: VersionText,
  options: CompareQuery['options'],
  corrections: readonly Correction[],
): Promise<ComparedTexts> {
  const inEffect = correctionsInEffect(corrections);
  const fixes = inEffect.map((correction) => correction.id).join();
  const { lexicon, key: learned } = await languagesRead(left, right);
  const key = [ENGINE_VERSION, left.id, right.id, JSON.stringify(options), fixes, learned].join(
    ' ',
  );
  const names = partyNames([...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])]);
  const kept = comparisons.get(key, () => ({
    texts: compareInTurns(left, right, {
      options,
      pins: pinsOf(inEffect),
      names,
      ...(lexicon && { lexicon }),
    }),
    characters: textLength(left) + textLength(right),
  }));
  try {
    return await kept.texts;
  } catch (error) {
    comparisons.delete(key);
    throw error;
  }
}

/** What is known of the two languages; nothing needs to be within one. */
async function languagesRead(
  left: VersionText,
  right: VersionText,
): Promise<{ readonly lexicon?: Lexicon; readonly key: string }> {
  if (primaryLanguage(left.lang) === primaryLanguage(right.lang)) return { key: '' };
  return lexiconFor(left.lang, right.lang);
}

/** Compares without holding up other requests: between two steps they have their turn. */
async function compareInTurns(
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
): Promise<ComparedTexts> {
  const steps = compareInSteps(left, right, settings);
  let step = steps.next();
  while (!step.done) {
    await setImmediate();
    step = steps.next();
  }
  const comparison = step.value;
  return { left, right, comparison, shown: showComparison(left, right, comparison) };
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
