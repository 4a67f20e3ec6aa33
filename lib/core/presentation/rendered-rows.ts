/**
 * The rows of a comparison ready to be shown: the texts of a linked group with their changes marked
 * and numbered through the whole page, so that "change 3 of 41" names one place on each side, and what
 * stands beside them elsewhere.
 */

import type { ComparedLink, Comparison, Transfer } from '@/lib/core/comparison/comparison';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import {
  type MarkedLink,
  numberChanges,
  type SideLetter,
  type UnitSpan,
  unitMarks,
} from './change-marks';
import { foldRanges } from './fold-ranges';
import type { RowGround } from './ground-head';
import type { TextMark, TextPoint } from './marks';
import { transferAnchor } from './related-places';
import { type RenderedUnit, showUnit } from './rendered-unit';
import { type FindableRow, findableRows } from './row-filter';
import { idPrefixOf } from './row-order';
import type { UnitNotes } from './unit-notes';

export type RenderedSide = RenderedUnit & {
  readonly marks: readonly TextMark[];
  readonly points: readonly TextPoint[];
  readonly idPrefix: string;
};

export type RenderedRow = Omit<FindableRow, 'left' | 'right'> & {
  /** Units in document order; none on the side that has no counterpart. */
  readonly left: readonly RenderedSide[];
  readonly right: readonly RenderedSide[];
  /** Number on the page of each of the link's changes; 0 for a difference of spelling. */
  readonly numbers: readonly number[];
  /** How many numbered changes it holds: both halves of a move count as one. */
  readonly changeCount: number;
  /** Ids of the notes on this pair. */
  readonly pairNotes?: readonly string[];
  /** Of a row that shows what its sides share, instead of what differs. */
  readonly ground?: RowGround;
};

export type RenderedComparison = {
  readonly rows: readonly RenderedRow[];
  readonly changeCount: number;
};

type Showing = {
  readonly version: VersionText;
  readonly letter: SideLetter;
  readonly transfers: ReadonlyMap<string, readonly Numbered[]>;
};

type Numbered = { readonly transfer: Transfer; readonly index: number };

/** The rows of a comparison with their changes, without notes. O(text). */
export function renderComparison(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): RenderedComparison {
  const a = showing(left, 'A', comparison.transfers);
  const b = showing(right, 'B', comparison.transfers);
  let changeCount = 0;
  const rows = findableRows(left, right, comparison).map((row): RenderedRow => {
    const numbers = numberChanges(row.link, changeCount + 1);
    changeCount = Math.max(changeCount, ...numbers);
    const marked = {
      ...(row.link && { link: row.link }),
      numbers,
      left: spansOf(row.left),
      right: spansOf(row.right),
    };
    return {
      ...row,
      left: renderSide(a, b, row.left, marked),
      right: renderSide(b, a, row.right, marked),
      numbers,
      changeCount: new Set(numbers.filter((number) => number > 0)).size,
    };
  });
  return { rows, changeCount };
}

/** A shown unit with notes painted over its changes; the same value when no note lies in it. */
export function withNotes(
  side: RenderedSide,
  version: VersionText,
  notes: UnitNotes | undefined,
): RenderedSide {
  if (notes === undefined) return side;
  const { unit, marks, points, idPrefix } = side;
  const shown = showUnit(version, unit, [...marks, ...notes.marks], idPrefix, points);
  return { ...side, ...shown, notes };
}

function showing(
  version: VersionText,
  letter: SideLetter,
  transfers: readonly Transfer[],
): Showing {
  const byUnit = new Map<string, Numbered[]>();
  for (const [index, transfer] of transfers.entries()) {
    const eId = letter === 'A' ? transfer.leftEId : transfer.rightEId;
    byUnit.set(eId, [...(byUnit.get(eId) ?? []), { transfer, index }]);
  }
  return { version, letter, transfers: byUnit };
}

/** Where each unit of a side stands in the side's joined text. */
function spansOf(units: readonly Provision[]): UnitSpan[] {
  let start = 0;
  return units.map((unit) => {
    const span = {
      eId: unit.eId,
      label: provisionLabel(unit, 'cited'),
      start,
      end: start + unit.text.length,
    };
    start = span.end + 1;
    return span;
  });
}

/** A link's changes with their numbers, and where the units of both sides stand; no link, no changes. */
type NumberedRow = Omit<MarkedLink, 'link'> & { readonly link?: ComparedLink };

function renderSide(
  side: Showing,
  other: Showing,
  units: readonly Provision[],
  { link, ...row }: NumberedRow,
): RenderedSide[] {
  const { version, letter } = side;
  const idPrefix = idPrefixOf(letter);
  const spans = letter === 'A' ? row.left : row.right;
  return units.map((unit, index) => {
    const span = spans[index];
    const changed = link && span && unitMarks({ ...row, link }, letter, span);
    const moved = transferMarks(side, other, unit.eId);
    const folds = row.numbers.some((number) => number > 0)
      ? foldRanges(unit.text, changed?.spans ?? [], version.lang)
      : [];
    const marks = [...(changed?.marks ?? []), ...moved.marks, ...folds];
    const points = [...(changed?.points ?? []), ...moved.points];
    return { ...showUnit(version, unit, marks, idPrefix, points), marks, points, idPrefix };
  });
}

/** The words that changed on the way to the other place. */
function changedMarks({ changes }: Transfer, letter: SideLetter): TextMark[] {
  return changes.flatMap(({ fromA, toA, fromB, toB, kind }): TextMark[] => {
    const here = letter === 'A' ? { start: fromA, end: toA } : { start: fromB, end: toB };
    if (kind === 'spelling') return [{ ...here, kind }];
    return kind === undefined ? [{ ...here, kind: 'reworded', inB: letter === 'B' }] : [];
  });
}

/** Words of a unit that stand in a provision of the other side that it is not linked to. */
function transferMarks(
  { letter, transfers }: Showing,
  other: Showing,
  eId: string,
): { marks: TextMark[]; points: TextPoint[] } {
  const here = transfers.get(eId) ?? [];
  const range = ({ fromA, toA, fromB, toB }: Transfer) =>
    letter === 'A' ? { start: fromA, end: toA } : { start: fromB, end: toB };
  const marks = here.flatMap(({ transfer, index }): TextMark[] => [
    { kind: 'transfer', ...range(transfer), anchor: transferAnchor(index, letter) },
    ...changedMarks(transfer, letter),
  ]);
  const points = here.map(({ transfer, index }): TextPoint => {
    const eId = letter === 'A' ? transfer.rightEId : transfer.leftEId;
    const unit = unitsById(other.version).get(eId);
    const place = unit ? provisionLabel(unit, 'cited') : '';
    return {
      kind: 'partner',
      at: range(transfer).end,
      href: `#${transferAnchor(index, other.letter)}`,
      place: `${other.letter} ${place}`,
      spoken: `these words stand in ${other.letter}, ${place}`,
    };
  });
  return { marks, points };
}
