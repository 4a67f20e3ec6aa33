/**
 * Tables of correspondence from a comparison: links, further correspondences, answers in part and what stands
 * elsewhere, each turned into "this place answers that one" and gathered by place, once for each side.
 */

import type { AlignmentLink, Comparison } from '@/lib/core/comparison/comparison';
import {
  CORRESPONDENCE_GROUNDS,
  type Correspondence,
  type CorrespondenceRow,
  type CorrespondingPlace,
} from '@/lib/core/comparison/correspondence';
import { swapComparison } from '@/lib/core/comparison/mirror';
import { isUnit, type Provision, unitEId, type VersionText } from '@/lib/core/treaty/provision';

/** The tables of `left` to `right` and back. `comparison` is that of the two. O(n log n). */
export function correspondenceOf(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): Correspondence {
  return {
    left: tableOf(left, right, comparison),
    right: tableOf(right, left, swapComparison(comparison, right)),
  };
}

/** One place answers another. */
type Answer = { readonly eId: string; readonly place: CorrespondingPlace };

function tableOf(
  from: VersionText,
  to: VersionText,
  comparison: Comparison,
): readonly CorrespondenceRow[] {
  const order = new Map(to.provisions.map(({ eId }, index) => [eId, index]));
  const byEId = new Map<string, CorrespondingPlace[]>();
  for (const { eId, place } of answersOf(from, to, comparison)) {
    const known = byEId.get(eId);
    if (known === undefined) byEId.set(eId, [place]);
    else if (!known.some((other) => other.eId === place.eId)) known.push(place);
  }
  const answersAt = (eId: string) =>
    (byEId.get(eId) ?? []).sort(
      (one, other) => (order.get(one.eId) ?? 0) - (order.get(other.eId) ?? 0),
    );
  return from.provisions.flatMap((provision) => {
    const { eId } = provision;
    const answers = answersAt(eId);
    if (isUnit(provision)) return [{ eId, answers }];
    const ofArticle = byEId.get(unitEId(eId)) ?? [];
    return answers.some((answer) => isOther(answer, ofArticle)) ? [{ eId, answers }] : [];
  });
}

/** True when an article is not answered by the article of a place already. */
function isOther({ eId }: CorrespondingPlace, ofArticle: readonly CorrespondingPlace[]): boolean {
  return ofArticle.every((other) => unitEId(other.eId) !== unitEId(eId));
}

/** Everything that answers something, the surest grounds first. */
function answersOf(from: VersionText, to: VersionText, comparison: Comparison): Answer[] {
  const byLinks = CORRESPONDENCE_GROUNDS.slice(0, -1).flatMap((by) =>
    linksBy(by, comparison).flatMap(({ left, right, score, relation }) =>
      left.flatMap((eId) =>
        right.map((answer): Answer => ({ eId, place: { eId: answer, by, score, relation } })),
      ),
    ),
  );
  const byTransfer = comparison.transfers.map((transfer): Answer => {
    const { leftEId, rightEId, fromA, toA, fromB, toB, score } = transfer;
    return {
      eId: narrowest(from.provisions, leftEId, fromA, toA),
      place: { eId: narrowest(to.provisions, rightEId, fromB, toB), by: 'transfer', score },
    };
  });
  return [...byLinks, ...byTransfer];
}

function linksBy(
  by: (typeof CORRESPONDENCE_GROUNDS)[number],
  { links, also, partly }: Comparison,
): readonly AlignmentLink[] {
  if (by === 'link') return links;
  return by === 'also' ? also : partly;
}

/** eId of the paragraph or point of a unit that holds a range of its text, or of the unit itself. */
function narrowest(
  provisions: readonly Provision[],
  unit: string,
  start: number,
  end: number,
): string {
  let best: Provision | undefined;
  for (const part of provisions) {
    const holds = part.start <= start && end <= part.start + part.text.length;
    if (!part.eId.startsWith(`${unit}__`) || isUnit(part) || !holds) continue;
    if (best === undefined || part.text.length < best.text.length) best = part;
  }
  return best?.eId ?? unit;
}
