/**
 * Where a range of one version lies in the next, by the map of its words. Words that stayed carry it;
 * words that were replaced at its ends belong to it, words that were inserted at its ends do not.
 */

import { editDistance } from '@/lib/core/algorithms/edit-distance';
import { safeCutAfter, safeCutBefore } from '@/lib/core/text/text';
import type { CarryMap } from './carry-map';
import { blockBefore, blockBehind, cutIn } from './replaced-words';
import { opensAt, type UnitSpan, type UnitWords, wordAt } from './unit-words';

/** Where a range lies in the next version. */
export type CarriedRange = UnitSpan & {
  /** 0..1: how much of the words is there; 1 when none was changed. */
  readonly kept: number;
  /** What the unchanged words around it tell that came along with it, in letters. */
  readonly support: number;
  /** True where it went along with text that moved from one provision to another. */
  readonly moved: boolean;
  /** True where the diff may as well have deleted these words, and kept equal ones beside them. */
  readonly doubtful: boolean;
};

/** Words first..last of the old version. */
type WordRange = { readonly first: number; readonly last: number };

/** Inserted text so much longer than the range parts it; longer insertions than these words always do. */
const MOST_INSERTED = 12;
/** Larger pairs of texts are compared by words, not by characters. */
const MAX_CELLS = 160_000;

/** Every place where a part of the range lies, what tells most first; empty when its words are gone. */
export function carryRange(map: CarryMap, span: UnitSpan): CarriedRange[] {
  const range = wordsOf(map.old, span);
  if (range === undefined) return [];
  const clusters = clustersOf(map, range);
  const places = (clusters.length === 0 ? [undefined] : clusters).flatMap((cluster) => {
    const place = placeOf(map, span, range, cluster);
    return place === undefined ? [] : [place];
  });
  return places.sort((one, other) => other.kept - one.kept);
}

function wordsOf(old: UnitWords, { unit, start, end }: UnitSpan): WordRange | undefined {
  const first = wordAt(old, unit, start);
  let last = wordAt(old, unit, end - 1);
  const border = (old.firsts[unit + 1] ?? 1) - 1;
  if (last === border || (old.starts[last] ?? 0) >= end) last -= 1;
  return first <= last && first < border ? { first, last } : undefined;
}

/** The words of the range that stayed, as runs that lie together in one unit of the new version. */
function clustersOf(map: CarryMap, { first, last }: WordRange): WordRange[] {
  const { to, next } = map;
  const most = Math.max(MOST_INSERTED, last - first + 1);
  const clusters: { first: number; last: number }[] = [];
  for (let word = first; word <= last; word += 1) {
    const there = to[word] ?? -1;
    if (there < 0) continue;
    const open = clusters.at(-1);
    const before = open === undefined ? -1 : (to[open.last] ?? -1);
    const together =
      open !== undefined &&
      there > before &&
      next.unitOf[there] === next.unitOf[before] &&
      there - before - (word - open.last) <= most;
    if (together) open.last = word;
    else clusters.push({ first: word, last: word });
  }
  return clusters;
}

function placeOf(
  map: CarryMap,
  span: UnitSpan,
  range: WordRange,
  cluster: WordRange | undefined,
): CarriedRange | undefined {
  const ends =
    cluster === undefined
      ? betweenNeighbours(map, span, range)
      : cluster && {
          unit: map.next.unitOf[map.to[cluster.first] ?? 0] ?? 0,
          start: startOf(map, span, range, cluster),
          end: endOf(map, span, range, cluster),
        };
  if (ends === undefined) return undefined;
  const text = map.next.units[ends.unit]?.text ?? '';
  const start = safeCutBefore(text, ends.start);
  const end = safeCutAfter(text, ends.end);
  if (start >= end) return undefined;
  const placed = withoutInsertion(map, span, { unit: ends.unit, start, end });
  return {
    ...placed,
    kept: keptOf(map, span, range, placed),
    support: cluster === undefined ? 0 : supportOf(map, cluster),
    moved: cluster !== undefined && map.moved[cluster.first] === 1,
    doubtful: cluster !== undefined && maySlide(map, cluster),
  };
}

/** The very words, where they stand at one end of the place: what else is in it was inserted beside them. */
function withoutInsertion(map: CarryMap, span: UnitSpan, place: UnitSpan): UnitSpan {
  const exact = (map.old.units[span.unit]?.text ?? '').slice(span.start, span.end);
  const there = (map.next.units[place.unit]?.text ?? '').slice(place.start, place.end);
  if (there.length <= exact.length) return place;
  if (there.startsWith(exact)) return { ...place, end: place.start + exact.length };
  return there.endsWith(exact) ? { ...place, start: place.end - exact.length } : place;
}

/** The offset in the new text at which a range begins whose words stay from `cluster.first` on. */
function startOf(map: CarryMap, span: UnitSpan, range: WordRange, cluster: WordRange): number {
  const { old, next, to } = map;
  const there = to[cluster.first] ?? 0;
  const begins = next.starts[there] ?? 0;
  if (cluster.first === range.first) {
    const inside = span.start - (old.starts[range.first] ?? 0);
    return inside >= 0 ? begins + inside : begins - blanksBefore(map, span, range.first, begins);
  }
  const block = blockBefore(map, cluster.first);
  const cut = block && cutIn(map, block, span, 'start');
  return cut === undefined ? begins : Math.min(cut, begins);
}

/** The offset in the new text at which a range ends whose words stay up to `cluster.last`. */
function endOf(map: CarryMap, span: UnitSpan, range: WordRange, cluster: WordRange): number {
  const { old, next, to } = map;
  const there = to[cluster.last] ?? 0;
  const ends = next.ends[there] ?? 0;
  if (cluster.last === range.last) {
    const inside = (old.ends[range.last] ?? 0) - span.end;
    return inside >= 0 ? ends - inside : ends + blanksBehind(map, span, range.last, ends);
  }
  const block = blockBehind(map, cluster.last);
  const cut = block && cutIn(map, block, span, 'end');
  return cut === undefined ? ends : Math.max(cut, ends);
}

/** Blanks at the beginning of a selection that stand there still. */
function blanksBefore({ old, next, to }: CarryMap, span: UnitSpan, word: number, at: number) {
  const blanks = (old.units[span.unit]?.text ?? '').slice(span.start, old.starts[word]);
  const text = next.units[next.unitOf[to[word] ?? 0] ?? 0]?.text ?? '';
  return text.slice(0, at).endsWith(blanks) ? blanks.length : 0;
}

function blanksBehind({ old, next, to }: CarryMap, span: UnitSpan, word: number, at: number) {
  const blanks = (old.units[span.unit]?.text ?? '').slice(old.ends[word], span.end);
  const text = next.units[next.unitOf[to[word] ?? 0] ?? 0]?.text ?? '';
  return text.startsWith(blanks, at) ? blanks.length : 0;
}

/** A range of which no word stayed: what its words were replaced by. */
function betweenNeighbours(map: CarryMap, span: UnitSpan, range: WordRange): UnitSpan | undefined {
  const { old, next, to } = map;
  let before = range.first - 1;
  while (before >= 0 && (old.keys[before] ?? -1) >= 0 && (to[before] ?? -1) < 0) before -= 1;
  let behind = range.last + 1;
  while ((old.keys[behind] ?? -1) >= 0 && (to[behind] ?? -1) < 0) behind += 1;
  const block =
    before >= 0 && (to[before] ?? -1) >= 0
      ? blockBehind(map, before)
      : (to[behind] ?? -1) >= 0
        ? blockBefore(map, behind)
        : undefined;
  if (block === undefined) return undefined;
  const start = cutIn(map, block, span, 'start');
  const end = cutIn(map, block, span, 'end');
  if (start === undefined || end === undefined) return undefined;
  return { unit: next.unitOf[block.fromB] ?? 0, start, end };
}

/** How much of the old words is in the new ones: by characters, in long ranges by words. */
function keptOf(map: CarryMap, span: UnitSpan, range: WordRange, place: UnitSpan): number {
  const one = (map.old.units[span.unit]?.text ?? '').slice(span.start, span.end);
  const other = (map.next.units[place.unit]?.text ?? '').slice(place.start, place.end);
  if (one === other || isSpacedAlike(one, other)) return 1;
  const longer = Math.max(one.length, other.length);
  if (one.length * other.length <= MAX_CELLS) {
    return Math.min(0.99, Math.max(0, 1 - editDistance(one, other) / longer));
  }
  let stayed = 0;
  for (let word = range.first; word <= range.last; word += 1) {
    const there = map.to[word] ?? -1;
    const within =
      there >= 0 &&
      map.next.unitOf[there] === place.unit &&
      (map.next.starts[there] ?? 0) >= place.start &&
      (map.next.ends[there] ?? 0) <= place.end;
    if (within) stayed += (map.old.ends[word] ?? 0) - (map.old.starts[word] ?? 0) + 1;
  }
  return Math.min(0.99, stayed / longer);
}

function isSpacedAlike(one: string, other: string): boolean {
  return one.trim().split(/\s+/).join(' ') === other.trim().split(/\s+/).join(' ');
}

/** What the unchanged run around a cluster tells outside it. The border of a text tells a good deal. */
function supportOf(map: CarryMap, cluster: WordRange): number {
  const { old, to } = map;
  let sum = 0;
  for (const step of [-1, 1]) {
    let word = step < 0 ? cluster.first : cluster.last;
    for (let tried = 0; tried < SUPPORTING_WORDS; tried += 1) {
      const [here, there] = [word + step, (to[word] ?? 0) + step];
      if ((old.keys[here] ?? -1) < 0 || there < 0 || to[here] !== there) {
        const border = step < 0 ? 1 : 0;
        sum += borderSupport(map, here + border, there + border);
        if (isOneSided(map, here, there)) sum += ONE_SIDED_SUPPORT;
        break;
      }
      sum += old.weights[here] ?? 0;
      word = here;
    }
  }
  return sum;
}

const SUPPORTING_WORDS = 12;
/** What it tells that the run ends where a text or line, or a sentence, ends in both versions. */
const BORDER_SUPPORT = [0, 0, 8, 12];

/** What it tells that nothing but an insertion or a deletion parts the run from the next that stayed. */
const ONE_SIDED_SUPPORT = 8;

function isOneSided({ old, next, to, from }: CarryMap, here: number, there: number): boolean {
  const within = (old.keys[here] ?? -1) >= 0 && (next.keys[there] ?? -1) >= 0;
  const inserted = next.unitOf[to[here] ?? -1] === next.unitOf[there];
  const deleted = old.unitOf[from[there] ?? -1] === old.unitOf[here];
  return within && inserted !== deleted;
}

/** `here` and `there` are the words behind the border. */
function borderSupport({ old, next }: CarryMap, here: number, there: number): number {
  return BORDER_SUPPORT[Math.min(opensAt(old, here), opensAt(next, there))] ?? 0;
}

/**
 * True where words were deleted beside these and all the words up to these repeat them: "peace and
 * [peace and] security" without two words reads the same whichever two are gone.
 */
function maySlide(map: CarryMap, { first, last }: WordRange): boolean {
  return slidesOver(map, first, last, -1) || slidesOver(map, last, first, 1);
}

/** `near` is the end of the cluster on the side looked at, `far` the other; `step` leads outwards. */
function slidesOver(
  { old, next, to, from }: CarryMap,
  near: number,
  far: number,
  step: -1 | 1,
): boolean {
  let run = near;
  while (to[run + step] === (to[run] ?? 0) + step && (old.keys[run + step] ?? -1) >= 0) {
    run += step;
    if (Math.abs(run - near) > LONGEST_REPEAT) return false;
  }
  const beside = (to[run] ?? 0) + step;
  if ((next.keys[beside] ?? -1) >= 0 && (from[beside] ?? -1) < 0) return false;
  let gone = run + step;
  while ((old.keys[gone] ?? -1) >= 0 && (to[gone] ?? -1) < 0) gone += step;
  const deleted = Math.abs(gone - run) - 1;
  if (deleted < Math.abs(far - near) + 1) return false;
  for (let word = run; ; word -= step) {
    if (old.keys[word] !== old.keys[word + step * deleted]) return false;
    if (word === far) return true;
  }
}

const LONGEST_REPEAT = 60;
