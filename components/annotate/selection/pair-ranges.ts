/** Pairs as places of notes: both sides of a row of a comparison, whole or in the words selected there. */

import { isSameUnit, type UnitRange } from '@/lib/core/anchor/selector';
import { isWholeUnit } from '@/lib/core/annotation/annotation';
import { excerpt } from '@/lib/core/text/excerpt';
import { unitsInside } from '@/lib/dom/shown-units';
import { selectionToRanges, wholeOf } from '@/lib/dom/text-range';

/** What a row of a comparison offers for a note on both its sides. */
export const PAIR_BUTTON = '[data-pair-note]';

const ROW = 'section';

/**
 * The places of a note on the row around `button`: all units of both sides, or for the side in which
 * words are selected just these; each once where both sides show one version. Empty in a row without
 * texts.
 */
export function rangesOfPair(button: Element, selection: Selection | null): UnitRange[] {
  const row = button.closest(ROW);
  const whole = row ? unitsInside(row).flatMap(wholeOf) : [];
  const ranges = withWords(whole, selectionToRanges(selection));
  return ranges.filter(
    (range, index) => ranges.findIndex((one) => isSameStart(one, range)) === index,
  );
}

/**
 * The places of a pair with the words selected on one side in the place of that side. Unchanged when
 * nothing is selected in its provisions. O(ranges · selected).
 */
export function withWords(
  ranges: readonly UnitRange[],
  selected: readonly UnitRange[],
): UnitRange[] {
  const words = selected.filter((word) => ranges.some((range) => isSameUnit(range, word)));
  const [first] = words;
  if (first === undefined) return [...ranges];
  const at = ranges.findIndex(({ versionRef }) => versionRef === first.versionRef);
  const others = ranges.filter(({ versionRef }) => versionRef !== first.versionRef);
  const own = words.filter(({ versionRef }) => versionRef === first.versionRef);
  return at === 0 ? [...own, ...others] : [...others, ...own];
}

/** Characters of the words that a place is told by: those of one place, and of several. */
const QUOTED = { one: 160, several: 90 } as const;

/** The words a note is about, to be shown while it is written; whole provisions and pairs by their names. */
export function quoteOf(
  ranges: readonly UnitRange[],
  nameOf: (range: UnitRange) => string,
): string {
  const pair = isPair(ranges);
  const limit = ranges.length > 1 ? QUOTED.several : QUOTED.one;
  return ranges
    .map((range) => {
      const words = excerpt(range.selector.quote.exact, limit);
      if (isWholeUnit(range)) return nameOf(range);
      return pair ? `${nameOf(range)}: ${words}` : words;
    })
    .join(pair ? '\n' : '\n…\n');
}

/** True for places in two versions. */
export function isPair(ranges: readonly UnitRange[]): boolean {
  return new Set(ranges.map(({ versionRef }) => versionRef)).size > 1;
}

/** True when the words lie in provisions of the pair, so that they can stand for their side. */
export function touchesPair(ranges: readonly UnitRange[], selected: readonly UnitRange[]): boolean {
  return selected.some((word) => ranges.some((range) => isSameUnit(range, word)));
}

function isSameStart(one: UnitRange, other: UnitRange): boolean {
  return isSameUnit(one, other) && one.selector.position.start === other.selector.position.start;
}
