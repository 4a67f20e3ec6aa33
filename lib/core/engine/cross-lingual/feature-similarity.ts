/**
 * How alike the features of two texts in two languages are (`cross-lingual.ts` says why it is these four
 * kinds). Weights of terms come from the texts at hand and, for words, from what the lexicon was learned
 * from, so that a treaty of five articles still knows which words are rare.
 */

import {
  atLengthOne,
  type Counts,
  cosines,
  inverseFrequencies,
  weigh,
} from '@/lib/core/algorithms/sparse-vectors';
import { CONCEPTS } from '@/lib/core/language/terms/term-list';
import type { Features } from './features';
import type { Lexicon } from './lexicon';

/** Features as weighted vectors of length 1. `translated` is in the other side's words. */
export type WeightedFeatures = {
  readonly concepts: Counts<number>;
  readonly words: Counts<string>;
  readonly translated: Counts<string>;
  /** 0..1: how much of what the words weigh the lexicon knows. */
  readonly known: number;
  readonly anchors: Counts<string>;
  readonly groups: Counts<string>;
  readonly length: number;
};

type FeatureScorer = {
  readonly weighLeft: (features: Features) => WeightedFeatures;
  readonly weighRight: (features: Features) => WeightedFeatures;
  /** Similarity in 0..1 of every left text with every right one, row by row; a pair is one of each. */
  readonly scores: (
    lefts: readonly WeightedFeatures[],
    rights: readonly WeightedFeatures[],
  ) => Float64Array;
};

const CONCEPT_WEIGHT = 1;
const WORD_WEIGHT = 1;
const GROUP_WEIGHT = 0.6;
const ANCHOR_WEIGHT = 0.3;
/** Passages after which a lexicon is believed half as far as it can be. */
const PASSAGES_FOR_HALF = 8;
/** What a concept that stands under every heading counts, against 1 for a telling one. */
const COMMON_WEIGHT = 0.6;
/** What of the similarity is left when the lengths do not fit at all. */
const LENGTH_FLOOR = 0.6;

/** A scorer for the texts of two sides; the lexicon's left is theirs. O(terms). */
export function featureScorer(
  lefts: readonly Features[],
  rights: readonly Features[],
  lexicon: Lexicon,
): FeatureScorer {
  const { frequencies, passages } = lexicon;
  const all = [...lefts, ...rights];
  const concepts = conceptWeights(all);
  const groups = inverseFrequencies(all.map((features) => features.groups));
  const names = sharedNames(lefts, rights);
  const weigher = (words: Counts<string>, dictionary: Dictionary) => {
    return (features: Features): WeightedFeatures => {
      const weighed = weigh(features.words, words);
      return {
        concepts: atLengthOne(weigh(features.concepts, concepts)),
        words: atLengthOne(weighed),
        known: knownShare(weighed, dictionary),
        translated: atLengthOne(translate(weighed, dictionary)),
        anchors: atLengthOne(anchorsOf(features, names)),
        groups: atLengthOne(weigh(features.groups, groups)),
        length: features.length,
      };
    };
  };
  return {
    weighLeft: weigher(
      wordWeights(lefts, frequencies.left, passages),
      dictionaryOf(lexicon, 'right'),
    ),
    weighRight: weigher(
      wordWeights(rights, frequencies.right, passages),
      dictionaryOf(lexicon, 'left'),
    ),
    scores: (leftTexts, rightTexts) => scoresOf(leftTexts, rightTexts, lexicon),
  };
}

type Dictionary = ReadonlyMap<string, readonly (readonly [word: string, weight: number])[]>;

function dictionaryOf({ entries }: Lexicon, towards: 'left' | 'right'): Dictionary {
  const dictionary = new Map<string, [string, number][]>();
  for (const [left, right, weight] of entries) {
    const [from, to] = towards === 'right' ? [left, right] : [right, left];
    const list = dictionary.get(from);
    if (list === undefined) dictionary.set(from, [[to, weight]]);
    else list.push([to, weight]);
  }
  return dictionary;
}

function translate(words: Counts<string>, dictionary: Dictionary): Map<string, number> {
  const translated = new Map<string, number>();
  for (const [word, weight] of words) {
    for (const [other, share] of dictionary.get(word) ?? []) {
      translated.set(other, (translated.get(other) ?? 0) + weight * share);
    }
  }
  return translated;
}

function knownShare(words: Counts<string>, dictionary: Dictionary): number {
  let [known, all] = [0, 0];
  for (const [word, weight] of words) {
    all += weight;
    if (dictionary.has(word)) known += weight;
  }
  return all === 0 ? 0 : known / all;
}

function conceptWeights(all: readonly Features[]): Map<number, number> {
  const weights = inverseFrequencies(all.map((features) => features.concepts));
  for (const [concept, weight] of weights) {
    if (CONCEPTS[concept]?.telling !== true) weights.set(concept, weight * COMMON_WEIGHT);
  }
  return weights;
}

/** ln(0.25 + N / df) over the texts at hand and the passages learned from. */
function wordWeights(
  texts: readonly Features[],
  learned: Readonly<Record<string, number>>,
  passages: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of texts) {
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const all = texts.length + passages;
  for (const [word, count] of counts) {
    const before = Object.hasOwn(learned, word) ? (learned[word] ?? 0) : 0;
    counts.set(word, Math.log(0.25 + all / (count + before)));
  }
  return counts;
}

/** Latin words of both sides: between scripts, what one text kept of the other. */
function sharedNames(lefts: readonly Features[], rights: readonly Features[]): Set<string> {
  const onLeft = new Set(lefts.flatMap(({ latin }) => [...latin.keys()]));
  return new Set(
    rights.flatMap(({ latin }) => [...latin.keys()]).filter((word) => onLeft.has(word)),
  );
}

function anchorsOf({ numbers, latin }: Features, names: ReadonlySet<string>): Map<string, number> {
  return new Map([...numbers, ...[...latin].filter(([word]) => names.has(word))]);
}

/** Cosine by kind of feature. */
type Cosines = {
  readonly concepts: number;
  readonly toRight: number;
  readonly toLeft: number;
  readonly groups: number;
  readonly anchors: number;
};

function scoresOf(
  lefts: readonly WeightedFeatures[],
  rights: readonly WeightedFeatures[],
  lexicon: Lexicon,
): Float64Array {
  const of = <Kind extends keyof WeightedFeatures>(
    side: readonly WeightedFeatures[],
    kind: Kind,
  ): WeightedFeatures[Kind][] => side.map((features) => features[kind]);
  const concepts = cosines(of(lefts, 'concepts'), of(rights, 'concepts'));
  const toRight = cosines(of(lefts, 'translated'), of(rights, 'words'));
  const toLeft = cosines(of(lefts, 'words'), of(rights, 'translated'));
  const groups = cosines(of(lefts, 'groups'), of(rights, 'groups'));
  const anchors = cosines(of(lefts, 'anchors'), of(rights, 'anchors'));
  return Float64Array.from({ length: lefts.length * rights.length }, (_, cell) => {
    const left = lefts[Math.floor(cell / rights.length)];
    const right = rights[cell % rights.length];
    if (left === undefined || right === undefined) return 0;
    const fits = {
      concepts: concepts[cell] ?? 0,
      toRight: toRight[cell] ?? 0,
      toLeft: toLeft[cell] ?? 0,
      groups: groups[cell] ?? 0,
      anchors: anchors[cell] ?? 0,
    };
    return combine(left, right, fits, lexicon);
  });
}

/** The mean of the kinds that can be believed, lowered where the lengths do not fit. */
function combine(
  left: WeightedFeatures,
  right: WeightedFeatures,
  fits: Cosines,
  lexicon: Lexicon,
): number {
  const conceptWeight = CONCEPT_WEIGHT * lexicon.terms;
  // A lexicon learned from texts on other matters has nothing to say of these.
  const wordWeight = WORD_WEIGHT * learnedTrust(lexicon) * Math.sqrt(left.known * right.known);
  const groupWeight = GROUP_WEIGHT * lexicon.cognates;
  const anchorWeight = left.anchors.size + right.anchors.size === 0 ? 0 : ANCHOR_WEIGHT;
  const weight = conceptWeight + wordWeight + groupWeight + anchorWeight;
  if (weight === 0) return 0;
  const fit =
    (conceptWeight * fits.concepts +
      (wordWeight * (fits.toRight + fits.toLeft)) / 2 +
      groupWeight * fits.groups +
      anchorWeight * fits.anchors) /
    weight;
  const length = lengthFit(left.length, right.length, lexicon);
  return Math.min(1, fit * (LENGTH_FLOOR + (1 - LENGTH_FLOOR) * length));
}

/**
 * 0..1: how far wording can be compared across these two languages at all; near 0 when neither the term
 * list nor a learned lexicon nor kinship of the languages helps.
 */
export function wordingTrust(lexicon: Lexicon): number {
  return Math.max(lexicon.terms, learnedTrust(lexicon), lexicon.cognates);
}

function learnedTrust({ passages }: Pick<Lexicon, 'passages'>): number {
  return passages / (passages + PASSAGES_FOR_HALF);
}

/** 1 for the ratio of lengths that translations have, towards 0 for one they never have. */
export function lengthFit(
  left: number,
  right: number,
  { length }: Pick<Lexicon, 'length'>,
): number {
  if (left === 0 || right === 0) return 0;
  const off = (Math.log(right / left) - length.mean) / length.deviation;
  return Math.exp(-(off * off) / 2);
}
