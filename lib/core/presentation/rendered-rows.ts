/**
 * The rows of a comparison ready to be shown: the texts of a linked group with their changes marked
 * and numbered through the whole page, so that "change 3 of 41" names one place on each side, and what
 * stands beside them elsewhere.
 */

import type { Annotation } from '@/lib/core/annotation/annotation';
import type { ComparedLink, Comparison, Transfer } from '@/lib/core/comparison/comparison';
import { topicsOf } from '@/lib/core/language/terms/topics';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { numberChanges, type SideLetter, type UnitSpan, unitMarks } from './change-marks';
import { foldRanges } from './fold-ranges';
import type { TextMark, TextPoint } from './marks';
import {
  type RelatedPlace,
  type RelatedPlaces,
  relatedPlaces,
  transferAnchor,
} from './related-places';
import { noteMarks, type RenderedUnit, showUnit } from './rendered-unit';
import { idPrefixOf, rowsOf } from './row-order';

export type RenderedSide = RenderedUnit & {
  readonly marks: readonly TextMark[];
  readonly points: readonly TextPoint[];
  readonly idPrefix: string;
};

export type RenderedRow = {
  /** Anchor of the row: the first left eId, or `b.` and the right eId. */
  readonly key: string;
  /** Units in document order; empty on the side that has no counterpart. */
  readonly left: readonly RenderedSide[];
  readonly right: readonly RenderedSide[];
  readonly link?: ComparedLink;
  /** Number on the page of each of the link's changes. */
  readonly numbers: readonly number[];
  readonly related: readonly RelatedPlace[];
  /** Topics of its texts, strongest first. */
  readonly topics: readonly string[];
};

export type RenderedComparison = {
  readonly rows: readonly RenderedRow[];
  readonly changeCount: number;
};

type Showing = {
  readonly version: VersionText;
  readonly letter: SideLetter;
  readonly units: ReadonlyMap<string, Provision>;
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
  const related = relatedPlaces(comparison, left, right);
  let changeCount = 0;
  const rows = rowsOf(comparison, left, right).map((row): RenderedRow => {
    const numbers = numberChanges(row.link, changeCount + 1);
    changeCount = Math.max(changeCount, ...numbers);
    const spans = { left: spansOf(a, row.left), right: spansOf(b, row.right) };
    const shown = {
      left: showSide(a, b, spans.left, spans, row.link, numbers),
      right: showSide(b, a, spans.right, spans, row.link, numbers),
    };
    return {
      key: row.key,
      ...shown,
      ...(row.link && { link: row.link }),
      numbers,
      related: relatedPlacesOfRow(related, row.left, row.right),
      topics: topicsOfRow(left.lang, shown.left, right.lang, shown.right),
    };
  });
  return { rows, changeCount };
}

/** A shown unit with notes painted over its changes; the same value when no note lies in it. */
export function withNotes(
  side: RenderedSide,
  version: VersionText,
  notes: readonly Annotation[],
): RenderedSide {
  const painted = noteMarks(notes, version, side.unit.eId);
  if (painted.length === 0) return side;
  const { unit, marks, points, idPrefix } = side;
  return { ...side, ...showUnit(version, unit, [...marks, ...painted], idPrefix, points) };
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
  const units = new Map(unitsOf(version.provisions).map((unit) => [unit.eId, unit]));
  return { version, letter, units, transfers: byUnit };
}

/** Where each unit of a side stands in the side's joined text. */
function spansOf({ units }: Showing, eIds: readonly string[]): UnitSpan[] {
  let start = 0;
  return eIds.flatMap((eId) => {
    const unit = units.get(eId);
    if (unit === undefined) return [];
    const span = {
      eId,
      label: provisionLabel(unit, 'cited'),
      start,
      end: start + unit.text.length,
    };
    start = span.end + 1;
    return [span];
  });
}

function showSide(
  side: Showing,
  other: Showing,
  own: readonly UnitSpan[],
  spans: { readonly left: readonly UnitSpan[]; readonly right: readonly UnitSpan[] },
  link: ComparedLink | undefined,
  numbers: readonly number[],
): RenderedSide[] {
  const { version, letter, units } = side;
  const idPrefix = idPrefixOf(letter);
  return own.flatMap((span): RenderedSide[] => {
    const unit = units.get(span.eId);
    if (unit === undefined) return [];
    const changed = link && unitMarks({ link, numbers, ...spans }, letter, span);
    const moved = transferMarks(side, other, span.eId);
    const folds =
      numbers.length > 0 ? foldRanges(unit.text, changed?.spans ?? [], version.lang) : [];
    const marks = [...(changed?.marks ?? []), ...moved.marks, ...folds];
    const points = [...(changed?.points ?? []), ...moved.points];
    return [{ ...showUnit(version, unit, marks, idPrefix, points), marks, points, idPrefix }];
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
  const marks = here.map(({ transfer, index }): TextMark => {
    return { kind: 'transfer', ...range(transfer), anchor: transferAnchor(index, letter) };
  });
  const points = here.map(({ transfer, index }): TextPoint => {
    const unit = other.units.get(letter === 'A' ? transfer.rightEId : transfer.leftEId);
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

function relatedPlacesOfRow(
  related: RelatedPlaces,
  left: readonly string[],
  right: readonly string[],
): readonly RelatedPlace[] {
  return [
    ...left.flatMap((eId) => related.left.get(eId) ?? []),
    ...right.flatMap((eId) => related.right.get(eId) ?? []),
  ];
}

/** Topics of either side of a row, those of A first, each once. */
function topicsOfRow(
  leftLang: string,
  left: readonly RenderedSide[],
  rightLang: string,
  right: readonly RenderedSide[],
): string[] {
  const topics = (lang: string, sides: readonly RenderedSide[]) =>
    sides.flatMap(({ unit }) => topicsOf(unit.text, lang, unit.heading));
  return [...new Set([...topics(leftLang, left), ...topics(rightLang, right)])];
}
