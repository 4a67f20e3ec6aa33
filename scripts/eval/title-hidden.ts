/**
 * The title-hidden evaluation: pairs of trade agreements of 20 to 60 articles, titles hidden, scored
 * against equal titles. The treaties are parted in two halves that share none, by a seeded shuffle: on
 * the first the constants of the engine were chosen, on the second figures are reported. Template families
 * (one drafter, many partners) may reach over both halves, so a third set keeps only pairs of the second
 * half whose treaties are both unlike every treaty of the first.
 */

import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import type { Alignment } from '../../lib/core/comparison/comparison';
import { align } from '../../lib/core/engine/align/align';
import { bigramLinks, jaccard, jaccardLinks, shingles } from './peers';
import { shuffled } from './random';
import { type Figures, Tally } from './score';
import { type Edge, splitVariant } from './split-variant';
import { pairOf, type TotaPair, type TotaTreaty } from './tota';

const SEED = 7;
const FEWEST_ARTICLES = 20;
const MOST_ARTICLES = 60;
/** A pair with fewer reference links says too little. */
const FEWEST_LINKS = 8;
/** Treaties of one family share this much of their five-letter sequences. */
const FAMILY = 0.6;
export const SUBSETS = { all: 2, 'jaccard<0.40': 0.4, 'jaccard<0.25': 0.25 } as const;
export type Subset = keyof typeof SUBSETS;

export type SetName = 'tuned on' | 'reported on' | 'reported on, families apart';
export type TotaSets = Readonly<Record<SetName, readonly TotaPair[]>>;

/** The three sets, each of at most `limit` pairs. */
export function titleHiddenSets(treaties: readonly TotaTreaty[], limit: number): TotaSets {
  const usable = treaties.filter(
    ({ lang, articles }) =>
      lang === 'en' && articles.length >= FEWEST_ARTICLES && articles.length <= MOST_ARTICLES,
  );
  const order = shuffled(usable, SEED);
  const first = order.slice(0, Math.floor(order.length / 2));
  const second = order.slice(first.length);
  const firstSets = first.map(wholeShingles);
  const strangers = second.filter((treaty) => {
    const own = wholeShingles(treaty);
    return firstSets.every((other) => jaccard(own, other) < FAMILY);
  });
  return {
    'tuned on': pairsOf(first, limit),
    'reported on': pairsOf(second, limit),
    'reported on, families apart': pairsOf(strangers, limit),
  };
}

function wholeShingles(treaty: TotaTreaty): ReadonlySet<string> {
  return new Set(treaty.articles.flatMap(({ unit }) => [...shingles(unit.text)]));
}

function pairsOf(treaties: readonly TotaTreaty[], limit: number): TotaPair[] {
  const pairs = treaties.flatMap((left, index) =>
    treaties.slice(index + 1).map((right) => pairOf(left, right)),
  );
  return shuffled(
    pairs.filter(({ gold }) => gold.length >= FEWEST_LINKS),
    SEED,
  ).slice(0, limit);
}

export type Method = (left: readonly AlignUnit[], right: readonly AlignUnit[]) => readonly Edge[];

export const METHODS: Readonly<Record<string, Method>> = {
  Concordat: (left, right) => edgesOf(align(left, right)),
  'bigram TF-IDF + Hungarian': bigramLinks,
  'char-5-gram Jaccard + Hungarian': jaccardLinks,
};

/** Figures of one method on one set, by subset. */
export function scoreMethod(pairs: readonly TotaPair[], method: Method): Record<Subset, Figures> {
  const tallies = Object.keys(SUBSETS).map((name) => ({
    name: name as Subset,
    tally: new Tally(),
  }));
  for (const pair of pairs) {
    const found = method(unitsOf(pair.left), unitsOf(pair.right));
    const likeness = pair.gold.map((edge) => likenessOf(pair, edge));
    for (const { name, tally } of tallies) {
      tally.add(
        found,
        pair.gold,
        likeness.map((value) => value < SUBSETS[name]),
      );
    }
  }
  const figures = tallies.map(({ name, tally }) => [name, tally.figures] as const);
  return Object.fromEntries(figures) as Record<Subset, Figures>;
}

export type Ranking = { readonly r1: number; readonly r5: number };
export type Bucket = { readonly from: number; readonly links: number; readonly right: number };

/** How high the right counterpart stands among the candidates, and how far confidence can be trusted. */
export function scoreRanking(pairs: readonly TotaPair[]): Ranking & { readonly buckets: Bucket[] } {
  let [first, five, all] = [0, 0, 0];
  const buckets = [0, 0.25, 0.5, 0.75, 0.9, 0.97].map((from) => ({ from, links: 0, right: 0 }));
  for (const pair of pairs) {
    const { links, candidates } = align(unitsOf(pair.left), unitsOf(pair.right));
    for (const [left, right] of pair.gold) {
      const list = candidates.left[`art_${left + 1}`] ?? [];
      const rank = list.findIndex(({ eId }) => eId === `art_${right + 1}`);
      all += 1;
      if (rank === 0) first += 1;
      if (rank >= 0 && rank < 5) five += 1;
    }
    const gold = new Map(pair.gold.map(([left, right]) => [`art_${left + 1}`, `art_${right + 1}`]));
    for (const { left, right, confidence } of links) {
      const expected = gold.get(left[0] ?? '');
      const bucket = buckets.findLast(({ from }) => confidence >= from);
      if (expected === undefined || bucket === undefined) continue;
      bucket.links += 1;
      if (right.includes(expected)) bucket.right += 1;
    }
  }
  return { r1: first / Math.max(1, all), r5: five / Math.max(1, all), buckets };
}

export type VariantFigures = Figures & { readonly changedRecall: number; readonly changed: number };

/** Figures on the split and merged variant of a set. */
export function scoreVariant(pairs: readonly TotaPair[], method: Method): VariantFigures {
  const tally = new Tally();
  let [changed, found] = [0, 0];
  pairs.forEach((pair, index) => {
    const variant = splitVariant(pair, index + 1);
    const edges = method(variant.left, variant.right);
    tally.add(
      edges,
      variant.gold,
      variant.gold.map(() => true),
    );
    const keys = new Set(edges.map((edge) => edge.join(' ')));
    variant.gold.forEach((edge, place) => {
      if (!variant.changed[place]) return;
      changed += 1;
      if (keys.has(edge.join(' '))) found += 1;
    });
  });
  return { ...tally.figures, changed, changedRecall: found / Math.max(1, changed) };
}

function unitsOf(treaty: TotaTreaty): AlignUnit[] {
  return treaty.articles.map(({ unit }) => unit);
}

function edgesOf({ links }: Alignment): Edge[] {
  const index = (eId: string) => Number(eId.slice('art_'.length)) - 1;
  return links.flatMap(({ left, right }) =>
    left.flatMap((one) => right.map((other) => [index(one), index(other)] as const)),
  );
}

function likenessOf({ left, right }: TotaPair, [row, column]: Edge): number {
  const text = (treaty: TotaTreaty, at: number) => treaty.articles[at]?.unit.text ?? '';
  return jaccard(shingles(text(left, row)), shingles(text(right, column)));
}
