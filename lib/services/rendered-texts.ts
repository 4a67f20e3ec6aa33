import type { CompareQuery, Unmarked } from '@/lib/core/address/compare-query';
import type { Collation } from '@/lib/core/comparison/collation';
import type { Comparison } from '@/lib/core/comparison/comparison';
import type { SharedGround } from '@/lib/core/comparison/shared-ground';
import { sharedGround } from '@/lib/core/engine/ground/shared-ground';
import {
  type RenderedAddition,
  type RenderedPassage,
  renderCollation,
} from '@/lib/core/presentation/rendered-collation';
import { type RenderedGround, renderGround } from '@/lib/core/presentation/rendered-ground';
import {
  type RenderedComparison,
  type RenderedRow,
  renderComparison,
  withNotes,
} from '@/lib/core/presentation/rendered-rows';
import { type RenderedUnit, showUnit } from '@/lib/core/presentation/rendered-unit';
import { filterRows } from '@/lib/core/presentation/row-filter';
import { type NotesOnText, notesByUnit, notesOnBoth } from '@/lib/core/presentation/unit-notes';
import { partyNames } from '@/lib/core/treaty/party-names';
import { textLength, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { Cache } from './cache';

type PlainText = { readonly of: VersionText; readonly units: readonly RenderedUnit[] };

/** In characters of text, of which the HTML takes some three times the room. */
const KEPT_CHARACTERS = 8_000_000;

const plain = new Cache<PlainText>(KEPT_CHARACTERS, ({ of }) => textLength(of));

/** The units of a version as marked HTML. Units without notes come from memory. */
export function unitsWithNotes(version: VersionText, notes: NotesOnText): RenderedUnit[] {
  const make = (): PlainText => ({
    of: version,
    units: unitsOf(version.provisions).map((unit) => showUnit(version, unit, [])),
  });
  const kept = plain.peek(version.id);
  // What is said around a text may have changed, and with it the text as it was loaded.
  if (kept && kept.of !== version) plain.forget(version.id, kept);
  const { units: bare } = plain.get(version.id, make);
  const noted = notesByUnit(notes, version);
  return bare.map((shown) => {
    const own = noted.get(shown.unit.eId);
    return own ? { ...showUnit(version, shown.unit, own.marks), notes: own } : shown;
  });
}

type Compared = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
};

const comparisons = new WeakMap<Comparison, RenderedComparison>();

/** A comparison as marked rows: made when first asked for, kept as long as the comparison is. */
export function renderedRows({ left, right, comparison }: Compared): RenderedComparison {
  const rendered = comparisons.get(comparison) ?? renderComparison(left, right, comparison);
  comparisons.set(comparison, rendered);
  return rendered;
}

const grounds = new WeakMap<Comparison, Map<string, SharedGround>>();

/**
 * What the two texts share: computed when first asked for, kept as long as the comparison. `plainNames`
 * counts the parties' names for nothing.
 */
export function groundOf({ left, right, comparison }: Compared, plainNames = false): SharedGround {
  const kept = grounds.get(comparison) ?? new Map<string, SharedGround>();
  grounds.set(comparison, kept);
  const key = String(plainNames);
  const parties = [...(left.treaty.parties ?? []), ...(right.treaty.parties ?? [])];
  const names = plainNames ? partyNames(parties) : [];
  const ground = kept.get(key) ?? sharedGround(left, right, comparison, { names });
  kept.set(key, ground);
  return ground;
}

/** Choices of levels whose rows are kept: readers mostly take the page's own. */
const KEPT_CHOICES = 4;

const groundRows = new WeakMap<Comparison, Map<string, RenderedGround>>();

/** The rows of the shared ground: made when first asked for, kept as long as the comparison. */
export function renderedGround(
  { left, right, comparison }: Compared,
  unmarked: readonly Unmarked[],
): RenderedGround {
  const kept = groundRows.get(comparison) ?? new Map<string, RenderedGround>();
  groundRows.set(comparison, kept);
  const key = [...unmarked].sort().join();
  const ground = groundOf({ left, right, comparison }, unmarked.includes('names'));
  const rendered = kept.get(key) ?? renderGround({ left, right, comparison, ground, unmarked });
  if (!kept.has(key) && kept.size >= KEPT_CHOICES) kept.delete([...kept.keys()][0] ?? '');
  kept.set(key, rendered);
  return rendered;
}

type Collated = {
  readonly base: { readonly version: VersionText };
  readonly witnesses: readonly { readonly version: VersionText }[];
  readonly collation: Collation;
};

const collations = new WeakMap<Collation, readonly (RenderedPassage | RenderedAddition)[]>();

/** A collation with its marked texts and its apparatus: made once, kept as long as the collation is. */
export function renderedCollation({ base, witnesses, collation }: Collated) {
  const texts = { base: base.version, witnesses: witnesses.map(({ version }) => version) };
  const rendered = collations.get(collation) ?? renderCollation(texts, collation);
  collations.set(collation, rendered);
  return rendered;
}

type Notes = { readonly left: NotesOnText; readonly right: NotesOnText };

/**
 * Those of a comparison's rows that answer the query, with the notes of each side painted in, and those on
 * both sides of a row beside it.
 */
export function rowsWithNotes(
  { left, right }: Pick<Compared, 'left' | 'right'>,
  rows: readonly RenderedRow[],
  notes: Notes,
  query: Pick<CompareQuery, 'rows' | 'topics' | 'text'>,
): RenderedRow[] {
  const onBoth = notesOnBoth(left, right, notes.left.notes, notes.right.notes);
  const pairs = new Set(onBoth.keys());
  const [ofLeft, ofRight] = [
    notesByUnit(notes.left, left, pairs),
    notesByUnit(notes.right, right, pairs),
  ];
  return filterRows(rows, query).map((row) => {
    const a = row.left.map((side) => withNotes(side, left, ofLeft.get(side.unit.eId)));
    const b = row.right.map((side) => withNotes(side, right, ofRight.get(side.unit.eId)));
    const painted = [...a, ...b].some(({ notes: own }) => own !== undefined);
    if (!painted) return row;
    const pairNotes = [...onBoth].flatMap(([id, pair]) =>
      a.some(({ unit }) => pair.left.includes(unit.eId)) ||
      b.some(({ unit }) => pair.right.includes(unit.eId))
        ? [id]
        : [],
    );
    return { ...row, left: a, right: b, ...(pairNotes.length > 0 && { pairNotes }) };
  });
}
