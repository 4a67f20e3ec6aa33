/**
 * What three or more texts share, by *how many* of them share it: words that stand in all of them have the
 * strongest mark. Never a colour for each set of texts: four colours of three texts could not be told by
 * heart (S. Carlson's synopsis says so of itself), and six texts have sixty-three sets.
 *
 * Every text is held against the pivot, so a count says how many texts share the pivot's words.
 */

import type { GroundLevel, Passage, SharedGround } from '@/lib/core/comparison/shared-ground';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import type { SharedMark, TextMark } from './marks';

/** Only wording can be counted word by word. */
const COUNTED: readonly GroundLevel[] = ['words', 'form'];

export type UnitMarksById = ReadonlyMap<string, readonly TextMark[]>;

/** A stretch of a unit that so many texts share, the one it stands in among them. */
type Counted = {
  readonly start: number;
  readonly end: number;
  readonly texts: number;
  readonly level: GroundLevel;
};

/**
 * The marks of each text by unit. `grounds[i]` is the pivot (left) against text i (right), undefined for the
 * pivot itself and where wording is not compared. O(passages · log passages).
 */
export function nWayGround(
  versions: readonly VersionText[],
  pivot: number,
  grounds: readonly (SharedGround | undefined)[],
): readonly UnitMarksById[] {
  const counted = countPivot(grounds);
  return versions.map((version, index) => {
    if (index === pivot) return marksOf(counted);
    const own = new Map<string, Counted[]>();
    for (const { level, left, right } of wordingOf(grounds[index])) {
      const from = unitsById(versions[pivot] as VersionText).get(left.eId)?.text ?? '';
      const to = unitsById(version).get(right.eId)?.text ?? '';
      add(own, right.eId, carried(from, left, counted.get(left.eId) ?? [], to, right, level));
    }
    return marksOf(own);
  });
}

function wordingOf(ground: SharedGround | undefined): SharedGround['passages'] {
  return (ground?.passages ?? []).filter(({ level }) => COUNTED.includes(level));
}

/** The pivot's words with how many texts share each stretch of them. */
function countPivot(grounds: readonly (SharedGround | undefined)[]): Map<string, Counted[]> {
  const spans = new Map<string, { start: number; end: number; by: number; level: GroundLevel }[]>();
  for (const [by, ground] of grounds.entries()) {
    for (const { level, left } of wordingOf(ground)) {
      const { eId, start, end } = left;
      spans.set(eId, [...(spans.get(eId) ?? []), { start, end, by, level }]);
    }
  }
  return new Map(
    [...spans].map(([eId, all]) => {
      const cuts = [...new Set(all.flatMap(({ start, end }) => [start, end]))].sort(
        (a, b) => a - b,
      );
      return [
        eId,
        cuts.slice(0, -1).flatMap((start, index): Counted[] => {
          const end = cuts[index + 1] ?? start;
          const over = all.filter((span) => span.start < end && span.end > start);
          if (over.length === 0) return [];
          const texts = new Set(over.map(({ by }) => by)).size + 1;
          const level = over.some((span) => span.level === 'words') ? 'words' : 'form';
          return [{ start, end, texts, level }];
        }),
      ];
    }),
  );
}

/** The counts of the pivot's words on the words of another text that answer them, word by word. */
function carried(
  from: string,
  left: Passage,
  counted: readonly Counted[],
  to: string,
  right: Passage,
  level: GroundLevel,
): Counted[] {
  const mine = wordsIn(from, left);
  const theirs = wordsIn(to, right);
  const textsAt = (at: number) =>
    counted.find(({ start, end }) => start <= at && at < end)?.texts ?? 2;
  if (mine.length !== theirs.length) {
    const texts = Math.min(...mine.map(({ start }) => textsAt(start)), counted.length + 2);
    return [{ start: right.start, end: right.end, texts, level }];
  }
  const pieces: Counted[] = [];
  for (const [index, { start, end }] of theirs.entries()) {
    const texts = textsAt(mine[index]?.start ?? 0);
    const last = pieces.at(-1);
    if (last?.texts === texts) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, texts, level });
  }
  return pieces;
}

function wordsIn(text: string, { start, end }: Passage): { start: number; end: number }[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

function add(units: Map<string, Counted[]>, eId: string, pieces: readonly Counted[]): void {
  const known = units.get(eId);
  if (known) known.push(...pieces);
  else units.set(eId, [...pieces]);
}

function marksOf(units: ReadonlyMap<string, readonly Counted[]>): UnitMarksById {
  return new Map(
    [...units].map(([eId, pieces]) => [
      eId,
      pieces.map((piece): SharedMark => ({ kind: 'shared', ...piece })),
    ]),
  );
}
