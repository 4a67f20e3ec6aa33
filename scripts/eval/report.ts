/** What an evaluation found, and how it is printed. */

import type { CrossRow } from './cross-language';
import type { GoldFigures } from './gold-pair';
import type { Figures } from './score';
import type { Bucket, SetName, Subset, VariantFigures } from './title-hidden';
import type { UnlikeFigures } from './unlike-treaties';

export type Report = {
  readonly titleHidden: readonly {
    readonly set: SetName;
    readonly method: string;
    readonly pairs: number;
    readonly figures: Readonly<Record<Subset, Figures>>;
  }[];
  readonly ranking: readonly {
    readonly set: SetName;
    readonly r1: number;
    readonly r5: number;
    readonly buckets: readonly Bucket[];
  }[];
  readonly variant: readonly ({
    readonly set: SetName;
    readonly method: string;
  } & VariantFigures)[];
  readonly goldPair?: GoldFigures;
  readonly unlike: readonly UnlikeFigures[];
  readonly crossLanguage: readonly CrossRow[];
  readonly skipped: readonly string[];
};

/** The report as a page of text. */
export function reportText(report: Report): string {
  const lines = [
    ...titleHiddenLines(report),
    ...rankingLines(report),
    ...variantLines(report),
    ...goldPairLines(report),
    ...unlikeLines(report),
    ...crossLines(report),
    ...report.skipped.map((section) => `skipped: ${section}`),
  ];
  return `${lines.join('\n')}\n`;
}

function titleHiddenLines({ titleHidden }: Report): string[] {
  if (titleHidden.length === 0) return [];
  return [
    'Trade agreements, titles hidden: F1 (precision/recall) by how reworded the reference links are',
    ...titleHidden.map(({ set, method, pairs, figures }) => {
      const cells = Object.values(figures).map(
        (each) => `${f(each.f1)} (${f(each.precision)}/${f(each.recall)}) n=${each.links}`,
      );
      return `  ${set}, ${pairs} pairs, ${method}: ${cells.join(' · ')}`;
    }),
    '  columns: all · Jaccard < 0.40 · Jaccard < 0.25; the precision of a subset is the share of right links',
    '  among those that touch an article of it. The two sets share no treaty.',
  ];
}

function rankingLines({ ranking }: Report): string[] {
  return ranking.flatMap(({ set, r1, r5, buckets }) => [
    `Candidates, ${set}: R@1 ${f(r1)}, R@5 ${f(r5)}`,
    `  right by confidence: ${buckets
      .filter(({ links }) => links > 0)
      .map(({ from, links, right }) => `from ${from}: ${f(right / links)} of ${links}`)
      .join(', ')}`,
  ]);
}

function variantLines({ variant }: Report): string[] {
  return variant.map(
    ({ set, method, precision, recall, f1, changed, changedRecall }) =>
      `Split and merged, ${set}, ${method}: F1 ${f(f1)} (${f(precision)}/${f(recall)}), ` +
      `recall on the ${changed} split or merged links ${f(changedRecall)}`,
  );
}

function goldPairLines({ goldPair }: Report): string[] {
  if (goldPair === undefined) return [];
  const { linked, right, lefts, leftsFound, pairs, inTopFive, contrasts } = goldPair;
  return [
    `DPRK–Russia / Iran–Russia: ${right} of ${linked} article pairs stand in the table; ${leftsFound} of ` +
      `${lefts} provisions got one of theirs; ${inTopFive} of ${pairs} reference pairs in the top five`,
    `  contrasts: said ${contrasts.said}, right ${contrasts.right}, in the table ${contrasts.reference}`,
  ];
}

function unlikeLines({ unlike }: Report): string[] {
  if (unlike.length === 0) return [];
  const share = ({ right, of }: UnlikeFigures['also']) => `${right} of ${of}`;
  return [
    'Unlike treaties: F1 (precision/recall), candidates, calibration error, links right under .30, contrasts, also',
    ...unlike.map(
      (each) =>
        `  ${each.set}, ${each.pairs} pairs: ${f(each.f1)} (${f(each.precision)}/${f(each.recall)}) · ` +
        `R@1 ${f(each.r1)} R@5 ${f(each.r5)} · ECE ${f(each.calibration)} · ${share(each.doubtful)} · ` +
        `${share(each.contrasts)} · ${share(each.also)}`,
    ),
  ];
}

function crossLines({ crossLanguage }: Report): string[] {
  return crossLanguage.map(
    ({ set, left, right, method, learnedFrom, score }) =>
      `${set} ${left}-${right}, ${method} (${learnedFrom}): F1 ${f(score.f1)}, R@1 ${f(score.rank1)}`,
  );
}

function f(value: number): string {
  return value.toFixed(3);
}
