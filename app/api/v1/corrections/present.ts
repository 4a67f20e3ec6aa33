import { formatSides, type VersionAddress } from '@/lib/core/address/version-address';
import type { Correction } from '@/lib/core/comparison/correction';

/** A correction in the API's JSON; `compare` names the versions of its left and right provisions. */
export function presentCorrection(
  correction: Correction,
  sides: readonly [VersionAddress, VersionAddress],
) {
  return { ...correction, compare: formatSides(sides) };
}
