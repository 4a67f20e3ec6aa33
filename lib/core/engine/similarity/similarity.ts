/**
 * How alike two provisions are in what they say: cosines of TF-IDF vectors (Salton and Buckley 1988)
 * over stems and pairs of neighbouring stems. Rare terms weigh most, so what every article of both
 * treaties says neither joins nor parts anything.
 *
 * Three views are taken together. *Content* reads the telling words only; *wording* reads function
 * words too, since a turn of phrase marks a kind of clause; the *opening* reads the first words, where
 * drafters say what a clause is about before they say what follows from it. Each alone is weaker than the
 * three, measured on treaties that took no part in choosing them (docs/decisions/006).
 */

import {
  addRow,
  addRows,
  invert,
  type Postings,
  type SparseVector,
} from '@/lib/core/algorithms/postings';
import { type Containment, type Contribution, shareIn } from './containment';
import { type Measure, remembered, transpose } from './measure';
import type { Passage } from './passage';
import { dot, type Space, spaceOf, vectorOf } from './tfidf';

const CONTENT_WEIGHT = 0.4;
const WORDING_WEIGHT = 0.4;
const OPENING_WEIGHT = 0.2;
/** How many words open a provision. */
const OPENING_WORDS = 40;
/** Turns of phrase alone ("the … shall not be …") make two provisions no more alike than this. */
const MAX_FOREIGN = 0.05;
/** How far equal headings close the gap to 1; headings that differ take nothing away. */
const HEADING_WEIGHT = 0.2;
/** A paragraph needs this many content words before it can speak for its article. */
const MIN_PARAGRAPH_WORDS = 6;
/** Past this many paragraphs on one side only whole provisions are compared. */
const MAX_PARAGRAPHS = 6000;

/** The best paragraph of one side against the whole provision of the other. */
export type PartMeasure = {
  /** Similarity in 0..1 by cells, as in `Measure`, of the best paragraph. */
  readonly scores: Float64Array;
  /** Which paragraph that is, or -1. */
  readonly paragraphs: Int32Array;
};

export type PassageMeasure = Measure & {
  /** A paragraph of a left provision with a whole right one, and the other way round. */
  readonly leftParts: PartMeasure;
  readonly rightParts: PartMeasure;
  readonly containment: Containment;
  readonly contribution: Contribution;
};

/**
 * Measures every left passage with every right one. O(t · k) for t terms in all passages and k passages
 * that share a term.
 */
export function measurePassages(
  left: readonly Passage[],
  right: readonly Passage[],
): PassageMeasure {
  const content = spaceOf(left, right, (passage) => passage.content);
  const wording = spaceOf(left, right, (passage) => passage.words);
  const views = viewsOf(content, wording);
  const headings = headingScores(left, right);
  const scores = new Float64Array(left.length * right.length);
  /** 1 where two provisions have no telling word in common. */
  const foreign = new Uint8Array(scores.length);
  views.forEach(({ weight, leftVectors, rightVectors, size }, view) => {
    addRows(scores, leftVectors, invert(rightVectors, size), weight);
    if (view > 0) return;
    for (let cell = 0; cell < scores.length; cell += 1) {
      foreign[cell] = (scores[cell] ?? 0) > 0 ? 0 : 1;
    }
  });
  for (let cell = 0; cell < scores.length; cell += 1) {
    const score = Math.min(scores[cell] ?? 0, foreign[cell] === 1 ? MAX_FOREIGN : 1);
    scores[cell] = withHeading(score, headings?.[cell] ?? 0);
  }
  return {
    scores,
    union: remembered((lefts, rights) => unionScore(views, lefts, rights)),
    ...partMeasures(left, right, content, views[0]),
    ...shareIn(content),
  };
}

function withHeading(score: number, heading: number): number {
  return Math.min(1, score + HEADING_WEIGHT * heading * (1 - score));
}

type View = {
  readonly weight: number;
  readonly space: Space;
  /** How many terms of a provision are read. */
  readonly most: number;
  readonly leftVectors: readonly SparseVector[];
  readonly rightVectors: readonly SparseVector[];
  readonly size: number;
};

function viewsOf(content: Space, wording: Space): readonly [View, View, View] {
  const view = (space: Space, weight: number, most = Number.POSITIVE_INFINITY): View => ({
    weight,
    space,
    most,
    leftVectors: space.left.map((terms) => vectorOf(terms.subarray(0, most), space)),
    rightVectors: space.right.map((terms) => vectorOf(terms.subarray(0, most), space)),
    size: space.idf.length,
  });
  return [
    view(content, CONTENT_WEIGHT),
    view(wording, WORDING_WEIGHT),
    view(wording, OPENING_WEIGHT, 2 * OPENING_WORDS - 1),
  ];
}

/** Similarity of units of both sides read as one text each. */
function unionScore(
  views: readonly View[],
  lefts: readonly number[],
  rights: readonly number[],
): number {
  let score = 0;
  for (const { weight, space, most, leftVectors, rightVectors } of views) {
    const left = vectorOfUnits(lefts, leftVectors, space.left, space, most);
    const right = vectorOfUnits(rights, rightVectors, space.right, space, most);
    score += weight * dot(left, right);
  }
  return Math.min(1, score);
}

/** The vector of some units read as one text; that of a single one is there already. */
function vectorOfUnits(
  units: readonly number[],
  vectors: readonly SparseVector[],
  lists: readonly Int32Array[],
  space: Space,
  most: number,
): SparseVector {
  const [only = -1] = units;
  const known = units.length === 1 ? vectors[only] : undefined;
  if (known !== undefined) return known;
  return vectorOf(joinedTerms(units, lists).subarray(0, most), space);
}

function joinedTerms(units: readonly number[], lists: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(units.reduce((sum, unit) => sum + (lists[unit]?.length ?? 0), 0));
  let at = 0;
  for (const unit of units) {
    joined.set(lists[unit] ?? NO_TERMS, at);
    at += lists[unit]?.length ?? 0;
  }
  return joined;
}

/** Cosines of headings, where any side has them. */
function headingScores(
  left: readonly Passage[],
  right: readonly Passage[],
): Float64Array | undefined {
  const none = (side: readonly Passage[]) => side.every(({ heading }) => heading.length === 0);
  if (none(left) || none(right)) return undefined;
  const space = spaceOf(left, right, (passage) => passage.heading);
  const vectors = (lists: readonly Int32Array[]) => lists.map((terms) => vectorOf(terms, space));
  const scores = new Float64Array(left.length * right.length);
  addRows(scores, vectors(space.left), invert(vectors(space.right), space.idf.length), 1);
  return scores;
}

/** Single paragraphs of either side against whole provisions of the other, by content. */
function partMeasures(
  left: readonly Passage[],
  right: readonly Passage[],
  content: Space,
  view: View,
): Pick<PassageMeasure, 'leftParts' | 'rightParts'> {
  const [rows, columns] = [left.length, right.length];
  const leftParts = bestParts(left, content.left, content, invert(view.rightVectors, view.size));
  const rightParts = bestParts(right, content.right, content, invert(view.leftVectors, view.size));
  return {
    leftParts,
    rightParts: {
      scores: transpose(rightParts.scores, columns, rows, new Float64Array(rows * columns)),
      paragraphs: transpose(rightParts.paragraphs, columns, rows, new Int32Array(rows * columns)),
    },
  };
}

/** The best paragraph of each owner (rows) for each whole provision of the other side (columns). */
function bestParts(
  owners: readonly Passage[],
  lists: readonly Int32Array[],
  content: Space,
  wholes: Postings,
): PartMeasure {
  const scores = new Float64Array(owners.length * wholes.count);
  const paragraphs = new Int32Array(scores.length).fill(-1);
  const count = owners.reduce((sum, passage) => sum + passage.paragraphs.length, 0);
  if (count > MAX_PARAGRAPHS) return { scores, paragraphs };
  const cosines = new Float64Array(wholes.count);
  owners.forEach((passage, own) => {
    const first = own * wholes.count;
    for (const { index, terms } of paragraphTerms(passage, lists[own] ?? NO_TERMS)) {
      addRow(cosines.fill(0), vectorOf(terms, content), wholes, 1);
      for (let other = 0; other < wholes.count; other += 1) {
        const cosine = cosines[other] ?? 0;
        if (cosine <= (scores[first + other] ?? 0)) continue;
        scores[first + other] = Math.min(1, cosine);
        paragraphs[first + other] = index;
      }
    }
  });
  return { scores, paragraphs };
}

const NO_TERMS = new Int32Array(0);

/** The terms of each paragraph that can speak for its article: slices of the article's. */
function paragraphTerms({ paragraphs, content }: Passage, terms: Int32Array) {
  const whole = paragraphs.reduce((sum, words) => sum + words.length, 0);
  if (whole !== content.length) return [];
  let start = 0;
  return paragraphs.flatMap((words, index) => {
    const end = start + words.length;
    // Word n stands at term 2n, the pair it ends just before it.
    const slice = terms.subarray(2 * start, 2 * end - 1);
    start = end;
    return words.length >= MIN_PARAGRAPH_WORDS ? [{ index, terms: slice }] : [];
  });
}
