/**
 * The order of a redline. A document that must read as A when every change is rejected and as B when
 * every change is accepted has to hold both orders at once. Pairs that kept their order are written
 * in place; a pair that left it is written twice, as taken away where A has it and put down where B
 * has it; what only one side has stands in its own order.
 *
 * Reference: the pairs in place are a longest increasing subsequence (`longest-increasing.ts`), so as few
 * provisions as can be are written as moved.
 */

import { longestIncreasing } from '@/lib/core/algorithms/longest-increasing';
import type { ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import { isUnit, type Provision, type VersionText } from '@/lib/core/treaty/provision';
import { provisionTitle } from '../document/exported-comparison';

/** A provision as a block of a document: its title line and, for a unit, its text. */
export type Block = {
  readonly provision: Provision;
  readonly title: string;
  /** Undefined for part, chapter and section. */
  readonly text?: string;
};

/** Blocks that stand next to each other on either side and are read against each other. */
type BlockPair = {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
  /** Undefined for headings of parts, and for a link read without its further provisions. */
  readonly link?: ComparedLink;
};

export type RedlinePassage =
  | ({ readonly kind: 'pair' } & BlockPair)
  | { readonly kind: 'only'; readonly side: 'left' | 'right'; readonly block: Block }
  /** Where a moved pair left (`left`) and where it arrived (`right`); both have the same number. */
  | ({
      readonly kind: 'moved';
      readonly side: 'left' | 'right';
      readonly move: number;
    } & BlockPair);

type Compared = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
};

/** A pair by the places of its blocks, counted in each side's blocks. */
type PlacedPair = BlockPair & { readonly atA: number; readonly atB: number };

/** Every block a version is written as, in document order. */
export function redlineBlocks(version: VersionText): Block[] {
  return version.provisions
    .filter((provision) => isUnit(provision) || provision.text === '')
    .map((provision) => ({
      provision,
      title: provisionTitle(version, provision),
      ...(isUnit(provision) && { text: provision.text }),
    }));
}

/**
 * The passages of a redline. Read without its `right` blocks it is A's block list, without its `left`
 * blocks it is B's, each block once and in order. O(n log n) in the number of blocks.
 */
export function redlinePassages({ left, right, comparison }: Compared): RedlinePassage[] {
  const [a, b] = [redlineBlocks(left), redlineBlocks(right)];
  const pairs = [...linkedPairs(a, b, comparison), ...headingPairs(a, b)].sort(
    (one, other) => one.atA - other.atA,
  );
  const kept = longestIncreasing(pairs.map((pair) => pair.atB));
  const inPlace = pairs.filter((_, index) => kept.has(index));
  const moved = pairs.filter((pair, index) => !kept.has(index) && canMove(pair));
  const passages: RedlinePassage[] = [];
  let [atA, atB] = [0, 0];
  for (const pair of inPlace) {
    passages.push(...between('left', a, atA, pair.atA, moved));
    passages.push(...between('right', b, atB, pair.atB, moved));
    passages.push({ kind: 'pair', ...pair });
    [atA, atB] = [pair.atA + pair.left.length, pair.atB + pair.right.length];
  }
  passages.push(...between('left', a, atA, a.length, moved));
  passages.push(...between('right', b, atB, b.length, moved));
  return passages;
}

/** Two languages share no words to move, and a heading alone is better deleted and inserted. */
function canMove({ link }: BlockPair): boolean {
  return link?.changes !== undefined;
}

/** The blocks of one side from `from` to `to`: moved ones as such, the rest as that side's only. */
function between(
  side: 'left' | 'right',
  blocks: readonly Block[],
  from: number,
  to: number,
  moved: readonly PlacedPair[],
): RedlinePassage[] {
  const passages: RedlinePassage[] = [];
  for (let at = from; at < to; ) {
    const move = moved.findIndex((pair) => (side === 'left' ? pair.atA : pair.atB) === at);
    const pair = moved[move];
    const block = blocks[at];
    if (pair) {
      passages.push({ kind: 'moved', side, move, ...pair });
      at += pair[side].length;
    } else {
      if (block) passages.push({ kind: 'only', side, block });
      at += 1;
    }
  }
  return passages;
}

function linkedPairs(
  a: readonly Block[],
  b: readonly Block[],
  { links }: Comparison,
): PlacedPair[] {
  const [placeA, placeB] = [placesOf(a), placesOf(b)];
  return links.flatMap((link): PlacedPair[] => {
    const atA = link.left.flatMap((eId) => placeA.get(eId) ?? []);
    const atB = link.right.flatMap((eId) => placeB.get(eId) ?? []);
    const [firstA, firstB] = [atA[0], atB[0]];
    if (firstA === undefined || firstB === undefined) return [];
    if (isRun(atA) && isRun(atB)) {
      const left = a.slice(firstA, firstA + atA.length);
      return [
        { atA: firstA, atB: firstB, left, right: b.slice(firstB, firstB + atB.length), link },
      ];
    }
    const [mainA, mainB] = [longestAt(a, atA), longestAt(b, atB)];
    const changes = link.changes && { link: { ...link, changes: [] } };
    return [
      {
        atA: mainA,
        atB: mainB,
        left: a.slice(mainA, mainA + 1),
        right: b.slice(mainB, mainB + 1),
        ...changes,
      },
    ];
  });
}

function placesOf(blocks: readonly Block[]): Map<string, number> {
  return new Map(blocks.map(({ provision }, index) => [provision.eId, index]));
}

/** True when the places follow each other without a gap. */
function isRun(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
}

function longestAt(blocks: readonly Block[], places: readonly number[]): number {
  const length = (place: number) => blocks[place]?.text?.length ?? 0;
  return places.reduce((best, place) => (length(place) > length(best) ? place : best));
}

/** Headings of parts, chapters and sections that stand on both sides: equal ones, then equal addresses. */
function headingPairs(a: readonly Block[], b: readonly Block[]): PlacedPair[] {
  const usedB = new Set<number>();
  const pairs: PlacedPair[] = [];
  const paired = new Set<number>();
  const pair = (same: (one: Block, other: Block) => boolean) => {
    a.forEach((left, atA) => {
      if (left.text !== undefined || paired.has(atA)) return;
      const atB = b.findIndex(
        (right, index) => right.text === undefined && !usedB.has(index) && same(left, right),
      );
      const right = b[atB];
      if (!right) return;
      usedB.add(atB);
      paired.add(atA);
      pairs.push({ atA, atB, left: [left], right: [right] });
    });
  };
  pair((one, other) => one.title === other.title);
  pair((one, other) => one.provision.eId === other.provision.eId);
  return pairs;
}
