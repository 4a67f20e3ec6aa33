/**
 * The rows of a table of three or more texts ready to be shown: each provision with its changes
 * against the pivot marked, or as a redline of the two. Changes are numbered through the whole table,
 * so that each number names one change of one pair.
 */

import { CHECK_FILTERS, type RowFilter } from '@/lib/core/address/compare-query';
import { type ComparedLink, sideLetter } from '@/lib/core/comparison/comparison';
import type { NWayTable } from '@/lib/core/engine/n-way';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import type { CheckLevel } from '@/lib/core/treaty/told-verification';
import { checkAnswers, checkOf } from './checked-rows';
import type { TextMark, TextPoint } from './marks';
import type { UnitMarksById } from './n-way-ground';
import { type Unified, unifiedHtml } from './redline';
import {
  type RenderedComparison,
  type RenderedRow,
  type RenderedSide,
  withNotes,
} from './rendered-rows';
import { type RenderedUnit, showUnit } from './rendered-unit';
import { countFilters, type Findable, linkAnswers, topicsIn } from './row-filter';
import type { UnitNotes } from './unit-notes';

/** One provision, or a redline of several with those of the pivot that they stand beside. */
export type NWayPassage = {
  readonly units: readonly Provision[];
  readonly html: string;
  readonly redline?: Pick<Unified, 'runs' | 'holdsA'> & { readonly of: readonly Provision[] };
  /** The notes in each of its provisions. */
  readonly notes: readonly (UnitNotes | undefined)[];
};

/** What a text says in a row: its provisions, and how they stand to the pivot's. */
export type RenderedNWayCell = {
  readonly passages: readonly NWayPassage[];
  readonly links: readonly ComparedLink[];
  /** How far its texts were checked; undefined for none. */
  readonly check: CheckLevel | undefined;
};

export type RenderedNWayRow = Findable & {
  readonly key: string;
  readonly cells: readonly RenderedNWayCell[];
  readonly among: NWayTable<ComparedLink>['rows'][number]['among'];
  /** How many numbered changes against the pivot it holds. */
  readonly changeCount: number;
};

export type RenderedNWay = {
  readonly rows: readonly RenderedNWayRow[];
  readonly changeCount: number;
};

type ShownSide = {
  readonly version: VersionText;
  readonly prefix: string;
  /** The row of the pair with the pivot that shows a unit, by the unit's eId. */
  readonly rows: ReadonlyMap<string, RenderedRow>;
  /** Number on the page before this pair's first change. */
  readonly counted: number;
  /** By unit, of this version and of the pivot. */
  readonly notes: UnitsNoted;
  readonly pivotNotes: UnitsNoted;
  readonly pivot: VersionText;
  /** Marks of what texts share, by unit, where that is shown instead of changes. */
  readonly ground: UnitMarksById | undefined;
};

type UnitsNoted = ReadonlyMap<string, UnitNotes>;

/**
 * The table with its texts. `shown[i]` is version i against the pivot, undefined for the pivot itself;
 * `unified` gives redlines instead of marked texts; `notes` are each version's, by unit; `ground` is what the
 * texts share, by version and unit, to be marked instead of changes. O(text).
 */
export function renderNWay(
  versions: readonly VersionText[],
  table: NWayTable<ComparedLink>,
  shown: readonly (RenderedComparison | undefined)[],
  unified: boolean,
  notes: readonly UnitsNoted[] = [],
  ground?: readonly UnitMarksById[],
): RenderedNWay {
  let changeCount = 0;
  const pivot = Math.max(0, shown.indexOf(undefined));
  const sides = versions.map((version, index): ShownSide => {
    const own = shown[index];
    const counted = changeCount;
    changeCount += ground ? 0 : (own?.changeCount ?? 0);
    return {
      version,
      prefix: `${sideLetter(index)}.`,
      rows: new Map(
        (own?.rows ?? []).flatMap((row) => row.right.map(({ unit }) => [unit.eId, row])),
      ),
      counted,
      notes: notes[index] ?? NONE,
      pivotNotes: notes[pivot] ?? NONE,
      pivot: versions[pivot] as VersionText,
      ground: ground?.[index],
    };
  });
  return { rows: table.rows.map((row) => renderRow(row, sides, unified)), changeCount };
}

function renderRow(
  { key, cells, links, among }: NWayTable<ComparedLink>['rows'][number],
  sides: readonly ShownSide[],
  unified: boolean,
): RenderedNWayRow {
  const said = sides.map((side, index) => ({
    lang: side.version.lang,
    units: unitsIn(side, cells[index] ?? []),
    check: checkOf(unitsIn(side, cells[index] ?? []), side.version),
    passages: passages(side, cells[index] ?? [], unified),
    changeCount: changesIn(side, cells[index] ?? []),
  }));
  return {
    key,
    cells: said.map(({ passages, check }, index) => ({
      passages,
      check,
      links: links[index] ?? [],
    })),
    among,
    changeCount: said.reduce((sum, side) => sum + side.changeCount, 0),
    answers: [...answersOf(cells, links.flat()), ...checkAnswers(said.map(({ check }) => check))],
    topics: topicsIn(said.map(({ lang, units }) => [lang, units])),
    units: said.flatMap(({ units }) => units),
  };
}

const ONLY: readonly RowFilter[] = ['only-a', 'only-b'];

/** A row answers a relation when one of its texts stands in it to the pivot's. */
function answersOf(
  cells: readonly (readonly string[])[],
  links: readonly ComparedLink[],
): readonly RowFilter[] {
  const filled = cells.flatMap((eIds, index) => (eIds.length > 0 ? [index] : []));
  const alone = filled.length === 1 ? ONLY[filled[0] ?? -1] : undefined;
  return [...new Set([...(alone ? [alone] : []), ...linkAnswers(links)])];
}

/** What is offered: whether A says more than B is no question for a table with another pivot. */
const OFFERED: readonly RowFilter[] = [
  'identical',
  'similar',
  'contrasts',
  'moved',
  'obligations',
  ...CHECK_FILTERS,
];

/** How many rows answer each filter that is offered. O(rows). */
export function countNWayFilters(rows: readonly RenderedNWayRow[]): ReadonlyMap<RowFilter, number> {
  return new Map([...countFilters(rows)].filter(([filter]) => OFFERED.includes(filter)));
}

function unitsIn({ version }: ShownSide, eIds: readonly string[]): Provision[] {
  return eIds.flatMap((eId) => unitsById(version).get(eId) ?? []);
}

function changesIn(side: ShownSide, eIds: readonly string[]): number {
  if (side.ground) return 0;
  const pairs = new Set(eIds.flatMap((eId) => side.rows.get(eId) ?? []));
  return [...pairs].reduce((sum, { changeCount }) => sum + changeCount, 0);
}

function passages(
  side: ShownSide,
  eIds: readonly string[],
  unified: boolean,
): RenderedNWayCell['passages'] {
  const done = new Set<RenderedRow>();
  return eIds.flatMap((eId) => {
    const row = side.rows.get(eId);
    const unit = unitsById(side.version).get(eId);
    if (unit === undefined || (row && done.has(row))) return [];
    const whole = unified && row ? redline(side, row) : undefined;
    if (row && whole !== undefined) {
      done.add(row);
      return [redlined(side, row, whole)];
    }
    const own = row?.right.find((shown) => shown.unit.eId === eId);
    const { html } = marked(side, unit, own);
    return [{ units: [unit], html, notes: notesIn(side, [unit]) }];
  });
}

function redlined(side: ShownSide, { left, right }: RenderedRow, whole: Unified): NWayPassage {
  const units = right.map(({ unit }) => unit);
  const of = left.map(({ unit }) => unit);
  const { html, runs, holdsA } = whole;
  return { units, html, redline: { runs, holdsA, of }, notes: notesIn(side, units) };
}

function notesIn({ notes }: ShownSide, units: readonly Provision[]): NWayPassage['notes'] {
  return units.map(({ eId }) => notes.get(eId));
}

function marked(side: ShownSide, unit: Provision, own: RenderedSide | undefined) {
  const { version, prefix, counted } = side;
  const painted = side.notes.get(unit.eId)?.marks ?? [];
  if (side.ground) {
    const shared = side.ground.get(unit.eId) ?? [];
    return showUnit(version, unit, [...shared, ...painted], prefix);
  }
  const show = () => {
    const marks = [...shift(own?.marks ?? [], counted), ...painted];
    return showUnit(version, unit, marks, prefix, signs(own?.points ?? [], counted));
  };
  return painted.length > 0 ? show() : remembered(own ?? unit, `${prefix} ${counted}`, show);
}

function redline(shown: ShownSide, row: RenderedRow): Unified | undefined {
  const { version, pivot, counted, notes, pivotNotes } = shown;
  const noted = [
    ...row.left.map(({ unit }) => pivotNotes.get(unit.eId)),
    ...row.right.map(({ unit }) => notes.get(unit.eId)),
  ].some((one) => one !== undefined && one.marks.length > 0);
  const side = (text: VersionText, own: UnitsNoted) => (one: RenderedSide) => ({
    ...withNotes(one, text, own.get(one.unit.eId)),
    marks: shift(one.marks, counted),
  });
  const make = () =>
    unifiedHtml(
      {
        ...row,
        left: row.left.map(side(pivot, pivotNotes)),
        right: row.right.map(side(version, notes)),
        numbers: row.numbers.map((number) => number + counted),
      },
      version,
    );
  return noted ? make() : remembered(row, `${counted}`, make);
}

/** Marks with the table's numbers. What leads to places that the table does not show is left out. */
function shift(marks: readonly TextMark[], counted: number): TextMark[] {
  return marks.flatMap((mark): TextMark[] => {
    if (mark.kind === 'deletion' || mark.kind === 'insertion') {
      const { anchor: _, ...own } = mark;
      return [{ ...own, change: mark.change + counted }];
    }
    return mark.kind === 'reworded' || mark.kind === 'spelling' ? [mark] : [];
  });
}

function signs(points: readonly TextPoint[], counted: number): TextPoint[] {
  return points.flatMap((point): TextPoint[] => {
    if (point.kind === 'split' || point.kind === 'join') {
      return [{ ...point, change: point.change + counted }];
    }
    return point.kind === 'obligation' ? [point] : [];
  });
}

type Kept = RenderedUnit | Unified | undefined;

const memory = new WeakMap<object, Map<string, Kept>>();

const NONE: UnitsNoted = new Map();

/** Made once for each thing shown, and kept as long as that is. */
function remembered<T extends Kept>(of: object, key: string, make: () => T): T {
  const kept = memory.get(of) ?? new Map<string, Kept>();
  memory.set(of, kept);
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}
