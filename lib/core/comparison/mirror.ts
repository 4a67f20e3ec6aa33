/**
 * A comparison, and everything in it, seen from the other side. Every part is turned over here and
 * nowhere else, so that A against B and B against A are one comparison: the engine compares in one
 * canonical order and swaps at the end.
 */

import { unitEId, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type {
  Alignment,
  AlignmentLink,
  Change,
  ComparedLink,
  Comparison,
  LinkRelation,
  Move,
  ObligationChange,
  PartialLink,
  Transfer,
} from './comparison';
import type { Correction, Pins } from './correction';

/** The same pins for the two versions the other way round. */
export function mirrorPins({ links, apart, relabels }: Pins): Pins {
  return {
    links: links.map(mirrorCorrection),
    apart: apart.map(mirrorSides),
    relabels: relabels.map(mirrorCorrection),
  };
}

/** The same statement about the two versions the other way round. */
export function mirrorCorrection<T extends Pick<Correction, 'left' | 'right' | 'relation'>>(
  correction: T,
): T {
  const { relation } = correction;
  return { ...mirrorSides(correction), ...(relation && { relation: mirrorRelation(relation) }) };
}

/** What a relation of A to B is of B to A. */
function mirrorRelation(relation: LinkRelation): LinkRelation {
  if (relation === 'broader') return 'narrower';
  return relation === 'narrower' ? 'broader' : relation;
}

function mirrorSides<Side, T extends { readonly left: Side; readonly right: Side }>(value: T): T {
  return { ...value, left: value.right, right: value.left };
}

/** The same change seen from the other side. */
function mirrorChange({ fromA, toA, fromB, toB, move, kind }: Change): Change {
  return {
    fromA: fromB,
    toA: toB,
    fromB: fromA,
    toB: toA,
    ...(move !== undefined && { move }),
    ...(kind !== undefined && { kind: MIRRORED_KINDS[kind] }),
  };
}

const MIRRORED_KINDS = { split: 'join', join: 'split', spelling: 'spelling' } as const;

/** The same move seen from the other side. */
function mirrorMove({ fromA, toA, fromB, toB, changes }: Move): Move {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA, changes: changes.map(mirrorChange) };
}

/** The same change of an obligation seen from the other side. */
function mirrorObligation({ before, after, ...rest }: ObligationChange): ObligationChange {
  return { ...rest, before: after, after: before };
}

/** The same transfer seen from the other side. */
function mirrorTransfer(transfer: Transfer): Transfer {
  return {
    leftEId: transfer.rightEId,
    rightEId: transfer.leftEId,
    fromA: transfer.fromB,
    toA: transfer.toB,
    fromB: transfer.fromA,
    toB: transfer.toA,
    score: transfer.score,
    changes: transfer.changes.map(mirrorChange),
    obligations: transfer.obligations.map(mirrorObligation),
  };
}

/**
 * Links seen from the other side, in the order of the new left side. `leftEIds` are that side's eIds in
 * document order. O(n log n).
 */
function mirrorLinks<Link extends AlignmentLink>(
  links: readonly Link[],
  leftEIds: readonly string[],
): Link[] {
  const place = new Map(leftEIds.map((eId, index) => [eId, index]));
  // A further correspondence may name a paragraph: it stands where its article stands.
  const first = ({ left: [eId = ''] }: Link) => place.get(eId) ?? place.get(unitEId(eId)) ?? 0;
  return links
    .map((link) => ({ ...mirrorSides(link), ...mirrorMeaning(link) }))
    .sort((one, other) => first(one) - first(other));
}

/** The same alignment seen from the other side; `leftEIds` as for `mirrorLinks`. */
function mirrorAlignment<Link extends AlignmentLink>(
  alignment: Omit<Alignment, 'links'> & { readonly links: readonly Link[] },
  leftEIds: readonly string[],
): Omit<Alignment, 'links'> & { readonly links: readonly Link[] } {
  const { links, also, partly, onlyLeft, onlyRight, candidates } = alignment;
  return {
    links: mirrorLinks(links, leftEIds),
    also: mirrorLinks(also, leftEIds),
    partly: mirrorLinks(partly.map(mirrorSpans), leftEIds),
    onlyLeft: onlyRight,
    onlyRight: onlyLeft,
    candidates: { left: candidates.right, right: candidates.left },
  };
}

/** The passages of a partial link, seen from the other side. */
function mirrorSpans(link: PartialLink): PartialLink {
  const { fromA, toA, fromB, toB } = link;
  return { ...link, fromA: fromB, toA: toB, fromB: fromA, toB: toA };
}

/** What a link says of its sides, said of them the other way round. */
function mirrorMeaning({ relation, evidence }: AlignmentLink) {
  return {
    relation: mirrorRelation(relation),
    evidence: evidence.map(mirrorSides),
  };
}

function mirrorChanges(link: ComparedLink): ComparedLink {
  const { changes, moves, obligations } = link;
  return {
    ...link,
    ...(changes && { changes: changes.map(mirrorChange) }),
    ...(moves && { moves: moves.map(mirrorMove) }),
    ...(obligations && { obligations: obligations.map(mirrorObligation) }),
  };
}

function mirrorTransfers(transfers: readonly Transfer[], leftEIds: readonly string[]): Transfer[] {
  const place = new Map(leftEIds.map((eId, index) => [eId, index]));
  return transfers
    .map(mirrorTransfer)
    .sort(
      (one, other) =>
        (place.get(one.leftEId) ?? 0) - (place.get(other.leftEId) ?? 0) || one.fromA - other.fromA,
    );
}

/** The same comparison with the sides swapped: equal to comparing them the other way round. O(n log n). */
export function swapComparison(
  comparison: Comparison,
  /** The units of the present right side, which becomes the left: its order is the links' new order. */
  right: VersionText,
): Comparison {
  const order = unitsOf(right.provisions).map((unit) => unit.eId);
  const mirrored = mirrorAlignment(comparison, order);
  return {
    ...comparison,
    ...mirrored,
    links: mirrored.links.map(mirrorChanges),
    transfers: mirrorTransfers(comparison.transfers, order),
  };
}
