/**
 * Corrections: what people say of an alignment against the engine. Each is one immutable statement
 * about the provisions of two versions; the engine works around them (`Pins`). Undoing one withdraws
 * it, so that a permanent link made before still shows what it showed.
 *
 * Statements hold in the order they were made, and a later one replaces whole every earlier one it
 * contradicts: nobody has to work out what half of an older statement may still mean. So what is in
 * effect is a part of what was said, and a link that names only that part shows the same.
 */

import type { Visibility } from '@/lib/core/access/visibility';
import type { LinkRelation } from './comparison';

export const CORRECTION_KINDS = ['link', 'unlink', 'relabel'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** `left` and `right` are eIds of units of the two versions, in document order, never empty. */
export type Correction = {
  readonly id: string;
  readonly kind: CorrectionKind;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Of a `relabel` always, of a `link` when its author named one. */
  readonly relation?: LinkRelation;
  readonly reason: string;
  readonly visibility: Visibility;
  readonly author: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly created: string;
  readonly withdrawn?: string;
};

/** A link that must stand, exactly so. `correction` is the id of the statement it comes from. */
export type PinnedLink = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relation?: LinkRelation;
  readonly correction: string;
};

/** What corrections ask of the engine. `apart`: no link may hold one of `left` and one of `right`. */
export type Pins = {
  readonly links: readonly PinnedLink[];
  readonly apart: readonly {
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
  /** A relation for a link the engine itself finds with exactly these sides. */
  readonly relabels: readonly Required<PinnedLink>[];
};

export const NO_PINS: Pins = { links: [], apart: [], relabels: [] };

/** The most that one correction may name on a side. */
export const MOST_UNITS = 20;

/** UTF-16 code units of a reason. */
export const LONGEST_REASON = 2000;

/** Of a reason that everybody is shown: a page holds many of them. */
export const LONGEST_PUBLIC_REASON = 500;

/**
 * The corrections that no later one contradicts, in order of creation. What was withdrawn is not left
 * out: whoever asks for it by id wants it to hold. O(n²) in the corrections, n being some hundreds.
 */
export function correctionsInEffect(corrections: readonly Correction[]): Correction[] {
  const each = [...new Map(corrections.map((correction) => [correction.id, correction])).values()];
  let kept: Correction[] = [];
  for (const later of each.sort(byCreation)) {
    kept = kept.filter((earlier) => !contradicts(later, earlier));
    kept.push(later);
  }
  return kept;
}

/**
 * What the corrections together ask of the engine, whatever order they are given in. No unit stands in
 * two of its links, and no link holds a pair that is kept apart. O(n²) in the corrections.
 */
export function pinsOf(corrections: readonly Correction[]): Pins {
  const links: PinnedLink[] = [];
  const apart: Pins['apart'][number][] = [];
  const relabels: Required<PinnedLink>[] = [];
  for (const { id, kind, left, right, relation } of correctionsInEffect(corrections)) {
    if (kind === 'unlink') apart.push({ left, right });
    else if (kind === 'link') {
      links.push({ left, right, ...(relation && { relation }), correction: id });
    } else if (relation) {
      const label = { left, right, relation, correction: id };
      const pinned = links.findIndex((link) => haveSameSides(link, label));
      if (pinned === -1) relabels.push(label);
      else links[pinned] = label;
    }
  }
  return { links, apart, relabels };
}

export type Sides = { readonly left: readonly string[]; readonly right: readonly string[] };

function byCreation(one: Correction, other: Correction): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** Whether what was said later leaves no room for what was said earlier. */
function contradicts(later: Correction, earlier: Correction): boolean {
  switch (later.kind) {
    case 'link':
      return earlier.kind === 'unlink' ? cross(later, earlier) : touch(later, earlier);
    case 'unlink':
      return earlier.kind === 'unlink' ? haveSameSides(later, earlier) : cross(later, earlier);
    case 'relabel':
      if (earlier.kind === 'link') return false;
      return earlier.kind === 'unlink' ? cross(later, earlier) : haveSameSides(later, earlier);
  }
}

function shareUnit(one: readonly string[], other: readonly string[]): boolean {
  return one.some((eId) => other.includes(eId));
}

/** True when a unit of either side stands in both. */
function touch(one: Sides, other: Sides): boolean {
  return shareUnit(one.left, other.left) || shareUnit(one.right, other.right);
}

/** True when some left unit and some right unit stand opposite each other in both. */
function cross(one: Sides, other: Sides): boolean {
  return shareUnit(one.left, other.left) && shareUnit(one.right, other.right);
}

function haveSameSides(one: Sides, other: Sides): boolean {
  return equal(one.left, other.left) && equal(one.right, other.right);
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((eId, index) => eId === other[index]);
}
