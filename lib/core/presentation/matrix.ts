/**
 * The matrix of a comparison: how alike every provision of A is to every one of B, as a table that can
 * be read. Rows follow A; columns follow B, or A's links, so that what moved leaves the diagonal.
 * Texts too long for a table are taken together, by their chapters or by runs of neighbours, and each
 * cell shows the most alike pair in it.
 *
 * Reference: W. Alschner and D. Skougarevskiy, Mapping the Universe of International Investment
 * Agreements (2016), for heat maps of articles; J. Bertin's reorderable matrix for the order.
 */

import type { MatrixOrder } from '@/lib/core/address/matrix-query';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { type Provision, type ProvisionKind, unitsOf } from '@/lib/core/treaty/provision';
import { provisionLabel, rangeLabel } from '@/lib/core/treaty/write-citation';

/** A side with more units than this is taken together in groups. */
export const MOST_LINES = 150;

const GROUPING: readonly ProvisionKind[] = ['section', 'chapter', 'part'];

/** Lower bounds of the steps of colour, in similarity; below the first there is none. */
export const STEP_BOUNDS = [0.01, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8] as const;

/** A line of the table: a unit, or several that are taken together. */
export type MatrixLine = {
  /** Indices into the side's units, ascending. */
  readonly units: readonly number[];
  /** A word at most. */
  readonly label: string;
  readonly heading?: string;
};

export type MatrixCell = {
  readonly score: number;
  /** 0 for nothing worth a colour, else 1 to 7. */
  readonly step: number;
  /** The units of the highest score, as indices into each side's units. */
  readonly left: number;
  readonly right: number;
  /** The link that joins units of this row and column; of several the first. */
  readonly link?: AlignmentLink;
};

export type Matrix = {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** By rows. */
  readonly cells: readonly (readonly MatrixCell[])[];
  /** How lines were made where they are not units. */
  readonly grouped: { readonly rows: Grouping; readonly columns: Grouping };
};

export type Grouping = 'units' | 'chapters' | 'runs';
type Side = { readonly provisions: readonly Provision[] };

/**
 * The table of two versions. `scores` is row-major, left units by right units. Throws RangeError when
 * it has another size. O(left units · right units).
 */
export function buildMatrix(
  left: Side,
  right: Side,
  scores: Float64Array,
  links: readonly AlignmentLink[],
  order: MatrixOrder,
): Matrix {
  const [leftUnits, rightUnits] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  if (scores.length !== leftUnits.length * rightUnits.length) {
    throw new RangeError(`${scores.length} scores for ${leftUnits.length} x ${rightUnits.length}`);
  }
  const rows = linesOf(left.provisions, leftUnits);
  const ofRight = linesOf(right.provisions, rightUnits);
  const columns =
    order === 'links'
      ? followLinks(rows.lines, ofRight.lines, leftUnits, rightUnits, links)
      : ofRight.lines;
  const linkAt = linkFinder(leftUnits, rightUnits, links);
  const cells = rows.lines.map((row) =>
    columns.map((column) => cellOf(row, column, scores, rightUnits.length, linkAt)),
  );
  return {
    rows: rows.lines,
    columns,
    cells,
    grouped: { rows: rows.grouping, columns: ofRight.grouping },
  };
}

/** The step of colour of a similarity: 0 to 7. */
export function stepOf(score: number): number {
  return STEP_BOUNDS.filter((bound) => score >= bound).length;
}

type LinkAt = (left: number, right: number) => AlignmentLink | undefined;

function cellOf(
  row: MatrixLine,
  column: MatrixLine,
  scores: Float64Array,
  width: number,
  linkAt: LinkAt,
): MatrixCell {
  let best = { left: row.units[0] ?? 0, right: column.units[0] ?? 0, score: -1 };
  let link: AlignmentLink | undefined;
  for (const left of row.units) {
    for (const right of column.units) {
      const score = scores[left * width + right] ?? 0;
      if (score > best.score) best = { left, right, score };
      link ??= linkAt(left, right);
    }
  }
  return { ...best, step: stepOf(best.score), ...(link && { link }) };
}

/** One line a unit, or a group of units where there are more than `MOST_LINES`. */
function linesOf(
  provisions: readonly Provision[],
  units: readonly Provision[],
): { lines: MatrixLine[]; grouping: Grouping } {
  if (units.length <= MOST_LINES) {
    const lines = units.map((unit, index) =>
      lineOf([index], provisionLabel(unit, 'short'), unit.heading),
    );
    return { lines, grouping: 'units' };
  }
  for (const kind of GROUPING) {
    const lines = chapterLines(provisions, units, kind);
    if (lines.length > 1 && lines.length <= MOST_LINES) return { lines, grouping: 'chapters' };
  }
  const size = Math.ceil(units.length / MOST_LINES);
  const lines: MatrixLine[] = [];
  for (let from = 0; from < units.length; from += size) {
    const run = units.slice(from, from + size);
    lines.push(
      lineOf(
        run.map((_, index) => from + index),
        rangeLabel(run.map((unit) => provisionLabel(unit, 'short'))),
      ),
    );
  }
  return { lines, grouping: 'runs' };
}

/** Units by their enclosing chapter (or part, or section); empty when the text has none. */
function chapterLines(
  provisions: readonly Provision[],
  units: readonly Provision[],
  kind: ProvisionKind,
): MatrixLine[] {
  const byEId = new Map(provisions.map((provision) => [provision.eId, provision]));
  const chapters = units.map((unit) => enclosing(unit, kind, byEId));
  if (!chapters.some((chapter) => chapter !== undefined)) return [];
  const lines: { chapter: Provision | undefined; line: MatrixLine }[] = [];
  for (const [index, unit] of units.entries()) {
    const chapter = chapters[index];
    const before = lines.at(-1);
    if (before && chapter !== undefined && before.chapter === chapter) {
      before.line = { ...before.line, units: [...before.line.units, index] };
    } else {
      const named = chapter ?? unit;
      lines.push({ chapter, line: lineOf([index], provisionLabel(named, 'short'), named.heading) });
    }
  }
  return lines.map(({ line }) => line);
}

function enclosing(
  unit: Provision,
  kind: ProvisionKind,
  byEId: ReadonlyMap<string, Provision>,
): Provision | undefined {
  let outer = unit.parent === undefined ? undefined : byEId.get(unit.parent);
  while (outer && outer.kind !== kind) {
    outer = outer.parent === undefined ? undefined : byEId.get(outer.parent);
  }
  return outer;
}

function lineOf(units: readonly number[], label: string, heading?: string): MatrixLine {
  return { units, label, ...(heading !== undefined && { heading }) };
}

/** Columns in the order in which the rows' links name them; those without a link come last. */
function followLinks(
  rows: readonly MatrixLine[],
  columns: readonly MatrixLine[],
  leftUnits: readonly Provision[],
  rightUnits: readonly Provision[],
  links: readonly AlignmentLink[],
): MatrixLine[] {
  const columnOf = new Map(
    columns.flatMap((column) =>
      column.units.map((unit) => [rightUnits[unit]?.eId ?? '', column] as const),
    ),
  );
  const linkOf = new Map(links.flatMap((link) => link.left.map((eId) => [eId, link] as const)));
  const linked = rows.flatMap((row) =>
    row.units.flatMap((unit) =>
      (linkOf.get(leftUnits[unit]?.eId ?? '')?.right ?? []).map((eId) => columnOf.get(eId)),
    ),
  );
  const known = linked.filter((column) => column !== undefined);
  return [...new Set([...known, ...columns])];
}

function linkFinder(
  leftUnits: readonly Provision[],
  rightUnits: readonly Provision[],
  links: readonly AlignmentLink[],
): LinkAt {
  const indexOf = (units: readonly Provision[]) =>
    new Map(units.map(({ eId }, index) => [eId, index]));
  const [leftIndex, rightIndex] = [indexOf(leftUnits), indexOf(rightUnits)];
  const at = new Map<number, AlignmentLink>();
  for (const link of links) {
    for (const left of link.left) {
      for (const right of link.right) {
        const [i, j] = [leftIndex.get(left), rightIndex.get(right)];
        if (i !== undefined && j !== undefined) at.set(i * rightUnits.length + j, link);
      }
    }
  }
  return (left, right) => at.get(left * rightUnits.length + right);
}
