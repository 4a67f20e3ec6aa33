/**
 * What stands beside a row: places of the other text that also speak to its provisions, though they
 * are shown in other rows. An article may answer to one paragraph of an article that is linked
 * elsewhere (`also`), one of its paragraphs may be answered by a paragraph elsewhere (`partly`), and words may
 * have gone to a provision that is not its counterpart (`transfers`).
 */

import type { Comparison, Evidence, LinkRelation } from '@/lib/core/comparison/comparison';
import { obligationWords } from '@/lib/core/comparison/obligation-words';
import { isUnit, type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { idPrefixOf } from './row-order';

export type RelatedPlace = {
  readonly kind: 'also' | 'partly' | 'transfer';
  /** The side on which it stands. */
  readonly letter: 'A' | 'B';
  /** Fragment of the place, with "#". */
  readonly href: string;
  /** "Art. 3(3)". */
  readonly label: string;
  /** Words of this row's side that stand there, for an `also` that names only a part of the row. */
  readonly of?: string;
  readonly relation?: LinkRelation;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Of a transfer: what is owed differently there, in words. */
  readonly obligations?: readonly string[];
};

/**
 * True for a provision without a link that something of the other text answers all the same: then it does
 * not stand on one side only.
 */
export function isAnsweredInPart(related: readonly RelatedPlace[]): boolean {
  return related.length > 0;
}

type Provisions = ReadonlyMap<string, Provision>;

/** Lines beside each unit, by the unit's eId on its own side. O(links · log n). */
export type RelatedPlaces = {
  readonly left: ReadonlyMap<string, readonly RelatedPlace[]>;
  readonly right: ReadonlyMap<string, readonly RelatedPlace[]>;
};

/** Everything that stands beside the units of both sides. O(provisions + links). */
export function relatedPlaces(
  comparison: Pick<Comparison, 'also' | 'partly' | 'transfers'>,
  left: VersionText,
  right: VersionText,
): RelatedPlaces {
  const [ofA, ofB] = [byEId(left), byEId(right)];
  const related = {
    left: new Map<string, RelatedPlace[]>(),
    right: new Map<string, RelatedPlace[]>(),
  };
  const links = [
    ...comparison.also.map((link) => ({ link, kind: 'also' as const })),
    ...comparison.partly.map((link) => ({ link, kind: 'partly' as const })),
  ];
  for (const { link, kind } of links) {
    const { left: a, right: b, relation, score, evidence } = link;
    const line = { kind, relation, score, evidence };
    for (const one of a) {
      for (const other of b) {
        const [atA, atB] = [partName(ofA, one), partName(ofB, other)];
        add(related.left, unitEId(one), { ...line, ...placeIn(ofB, other, 'B'), ...atA });
        add(related.right, unitEId(other), { ...line, ...placeIn(ofA, one, 'A'), ...atB });
      }
    }
  }
  for (const [index, transfer] of comparison.transfers.entries()) {
    const { leftEId, rightEId, score } = transfer;
    const obligations = [...new Set(transfer.obligations.map(obligationWords))];
    const line = { kind: 'transfer' as const, score, evidence: [], obligations };
    const toB = { href: `#${transferAnchor(index, 'B')}` };
    const toA = { href: `#${transferAnchor(index, 'A')}` };
    add(related.left, unitEId(leftEId), { ...line, ...placeIn(ofB, rightEId, 'B'), ...toB });
    add(related.right, unitEId(rightEId), { ...line, ...placeIn(ofA, leftEId, 'A'), ...toA });
  }
  return related;
}

/** Id of the words of a transfer on a side. `index` counts in `transfers`. */
export function transferAnchor(index: number, letter: 'A' | 'B'): string {
  return `${idPrefixOf(letter)}transfer-${index + 1}`;
}

function placeIn(provisions: Provisions, eId: string, letter: 'A' | 'B') {
  const provision = provisions.get(eId);
  const unit = provisions.get(unitEId(eId));
  return {
    letter,
    href: `#${idPrefixOf(letter)}${eId}`,
    label: provision ? provisionLabel(provision, 'cited', { unit }) : eId,
  };
}

/** The part of the unit that is meant, where it is not the whole. */
function partName(provisions: Provisions, eId: string): { of?: string } {
  const provision = provisions.get(eId);
  if (provision === undefined || isUnit(provision)) return {};
  return { of: provisionLabel(provision, 'cited', { unit: provisions.get(unitEId(eId)) }) };
}

function add(lines: Map<string, RelatedPlace[]>, eId: string, line: RelatedPlace): void {
  const before = lines.get(eId);
  if (before) before.push(line);
  else lines.set(eId, [line]);
}

function byEId(version: VersionText): Provisions {
  return new Map(version.provisions.map((provision) => [provision.eId, provision]));
}
