/**
 * The comparison of two versions, from texts to links with changes: choose the method the languages
 * allow, align the provisions, then compare the wording of each linked group. Pure: the same two texts
 * and settings always give the same comparison, so it can be cached by their hashes and the engine's
 * version.
 *
 * Ties and rounding fall one way in A against B and another in B against A. So two versions are always
 * compared in one canonical order, and the comparison is swapped when they were given in the other: what
 * either reader sees is the same comparison. Nothing below this file knows of it.
 */

import { finish, type Step } from '@/lib/core/algorithms/steps';
import {
  type Alignment,
  type AlignmentLink,
  type ComparedLink,
  type CompareOptions,
  type Comparison,
  type ComparisonMethod,
  EXACT,
  wordingChanges,
} from '@/lib/core/comparison/comparison';
import { NO_PINS, type Pins } from '@/lib/core/comparison/correction';
import { mirrorPins, swapComparison } from '@/lib/core/comparison/mirror';
import { primaryLanguage } from '@/lib/core/language/language';
import { joinTokens, type Tokens } from '@/lib/core/language/tokens';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import type { VersionText } from '@/lib/core/treaty/provision';
import { alignInSteps, alignMeasured, scoreMatrix } from './align/align';
import { alignAcross } from './align/align-across';
import { alignTranslations } from './align/align-translations';
import { type ComparedUnit, comparedUnits } from './compared-units';
import { cognateGroups } from './cross-lingual/cognates';
import { measureAcross } from './cross-lingual/cross-lingual';
import { type Lexicon, learnLexicon } from './cross-lingual/lexicon';
import { readsObligations } from './diff/critical-words';
import { diffWords, type WordDiff } from './diff/diff';
import { findTransfers } from './diff/find-transfers';
import { transpose } from './similarity/measure';

/** Changes whenever the same texts may give another comparison: part of every cache key. */
export const ENGINE_VERSION = '5';

export type CompareSettings = {
  readonly options: CompareOptions;
  /** What people said of the alignment: the engine works around it. */
  readonly pins: Pins;
  /** Words that say nothing about correspondence, such as the parties' names. */
  readonly names: readonly string[];
  /** What is known of the two languages; without one, the term list alone. Read across languages only. */
  readonly lexicon?: Lexicon;
  /** Least similarity (0..1) of a link; without it, what the method was tuned to. */
  readonly threshold?: number;
};

const DEFAULTS: CompareSettings = { options: EXACT, pins: NO_PINS, names: [] };

/** Groups compared between two yields. */
const LINKS_A_STEP = 10;
/** Without terms or parallel texts, languages must be at least this close in spelling to be read. */
const MIN_COGNATES = 0.5;

/** Two versions with all that reading them takes. */
type Reading = {
  readonly method: ComparisonMethod;
  readonly left: VersionText;
  readonly right: VersionText;
  readonly leftUnits: readonly ComparedUnit[];
  readonly rightUnits: readonly ComparedUnit[];
  readonly settings: CompareSettings;
  /** Undefined within one language. */
  readonly lexicon?: Lexicon;
};

/**
 * Compares two versions; each unit stands in at most one link.
 *
 * Method `content` (one language): links by wording, with word changes. Across languages there are no
 * changes: `structure` (one treaty) links by place, checked by what translation keeps; `lexicon`
 * (different treaties) links by what a lexicon knows of the words; `incomparable` links nothing, where
 * nothing is known of the two languages.
 */
export function compareTexts(
  left: VersionText,
  right: VersionText,
  given: Partial<CompareSettings> = {},
): Comparison {
  return finish(compareInSteps(left, right, given));
}

/**
 * The same work cut into pieces, for a server that has others to answer as well: each step yields how
 * many of the linked groups are compared.
 */
export function* compareInSteps(
  left: VersionText,
  right: VersionText,
  given: Partial<CompareSettings> = {},
): Generator<Step, Comparison> {
  const reading = read(left, right, given);
  if (isCanonical(reading)) return yield* compareReading(reading);
  return swapComparison(yield* compareReading(mirrorReading(reading)), left);
}

function* compareReading(reading: Reading): Generator<Step, Comparison> {
  const { method, leftUnits, rightUnits, settings } = reading;
  yield { done: 0, of: leftUnits.length };
  const alignment = yield* alignBy(reading);
  const texts = { left: byEId(leftUnits), right: byEId(rightUnits) };
  const links: ComparedLink[] = [];
  for (const link of alignment.links) {
    if (links.length % LINKS_A_STEP === 0) yield { done: links.length, of: alignment.links.length };
    links.push(
      method === 'content' ? compareLink(link, texts, settings) : { ...link, precise: true },
    );
  }
  yield { done: links.length, of: links.length };
  const sides = { left: leftUnits, right: rightUnits };
  const { options, names } = settings;
  const counted = { ...options, names };
  const transfers =
    method === 'content' ? findTransfers({ links, ...sides, options: counted }) : [];
  const obligationsRead = method === 'content' && readsObligations(reading.left.lang);
  return {
    engine: ENGINE_VERSION,
    method,
    options,
    ...alignment,
    links,
    transfers,
    obligationsRead,
  };
}

export type SimilarityMatrix = {
  readonly method: ComparisonMethod;
  /** Similarity in 0..1 of every left unit (row) with every right unit (column), row by row. */
  readonly scores: Float64Array;
};

/** How alike every unit of A is to every unit of B; all 0 where nothing can be read. */
export function similarityMatrix(
  left: VersionText,
  right: VersionText,
  given: Partial<CompareSettings> = {},
): SimilarityMatrix {
  const reading = read(left, right, given);
  const { method, leftUnits, rightUnits } = reading;
  if (isCanonical(reading)) return { method, scores: scoresOf(reading) };
  const scores = new Float64Array(leftUnits.length * rightUnits.length);
  const mirrored = scoresOf(mirrorReading(reading));
  return { method, scores: transpose(mirrored, rightUnits.length, leftUnits.length, scores) };
}

function scoresOf({ method, leftUnits, rightUnits, settings, lexicon }: Reading): Float64Array {
  if (method === 'content') return scoreMatrix(leftUnits, rightUnits, settings);
  return lexicon !== undefined && method !== 'incomparable'
    ? measureAcross(leftUnits, rightUnits, lexicon).scores
    : new Float64Array(leftUnits.length * rightUnits.length);
}

/** The number of changes of wording in all linked pairs. */
export function countChanges(comparison: Pick<Comparison, 'links'>): number {
  return comparison.links.reduce((sum, link) => sum + wordingChanges(link).length, 0);
}

function read(left: VersionText, right: VersionText, given: Partial<CompareSettings>): Reading {
  const settings = { ...DEFAULTS, ...given };
  // The primary languages: en and en-GB are cut and folded alike.
  const [langA, langB] = [primaryLanguage(left.lang), primaryLanguage(right.lang)];
  const vocabulary = new Vocabulary(langA);
  const sides = {
    left,
    right,
    leftUnits: comparedUnits(left, vocabulary),
    rightUnits: comparedUnits(right, langA === langB ? vocabulary : new Vocabulary(langB)),
    settings,
  };
  if (langA === langB) return { ...sides, method: 'content' };
  const lexicon = settings.lexicon ?? learnLexicon([langA, langB], []);
  if (left.treaty.slug === right.treaty.slug) return { ...sides, method: 'structure', lexicon };
  const known = lexicon.terms > 0 || lexicon.passages > 0 || soundAlike(sides, lexicon);
  return { ...sides, method: known ? 'lexicon' : 'incomparable', lexicon };
}

/** True when the sides stand in canonical order: fewer units first, then by content. O(n). */
function isCanonical({ leftUnits, rightUnits }: Reading): boolean {
  if (leftUnits.length !== rightUnits.length) return leftUnits.length < rightUnits.length;
  for (const [index, unit] of leftUnits.entries()) {
    const [one, other] = [sortKey(unit), sortKey(rightUnits[index])];
    if (one !== other) return one < other;
  }
  return true;
}

function sortKey(unit: ComparedUnit | undefined): string {
  if (unit === undefined) return '';
  const parts = (unit.parts ?? []).map((part) => `${part.eId} ${part.start}`);
  return [unit.text, unit.heading ?? '', unit.kind, unit.eId, unit.lang, ...parts].join('\0');
}

/** The same two versions the other way round; a lexicon is read in either direction. */
function mirrorReading(reading: Reading): Reading {
  const { left, right, leftUnits, rightUnits, settings } = reading;
  return {
    ...reading,
    left: right,
    right: left,
    leftUnits: rightUnits,
    rightUnits: leftUnits,
    settings: { ...settings, pins: mirrorPins(settings.pins) },
  };
}

/** True when both texts are in scripts that are read for sound, and sound is worth believing. */
function soundAlike(sides: Pick<Reading, 'leftUnits' | 'rightUnits'>, lexicon: Lexicon): boolean {
  const sounded = (units: readonly ComparedUnit[]) =>
    units.some((unit) => cognateGroups(unit.text).size > 0);
  return lexicon.cognates > MIN_COGNATES && sounded(sides.leftUnits) && sounded(sides.rightUnits);
}

function* alignBy(reading: Reading): Generator<Step, Alignment> {
  const { method, left, right, leftUnits, rightUnits, settings, lexicon } = reading;
  const { names, pins, threshold } = settings;
  const search = { names, pins, ...(threshold !== undefined && { threshold }) };
  if (method === 'content') return yield* alignInSteps(leftUnits, rightUnits, search);
  if (method === 'structure') return alignTranslations(left, right, lexicon, pins);
  if (method === 'lexicon' && lexicon !== undefined) {
    return alignAcross(leftUnits, rightUnits, lexicon, search);
  }
  const nothing = new Float64Array(leftUnits.length * rightUnits.length);
  return alignMeasured(leftUnits, rightUnits, { scores: nothing, union: () => 0 }, { pins });
}

type Texts = {
  readonly left: ReadonlyMap<string, Tokens>;
  readonly right: ReadonlyMap<string, Tokens>;
};

/** A link with what changed between the texts of its two sides. */
function compareLink(
  link: AlignmentLink,
  texts: Texts,
  { options, names }: CompareSettings,
): ComparedLink {
  const left = joinTokens(link.left.flatMap((eId) => texts.left.get(eId) ?? []));
  const right = joinTokens(link.right.flatMap((eId) => texts.right.get(eId) ?? []));
  const found = diffWords(left, right, { ...options, names });
  const same = link.correction === undefined && isSpelledOtherwise(left, right, found, options);
  return { ...link, ...(same && SAME_WORDS), ...found };
}

const SAME_WORDS = { relation: 'identical', score: 1, evidence: [] } as const;

/** True when two texts differ in spelling only, whatever else is ignored besides. */
function isSpelledOtherwise(
  left: Tokens,
  right: Tokens,
  found: Pick<WordDiff, 'changes'>,
  options: CompareOptions,
): boolean {
  const spelled = ({ changes }: Pick<WordDiff, 'changes'>) =>
    changes.every(({ kind }) => kind === 'spelling');
  if (!spelled(found)) return false;
  return Object.values(options).includes(true) ? spelled(diffWords(left, right)) : true;
}

function byEId(units: readonly ComparedUnit[]): ReadonlyMap<string, Tokens> {
  return new Map(units.map(({ eId, tokens }) => [eId, tokens]));
}
