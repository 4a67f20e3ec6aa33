/** What the places of notes are called, so that their reader knows them on the page. */

import { formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { UnitRange } from '@/lib/core/anchor/selector';
import {
  type Annotation,
  type AnnotationTarget,
  addressOfTarget,
  isTargetIn,
} from '@/lib/core/annotation/annotation';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { unitEId } from '@/lib/core/treaty/provision';
import { citeEId } from '@/lib/core/treaty/write-citation';

/** A version that the page shows. */
export type VersionOnPage = VersionAddress & { readonly shortTitle: string };

/** Its units, and how far each was verified, in their order. */
type VerifiedVersion = VersionOnPage & {
  readonly units: readonly string[];
  readonly verified: readonly string[];
};

/** How far the words of a target were verified; undefined where the page does not show their text. */
export function verificationOfTarget(
  target: AnnotationTarget,
  versions: readonly VerifiedVersion[],
): string | undefined {
  const shown = versions[sideOf(target, versions)];
  const at = shown?.units.indexOf(unitEId(target.selector.eId)) ?? -1;
  return shown?.verified[at];
}

/**
 * `Article 4`; with its side and treaty where the page shows several versions, `A Article 4,
 * DPRK–Russia 2024`; with the address of its text where the page does not show it.
 */
export function labelTarget(target: AnnotationTarget, versions: readonly VersionOnPage[]): string {
  const side = sideOf(target, versions);
  const shown = versions[side];
  if (shown === undefined) {
    return `${citeEId(target.selector.eId)}, ${target.title ?? target.treaty}`;
  }
  return versions.length > 1
    ? `${placeOf(target, versions)}, ${shown.shortTitle}`
    : citeEId(target.selector.eId);
}

/**
 * `On A Article 4 and B Article 16` for a note on a pair; undefined for one whose places all lie in one
 * version.
 */
export function labelPair(
  { targets }: Pick<Annotation, 'targets'>,
  versions: readonly VersionOnPage[],
): string | undefined {
  const made = new Set(targets.map((target) => formatAddress(addressOfTarget(target))));
  if (made.size < 2) return undefined;
  const places = new Set(targets.map((target) => placeOf(target, versions)));
  return `On ${[...places].join(' and ')}`;
}

/** `A Article 4`, or `Article 4 of DPRK–Russia 2024` where the page does not show it. */
function placeOf(target: AnnotationTarget, versions: readonly VersionOnPage[]): string {
  const citation = citeEId(target.selector.eId);
  const side = sideOf(target, versions);
  if (side === -1) return `${citation} of ${target.title ?? target.treaty}`;
  return versions.length > 1 ? `${letterOf(side)} ${citation}` : citation;
}

/** `A Article 4`, for a place that is selected on the page. */
export function labelRange(
  { versionRef, selector: { eId } }: UnitRange,
  versions: readonly VersionOnPage[],
): string {
  const side = versions.findIndex((shown) => formatAddress(shown) === versionRef);
  return side === -1 || versions.length < 2 ? citeEId(eId) : `${letterOf(side)} ${citeEId(eId)}`;
}

/** The side that shows a target: its own version before another one of its text; -1 for none. */
function sideOf(target: AnnotationTarget, versions: readonly VersionOnPage[]): number {
  const isText = (shown: VersionOnPage) => isTargetIn(target, shown);
  const exact = versions.findIndex((shown) => isText(shown) && shown.version === target.version);
  return exact === -1 ? versions.findIndex(isText) : exact;
}

/** The letter of a side as the page writes it: 0 is A. */
function letterOf(side: number): string {
  return sideLetter(side).toUpperCase();
}
