import type { Actor } from '@/lib/core/access/policy';
import type { AppliedCorrections } from '@/lib/core/address/comparison-address';
import { isUuid } from '@/lib/core/address/uuid';
import type { Side } from '@/lib/core/address/version-address';
import type { ComparedLink } from '@/lib/core/comparison/comparison';
import { alignNWay, type NWayPair, type NWayTable } from '@/lib/core/engine/n-way';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { type ComparedPair, type ComparedQuery, compareOpened } from './compare-versions';
import { openSides } from './open-sides';

export type ComparedNWay = {
  readonly versions: readonly VersionText[];
  /** Languages each side has texts in. */
  readonly languages: readonly (readonly string[])[];
  /** The side that the others are aligned to. */
  readonly pivot: number;
  /** Each side against the pivot, which is on the left; undefined at the pivot's own place. */
  readonly compared: readonly (ComparedPair | undefined)[];
  /** Of every pair that the table rests on. */
  readonly corrections: AppliedCorrections;
  readonly table: NWayTable<ComparedLink>;
};

/**
 * Compares three or more versions: each with the pivot, and those with each other that the pivot leaves
 * something out of, to bring that together. A pivot that is no side is the first; sides are opened as
 * for two, and every pair is computed once and kept as for two. Throws `not-found` for a side that is
 * not stored.
 */
export async function compareNWay(
  actor: Actor,
  sides: readonly Side[],
  query: ComparedQuery & { readonly pivot: number },
): Promise<ComparedNWay> {
  const opened = await openSides(actor, sides);
  const versions = opened.map(({ version }) => version);
  const pivot = query.pivot < sides.length ? query.pivot : 0;
  const stored = withoutStatements(query);
  // One after the other: together they would hold the processor from everyone else.
  const withPivot = await inTurn(pairsWith(pivot, versions.length), ([a, b]) =>
    comparePair(actor, versions, a, b, stored),
  );
  const open = versions.map((version, index) => leftOut(version, index, pivot, withPivot));
  const others = await inTurn(pairsOf(open.flatMap((is, index) => (is ? [index] : []))), ([a, b]) =>
    comparePair(actor, versions, a, b, stored),
  );
  const pairs = [...withPivot, ...others];
  return {
    versions,
    languages: opened.map(({ languages }) => languages),
    pivot,
    compared: versions.map((_, index) => withPivot.find(({ b }) => b === index)?.pair),
    corrections: pairs.map(({ pair }) => pair.corrections.applied),
    table: alignNWay(
      versions.map((version) => [...unitsById(version).keys()]),
      pairs,
      pivot,
    ),
  };
}

/** What an address says of two texts itself does not name them, so it is said of no pair of three. */
function withoutStatements({ options, corrections }: ComparedQuery): ComparedQuery {
  if (typeof corrections === 'string') return { options, corrections };
  const ids = corrections.filter(isUuid);
  return { options, corrections: ids.length === 0 ? 'none' : ids };
}

type PlacedPair = NWayPair<ComparedLink> & { readonly pair: ComparedPair };

async function comparePair(
  actor: Actor,
  versions: readonly VersionText[],
  a: number,
  b: number,
  query: ComparedQuery,
): Promise<PlacedPair> {
  const [left, right] = [versions[a], versions[b]];
  if (!left || !right) throw new RangeError('a pair names a side that is not there');
  const pair = await compareOpened(actor, left, right, query);
  return { a, b, links: pair.comparison.links, pair };
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

function pairsWith(pivot: number, count: number): [number, number][] {
  return Array.from({ length: count }, (_, index) => index).flatMap((index): [number, number][] =>
    index === pivot ? [] : [[pivot, index]],
  );
}

/** Every pair of these sides once. */
function pairsOf(sides: readonly number[]): [number, number][] {
  return sides.flatMap((a, index) => sides.slice(index + 1).map((b): [number, number] => [a, b]));
}

/** True for a side with provisions that correspond to nothing in the pivot. */
function leftOut(
  version: VersionText,
  index: number,
  pivot: number,
  withPivot: readonly PlacedPair[],
): boolean {
  const linked = withPivot
    .filter(({ b }) => b === index)
    .flatMap(({ links }) => links.flatMap(({ right }) => right));
  return index !== pivot && linked.length < unitsById(version).size;
}
