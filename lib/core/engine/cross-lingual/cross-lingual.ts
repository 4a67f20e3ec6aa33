/**
 * How alike two provisions in different languages are. Four kinds of features, each a cosine of weighted
 * terms: concepts of the term list; words translated by a learned lexicon, both ways; numbers and Latin
 * names, which translation leaves alone; words that sound alike. Each counts as far as it can be believed
 * for these two languages, and kinds of which neither text has any do not count. Lengths that no
 * translation would have lower the whole (Gale and Church 1993).
 *
 * After cross-language explicit and statistical retrieval models (Potthast, Barrón-Cedeño, Stein and Rosso
 * 2011): a translation dictionary first, similarity of sound where the languages are kin.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { type AlignUnit, type Measure, remembered } from '../similarity/measure';
import { featureScorer, type WeightedFeatures } from './feature-similarity';
import { type Features, featuresOf, joinFeatures } from './features';
import { type Lexicon, mirrorLexicon } from './lexicon';

/** A preamble and an article seldom correspond. */
const OTHER_KIND_FACTOR = 0.5;

/**
 * Measures units in two languages; `lexicon` holds for these, in either direction. Throws RangeError
 * when it is one for other languages. O(left · right · terms of a unit).
 */
export function measureAcross(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  lexicon: Lexicon,
): Measure {
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined) {
    return { scores: new Float64Array(0), union: () => 0 };
  }
  const oriented = orient(lexicon, primaryLanguage(one.lang), primaryLanguage(other.lang));
  const lefts = left.map(featuresOf);
  const rights = right.map(featuresOf);
  const scorer = featureScorer(lefts, rights, oriented);
  const leftGroup = groupFeatures(lefts, scorer.weighLeft);
  const rightGroup = groupFeatures(rights, scorer.weighRight);
  const scores = scorer.scores(
    lefts.map((_, row) => leftGroup([row])),
    rights.map((_, column) => rightGroup([column])),
  );
  left.forEach((unit, row) => {
    right.forEach((counterpart, column) => {
      const cell = row * right.length + column;
      if (unit.kind !== counterpart.kind) scores[cell] = OTHER_KIND_FACTOR * (scores[cell] ?? 0);
    });
  });
  return {
    scores,
    union: remembered(
      (rows, columns) => scorer.scores([leftGroup(rows)], [rightGroup(columns)])[0] ?? 0,
    ),
  };
}

/** What a group of units says, weighed once: the search asks for the same neighbours again and again. */
function groupFeatures(
  units: readonly Features[],
  weigh: (features: Features) => WeightedFeatures,
): (indices: readonly number[]) => WeightedFeatures {
  const known = new Map<string, WeightedFeatures>();
  return (indices) => {
    const key = indices.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const parts = indices.flatMap((index) => units[index] ?? []);
    const weighed = weigh(parts.length === 1 && parts[0] ? parts[0] : joinFeatures(parts));
    known.set(key, weighed);
    return weighed;
  };
}

/** The lexicon with the given language on its left. */
export function orient(lexicon: Lexicon, left: string, right: string): Lexicon {
  if (lexicon.left === left && lexicon.right === right) return lexicon;
  if (lexicon.left === right && lexicon.right === left) return mirrorLexicon(lexicon);
  throw new RangeError(
    `a lexicon for ${lexicon.left} and ${lexicon.right} cannot measure ${left} against ${right}`,
  );
}
