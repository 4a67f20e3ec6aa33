/**
 * The rows of a comparison of two different treaties, with what they share marked instead of what
 * differs. A row is one as any view shows it, so that notes, filters and folds hold for it as they are.
 */

import type { Unmarked } from '@/lib/core/address/compare-query';
import type { ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import type { SharedGround } from '@/lib/core/comparison/shared-ground';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { SideLetter } from './change-marks';
import { countConcepts, headOf } from './ground-head';
import { groundMarks, type NamedPassage, namePassages, type UnitGround } from './ground-marks';
import type { RenderedRow, RenderedSide } from './rendered-rows';
import { showUnit } from './rendered-unit';
import { findableRows } from './row-filter';
import { idPrefixOf } from './row-order';

export type RenderedGround = {
  readonly rows: readonly RenderedRow[];
  readonly ground: SharedGround;
};

type GroundOf = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
  readonly ground: SharedGround;
  /** Levels that are not marked. */
  readonly unmarked: readonly Unmarked[];
};

/** The rows with their shared ground, without notes. O(text). */
export function renderGround(texts: GroundOf): RenderedGround {
  const { left, right, comparison, ground, unmarked } = texts;
  const named = namePassages(ground, unmarked);
  const marks = groundMarks(texts, named);
  const ofA = byUnit(named, 'left');
  const ofB = byUnit(named, 'right');
  const counts = countConcepts(texts);
  const wording = comparison.method === 'content';
  const rows = findableRows(left, right, comparison).map((row): RenderedRow => {
    const own = row.left.flatMap(({ eId }) => ofA.get(eId) ?? []);
    const theirs = row.right.flatMap(({ eId }) => ofB.get(eId) ?? []);
    const within = own.filter((one) => theirs.includes(one));
    const head = row.link && headOf(row, { left, right, wording }, ground, within, counts);
    return {
      ...row,
      left: sides(left, row.left, marks.left, 'A'),
      right: sides(right, row.right, marks.right, 'B'),
      numbers: [],
      changeCount: 0,
      ground: {
        ...(head && { head }),
        elsewhere: [...own, ...theirs].some((one) => !within.includes(one)),
      },
    };
  });
  return { rows, ground };
}

/** How many passages the rows hold to step through; one that joins two rows counts once. O(rows). */
export function sumSteps(rows: readonly RenderedRow[]): number {
  const names = rows.flatMap(({ left, right }) =>
    [...left, ...right].flatMap(({ points }) =>
      points.flatMap((point) => (point.kind === 'answer' ? [point.passage] : [])),
    ),
  );
  return new Set(names).size;
}

/** Above this share of changed words on both sides a redline shows two texts, not a change of one. */
const REWRITTEN_SHARE = 0.8;
/** Below this likeness as well. */
const REWRITTEN_LIKENESS = 0.3;

/** True for a linked row that was rewritten throughout: word by word marks would strike all of it. */
export function isRewritten({ link, left, right }: RenderedRow): boolean {
  if (link?.changes === undefined || link.relation === 'identical') return false;
  return (
    link.score < REWRITTEN_LIKENESS ||
    (changedShare(link, left, 'A') >= REWRITTEN_SHARE &&
      changedShare(link, right, 'B') >= REWRITTEN_SHARE)
  );
}

function changedShare(
  { changes = [] }: ComparedLink,
  shown: readonly RenderedSide[],
  letter: SideLetter,
): number {
  const length = shown.reduce((sum, { unit }) => sum + unit.text.length, 0);
  const changed = changes
    .filter(({ kind, move }) => kind === undefined && move === undefined)
    .reduce(
      (sum, { fromA, toA, fromB, toB }) => sum + (letter === 'A' ? toA - fromA : toB - fromB),
      0,
    );
  return length === 0 ? 0 : changed / length;
}

function byUnit(
  named: readonly NamedPassage[],
  side: 'left' | 'right',
): ReadonlyMap<string, readonly NamedPassage[]> {
  const units = new Map<string, NamedPassage[]>();
  for (const one of named) {
    const { eId } = one.passage[side];
    const known = units.get(eId);
    if (known) known.push(one);
    else units.set(eId, [one]);
  }
  return units;
}

function sides(
  version: VersionText,
  units: readonly Provision[],
  ground: ReadonlyMap<string, UnitGround>,
  letter: SideLetter,
): RenderedSide[] {
  const idPrefix = idPrefixOf(letter);
  return units.map((unit) => {
    const { marks = [], points = [] } = ground.get(unit.eId) ?? {};
    return { ...showUnit(version, unit, marks, idPrefix, points), marks, points, idPrefix };
  });
}
