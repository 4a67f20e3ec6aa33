/**
 * How alike two provisions in different languages are. Four kinds of evidence, each a cosine of weighted
 * terms: concepts of the term list; words translated by a learned lexicon, both ways; numbers and Latin
 * names, which translation leaves alone; words that sound alike. Each counts as far as it can be believed
 * for these two languages, and kinds of which neither text has any do not count. Lengths that no
 * translation would have lower the whole (Gale and Church 1993).
 *
 * After cross-language explicit and statistical retrieval models (Potthast, Barrón-Cedeño, Stein and Rosso
 * 2011): a translation dictionary first, similarity of sound where the languages are kin.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import type { AlignUnit, Measure } from '../similarity/measure';
import { fitter } from './feature-similarity';
import { type Evidence, evidenceOf, joinEvidence } from './features';
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
  const lefts = left.map(evidenceOf);
  const rights = right.map(evidenceOf);
  const fit = fitter(lefts, rights, oriented);
  const leftFeatures = seenGroups(lefts, fit.seeLeft);
  const rightFeatures = seenGroups(rights, fit.seeRight);
  const scores = fit.scores(
    lefts.map((_, row) => leftFeatures([row])),
    rights.map((_, column) => rightFeatures([column])),
  );
  left.forEach((unit, row) => {
    right.forEach((counterpart, column) => {
      const cell = row * right.length + column;
      if (unit.kind !== counterpart.kind) scores[cell] = OTHER_KIND_FACTOR * (scores[cell] ?? 0);
    });
  });
  return {
    scores,
    union: (rows, columns) => fit.score(leftFeatures(rows), rightFeatures(columns)),
  };
}

/** What a group of units says, read once: the search asks for the same neighbours again and again. */
function seenGroups<Seen>(units: readonly Evidence[], see: (evidence: Evidence) => Seen) {
  const known = new Map<string, Seen>();
  return (indices: readonly number[]): Seen => {
    const key = indices.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const parts = indices.flatMap((index) => units[index] ?? []);
    const seen = see(parts.length === 1 && parts[0] ? parts[0] : joinEvidence(parts));
    known.set(key, seen);
    return seen;
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
