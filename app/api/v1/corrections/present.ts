import type { Correction } from '@/lib/core/correction';
import { formatSides } from '@/lib/core/side';
import type { PinnedSide } from '@/lib/core/view';

/** A correction in the API's JSON; `compare` names the versions of its left and right provisions. */
export function presentCorrection(
  correction: Correction,
  sides: readonly [PinnedSide, PinnedSide],
) {
  return { ...correction, compare: formatSides(sides) };
}
