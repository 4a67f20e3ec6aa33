import { setTimeout } from 'node:timers/promises';
import type { Actor } from '@/lib/core/access/policy';
import type { CompareQuery } from '@/lib/core/address/compare-query';
import type { Side } from '@/lib/core/address/version-address';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type Correction, correctionsInEffect, pinsOf } from '@/lib/core/comparison/correction';
import { type CompareSettings, ENGINE_VERSION } from '@/lib/core/engine/compare';
import type { Lexicon } from '@/lib/core/engine/cross-lingual/lexicon';
import { primaryLanguage } from '@/lib/core/language/language';
import { partyNames } from '@/lib/core/treaty/party-names';
import { textLength, type VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { Cache } from '../cache';
import { correctionsFor } from '../corrections/list-corrections';
import { lexiconFor } from './lexicons';
import { openSides } from './open-sides';
import { runComparison } from './run-comparison';

/** Two texts compared. */
export type ComparedPair = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  readonly corrections: {
    readonly applied: readonly Correction[];
    /** How many of those the address names the actor may not see. */
    readonly hidden: number;
  };
};

export type ComparedVersions = ComparedPair & {
  /** Languages each side has texts in. */
  readonly languages: { readonly left: readonly string[]; readonly right: readonly string[] };
};

/** The part of a comparison's address that decides what is computed. */
export type ComparedQuery = Pick<CompareQuery, 'options' | 'corrections'>;

/** In characters of text: a comparison takes some thirty times the room of its texts. */
const KEPT_CHARACTERS = 8_000_000;

/** How far a comparison is that is still being computed; counts are groups of linked provisions. */
export type ComparisonProgress = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly done: number;
  readonly of: number;
};

type Kept = {
  readonly comparison: Promise<Comparison>;
  readonly characters: number;
  /** Undefined as soon as `comparison` is settled. */
  progress?: Pick<ComparisonProgress, 'done' | 'of'>;
};

const comparisons = new Cache<Kept>(KEPT_CHARACTERS, ({ characters }) => characters);

/** Comparisons that are being made, which room for others must not make forgotten and begun anew. */
const running = new Map<string, Kept>();

function keptOr(key: string, begin: () => Kept): Kept {
  return running.get(key) ?? comparisons.get(key, begin);
}

/** Characters on both sides from which on a first comparison takes seconds. */
const LONG = 400_000;
/** How long (ms) a comparison that failed is not tried again. */
const FAILURE_KEPT = 30_000;
/** How long (ms) a page waits for a long comparison before it says how far it is. */
const PATIENCE = 2000;

/**
 * Compares two versions. A side without a language takes the other's, English, or its first, in
 * this order; one without a version takes the newest. Throws `not-found` for a side that is not stored.
 */
export async function compareVersions(
  actor: Actor,
  sides: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparedVersions> {
  const { left, right, languages } = await openPair(actor, sides);
  return { ...(await compareOpened(actor, left, right, query)), languages };
}

/** Compares two texts, once per pair, options, corrections and engine version. */
export async function compareOpened(
  actor: Actor,
  left: VersionText,
  right: VersionText,
  query: ComparedQuery,
): Promise<ComparedPair> {
  const { key, begin, corrections } = await prepare(actor, left, right, query);
  const { comparison } = keptOr(key, begin);
  return { left, right, comparison: await comparison, corrections };
}

/**
 * As `compareVersions`, for a page that need not wait: a long comparison that nobody asked for yet is
 * begun, and answered with its progress until it is there.
 */
export async function openComparison(
  actor: Actor,
  sides: readonly [Side, Side],
  query: ComparedQuery,
): Promise<ComparedVersions | ComparisonProgress> {
  const { left, right, languages } = await openPair(actor, sides);
  const { key, begin, corrections } = await prepare(actor, left, right, query);
  const fresh = (running.get(key) ?? comparisons.peek(key)) === undefined;
  const kept = keptOr(key, begin);
  const long = kept.characters > LONG;
  if (long && !fresh && kept.progress) await Promise.race([kept.comparison, setTimeout(PATIENCE)]);
  if (long && kept.progress) return { left, right, ...kept.progress };
  return { left, right, comparison: await kept.comparison, languages, corrections };
}

async function openPair(
  actor: Actor,
  sides: readonly [Side, Side],
): Promise<Pick<ComparedVersions, 'left' | 'right' | 'languages'>> {
  const [a, b] = await openSides(actor, sides);
  if (!a || !b) throw new RangeError('a comparison has two sides');
  const languages = { left: a.languages, right: b.languages };
  return { left: a.version, right: b.version, languages };
}

type Prepared = Pick<ComparedPair, 'corrections'> & {
  readonly key: string;
  readonly begin: () => Kept;
};

/** Finds all that a comparison of two texts is made from, and what it is kept under. */
async function prepare(
  actor: Actor,
  left: VersionText,
  right: VersionText,
  { options, corrections: choice }: ComparedQuery,
): Promise<Prepared> {
  const [corrections, { lexicon, key: learned }] = await Promise.all([
    correctionsFor(actor, left, right, choice),
    languagesRead(left, right),
  ]);
  const inEffect = correctionsInEffect(corrections.applied);
  const fixes = inEffect.map((correction) => correction.id).join();
  const parties = [...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])];
  const names = partyNames(parties);
  const called = parties.map(({ name }) => name).join('; ');
  const settled = JSON.stringify(options);
  const key = [ENGINE_VERSION, left.id, right.id, settled, fixes, learned, called].join(' ');
  const settings = { options, pins: pinsOf(inEffect), names, ...(lexicon && { lexicon }) };
  return { corrections, key, begin: () => beginComparison(key, left, right, settings) };
}

/** Starts a comparison; one that fails is not kept. */
function beginComparison(
  key: string,
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
): Kept {
  const progress = { done: 0, of: left.provisions.length };
  const report = (step: Pick<ComparisonProgress, 'done' | 'of'>) => Object.assign(progress, step);
  const comparison = runComparison(left, right, settings, report);
  const kept: Kept = { comparison, characters: textLength(left) + textLength(right), progress };
  running.set(key, kept);
  comparison.then(
    () => {
      kept.progress = undefined;
      running.delete(key);
    },
    (error: unknown) => {
      kept.progress = undefined;
      running.delete(key);
      if (error instanceof AppError) return comparisons.forget(key, kept);
      process.stderr.write(`${new Date().toISOString()} comparison: ${error}\n`);
      // Whoever looks how far it is shall be told, and not begin it again.
      globalThis.setTimeout(() => comparisons.forget(key, kept), FAILURE_KEPT).unref();
    },
  );
  return kept;
}

/** What is known of the two languages; nothing needs to be within one. */
async function languagesRead(
  left: VersionText,
  right: VersionText,
): Promise<{ readonly lexicon?: Lexicon; readonly key: string }> {
  if (primaryLanguage(left.lang) === primaryLanguage(right.lang)) return { key: '' };
  return lexiconFor(left.lang, right.lang);
}
