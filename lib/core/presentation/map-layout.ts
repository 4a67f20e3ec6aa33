/**
 * The map of a comparison: both texts as bars, one segment a provision, as high as its text is long,
 * and ribbons between what is linked. It shows at a glance what moved, merged or stands on one side
 * only. Here are places and shapes alone, in a square of `MAP_HEIGHT`; how they look is the page's.
 *
 * Long texts are cut into at most `MOST_BANDS` bands of consecutive provisions a side: what can be
 * pointed at stays large enough to point at, and the page light. Segments and ribbons stay exact.
 *
 * Reference: the tanglegram, two ordered lists joined by lines; ribbons after R. Kosara, F. Bendix and
 * H. Hauser, Parallel Sets (2006).
 */

import type { AlignmentLink, Comparison, LinkRelation } from '@/lib/core/comparison/comparison';
import { unitEId } from '@/lib/core/treaty/provision';

/** Height of the map in its own units. */
export const MAP_HEIGHT = 1000;

/** Bands a side has at most. */
export const MOST_BANDS = 60;

/** Share of the even height (`MAP_HEIGHT / n`) that the shortest provision keeps. */
const LEAST_SHARE = 0.45;
/** Bands at least this high have room for their label. */
const LABEL_HEIGHT = 18;

/** Half-open vertical range in map units. */
export type Span = { readonly top: number; readonly bottom: number };

export type MapUnit = {
  readonly eId: string;
  /** UTF-16 units of text. */
  readonly length: number;
};

/** A provision on its bar. */
export type Segment = Span & {
  readonly eId: string;
  /** Of the link it belongs to; undefined for a provision that only this side has. */
  readonly relation?: LinkRelation;
  readonly moved: boolean;
};

/** Consecutive provisions that are pointed at together; mostly one. */
export type Band = Span & {
  /** First and last segment, as indices into the side's segments; both belong to it. */
  readonly first: number;
  readonly last: number;
  /** Indices of the other side's bands that it is linked to, ascending. */
  readonly to: readonly number[];
  /** Whether its label has room. */
  readonly labelled: boolean;
};

/** Neighbours of one side joined to neighbours of the other. */
export type Ribbon = {
  readonly relation: LinkRelation;
  readonly moved: boolean;
  /** A further correspondence (`Alignment.also`): thin, beside the links. */
  readonly also: boolean;
  readonly left: Span;
  readonly right: Span;
};

export type MapSide = { readonly segments: readonly Segment[]; readonly bands: readonly Band[] };

export type MapLayout = {
  readonly left: MapSide;
  readonly right: MapSide;
  readonly ribbons: readonly Ribbon[];
};

/** Places of all segments, bands and ribbons. O(units + links). */
export function layoutMap(
  left: readonly MapUnit[],
  right: readonly MapUnit[],
  comparison: Pick<Comparison, 'links' | 'also'>,
): MapLayout {
  const spans = { left: stackUnits(left), right: stackUnits(right) };
  const indexOf = { left: indexByEId(left), right: indexByEId(right) };
  const ribbons = [
    ...comparison.also.map((link) => ({ link, also: true })),
    ...comparison.links.map((link) => ({ link, also: false })),
  ].flatMap(({ link, also }) => {
    const from = runsOf(link.left, indexOf.left);
    const to = runsOf(link.right, indexOf.right);
    const { relation, moved } = link;
    return from.flatMap((a) =>
      to.map((b): Ribbon => {
        const [over, under] = [spanOf(spans.left, a), spanOf(spans.right, b)];
        return { relation, moved, also, left: over, right: under };
      }),
    );
  });
  const joined = bandsLinked(comparison.links, indexOf, left.length, right.length);
  return {
    left: side(left, spans.left, comparison.links, 'left', joined.left),
    right: side(right, spans.right, comparison.links, 'right', joined.right),
    ribbons,
  };
}

/** How many consecutive provisions one band holds. */
export function bandSize(units: number): number {
  return Math.max(1, Math.ceil(units / MOST_BANDS));
}

/**
 * The SVG path of a ribbon from `x0` to `x1`: level where it leaves a bar, so that a straight one is a
 * plain rectangle and a moved one crosses. Whole numbers, to stay short. O(1).
 */
export function ribbonPath(left: Span, right: Span, x0: number, x1: number): string {
  const middle = Math.round((x0 + x1) / 2);
  const [a, b, c, d] = [left.top, right.top, right.bottom, left.bottom].map(Math.round);
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}z`;
}

/** The SVG path of a segment between `x0` and `x1`, with a hair of space to the next one. O(1). */
export function segmentPath({ top, bottom }: Span, x0: number, x1: number): string {
  const height = bottom - top;
  const gap = Math.min(3, height * 0.25);
  const [y, h] = [round(top + gap / 2), round(height - gap)];
  return `M${x0} ${y}H${x1}v${h}H${x0}z`;
}

/**
 * Segments as they are drawn: where there are too many to tell apart, neighbours of one kind are one
 * piece. `kindOf` names what looks the same. O(n).
 */
export function mergeSegments(
  segments: readonly Segment[],
  kindOf: (segment: Segment) => string,
): Segment[] {
  if (segments.length <= MOST_BANDS) return [...segments];
  const pieces: Segment[] = [];
  for (const segment of segments) {
    const before = pieces.at(-1);
    if (before && kindOf(before) === kindOf(segment)) {
      pieces[pieces.length - 1] = { ...before, bottom: segment.bottom };
    } else pieces.push(segment);
  }
  return pieces;
}

/** Stacks units from 0 to `MAP_HEIGHT`: a least height for each, the rest by length of text. O(n). */
function stackUnits(units: readonly MapUnit[]): Span[] {
  const total = units.reduce((sum, unit) => sum + unit.length, 0);
  const even = MAP_HEIGHT / units.length;
  const least = total === 0 ? even : even * LEAST_SHARE;
  const rest = MAP_HEIGHT - least * units.length;
  let length = 0;
  const edge = (index: number) => least * index + (total === 0 ? 0 : (rest * length) / total);
  return units.map((unit, index) => {
    const top = edge(index);
    length += unit.length;
    return { top, bottom: edge(index + 1) };
  });
}

function side(
  units: readonly MapUnit[],
  spans: readonly Span[],
  links: readonly AlignmentLink[],
  which: 'left' | 'right',
  joined: readonly ReadonlySet<number>[],
): MapSide {
  const linkOf = new Map(links.flatMap((link) => link[which].map((eId) => [eId, link] as const)));
  const segments = units.map(({ eId }, index): Segment => {
    const link = linkOf.get(eId);
    const { top, bottom } = spanAt(spans, index);
    const relation = link && { relation: link.relation };
    return { eId, top, bottom, moved: link?.moved ?? false, ...relation };
  });
  const size = bandSize(units.length);
  let free = -Infinity;
  const bands = joined.map((to, index): Band => {
    const first = index * size;
    const last = Math.min(first + size, units.length) - 1;
    const span = spanOf(spans, { first, last });
    const middle = (span.top + span.bottom) / 2;
    const labelled = middle - LABEL_HEIGHT / 2 >= free;
    if (labelled) free = middle + LABEL_HEIGHT / 2;
    return { first, last, ...span, to: [...to].sort((a, b) => a - b), labelled };
  });
  return { segments, bands };
}

type Indices = {
  readonly left: ReadonlyMap<string, number>;
  readonly right: ReadonlyMap<string, number>;
};

/** Which bands of the other side each band is linked to. */
function bandsLinked(
  links: readonly AlignmentLink[],
  indexOf: Indices,
  leftCount: number,
  rightCount: number,
): { left: Set<number>[]; right: Set<number>[] } {
  const [leftSize, rightSize] = [bandSize(leftCount), bandSize(rightCount)];
  const empty = (count: number, size: number) =>
    Array.from({ length: Math.ceil(count / size) }, () => new Set<number>());
  const joined = { left: empty(leftCount, leftSize), right: empty(rightCount, rightSize) };
  for (const link of links) {
    const from = link.left.map((eId) => Math.floor((indexOf.left.get(eId) ?? 0) / leftSize));
    const to = link.right.map((eId) => Math.floor((indexOf.right.get(eId) ?? 0) / rightSize));
    for (const a of from) for (const b of to) joined.left[a]?.add(b);
    for (const b of to) for (const a of from) joined.right[b]?.add(a);
  }
  return joined;
}

type Run = { readonly first: number; readonly last: number };

/** Ascending runs of neighbours among the units that hold `eIds`; parts count for their unit. */
function runsOf(eIds: readonly string[], indexOf: ReadonlyMap<string, number>): Run[] {
  const known = eIds
    .map((eId) => indexOf.get(eId) ?? indexOf.get(unitEId(eId)))
    .filter((index) => index !== undefined);
  const runs: Run[] = [];
  for (const index of [...new Set(known)].sort((a, b) => a - b)) {
    const before = runs.at(-1);
    if (before?.last === index - 1) runs[runs.length - 1] = { first: before.first, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs;
}

function spanOf(spans: readonly Span[], { first, last }: Run): Span {
  return { top: spanAt(spans, first).top, bottom: spanAt(spans, last).bottom };
}

function spanAt(spans: readonly Span[], index: number): Span {
  const span = spans[index];
  if (span === undefined) throw new RangeError(`there is no unit ${index}`);
  return span;
}

function indexByEId(units: readonly MapUnit[]): ReadonlyMap<string, number> {
  return new Map(units.map(({ eId }, index) => [eId, index]));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
