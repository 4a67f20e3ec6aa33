/**
 * How far the texts of a row were checked, side by side: what the row can be found by, what qualifies a
 * figure that rests on its words, and how many rows of a comparison stand on checked ground.
 */

import type { CheckFilter } from '@/lib/core/address/compare-query';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { type CheckLevel, checkLevelOf, verificationIn } from '@/lib/core/treaty/told-verification';

type Side = Pick<VersionText, 'provisions'>;

/** The check of several provisions that are read as one; undefined for none. */
export function checkOf(units: readonly Provision[], version: Side): CheckLevel | undefined {
  const levels = new Set(units.map((unit) => checkLevelOf(verificationIn(version, unit))));
  if (levels.size <= 1) return [...levels][0];
  return levels.has('unchecked') || levels.has('mixed') ? 'mixed' : 'confirmed';
}

/** True when some words were written without a source. */
export function isUnchecked(check: CheckLevel | undefined): boolean {
  return check === 'unchecked' || check === 'mixed';
}

/** The filters that a row answers by the checks of its sides; a side without a text has none. */
export function checkAnswers(checks: readonly (CheckLevel | undefined)[]): CheckFilter[] {
  const stated = checks.filter((check) => check !== undefined);
  if (stated.some(isUnchecked)) return ['unchecked'];
  return stated.length > 1 && stated.every((check) => check === 'verified') ? ['verified'] : [];
}

/**
 * What must be said with a figure that measures the words of two sides: "B not checked"; undefined
 * when the wording of both was seen.
 */
export function figureReserve(
  sides: readonly (readonly [letter: string, check: CheckLevel | undefined])[],
): string | undefined {
  const named = (holds: (check: CheckLevel | undefined) => boolean) =>
    sides.flatMap(([letter, check]) => (holds(check) ? [letter] : []));
  const unchecked = named((check) => check === 'unchecked');
  const partly = named((check) => check === 'mixed');
  const unseen = named((check) => check === 'confirmed');
  const said = [
    unchecked.length > 0 && `${unchecked.join(' and ')} not checked`,
    partly.length > 0 && `${partly.join(' and ')} only partly checked`,
    unseen.length > 0 && `wording of ${unseen.join(' and ')} not seen`,
  ].filter((part) => part !== false);
  return said.length === 0 ? undefined : said.join(', ');
}

/** ", 16 of them not checked": what follows a count of provisions; nothing when all were checked. */
export function uncheckedWords(count: number, all: number): string {
  if (count === 0) return '';
  if (count < all) return `, ${count} of them not checked`;
  return all === 1 ? ', not checked' : ', none of them checked';
}
