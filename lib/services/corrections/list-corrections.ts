import type { Actor } from '@/lib/core/access/policy';
import type { CorrectionChoice } from '@/lib/core/address/compare-query';
import { isUuid } from '@/lib/core/address/uuid';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Correction } from '@/lib/core/comparison/correction';
import { findCorrections } from '@/lib/store/corrections';
import { readVersion } from '../treaties/read-version';

export type ChosenCorrections = {
  /** Oldest first; their left units are of the left version asked for. */
  readonly applied: readonly Correction[];
  /** Of the ids asked for, how many the actor may not see or this pair does not have: not told apart. */
  readonly hidden: number;
};

const NONE: ChosenCorrections = { applied: [], hidden: 0 };

/**
 * The corrections that a comparison of two versions (by id) shows: those in force that the actor may
 * see, none, or exactly those with the ids given, withdrawn or not.
 */
export async function correctionsFor(
  actor: Actor,
  leftVersionId: string,
  rightVersionId: string,
  choice: CorrectionChoice,
): Promise<ChosenCorrections> {
  if (choice === 'none') return NONE;
  const pair = { left: leftVersionId, right: rightVersionId };
  if (choice === 'current') return { applied: await findCorrections(actor, pair), hidden: 0 };
  const asked = [...new Set(choice.map((id) => id.toLowerCase()))];
  const ids = asked.filter(isUuid);
  const applied = ids.length === 0 ? [] : await findCorrections(actor, pair, ids);
  return { applied, hidden: asked.length - applied.length };
}

/** As `correctionsFor`, of versions by their addresses. Throws `not-found` for one that is not stored. */
export async function listCorrections(
  actor: Actor,
  [a, b]: readonly [VersionAddress, VersionAddress],
  choice: CorrectionChoice,
): Promise<ChosenCorrections> {
  const [left, right] = await Promise.all([readVersion(actor, a), readVersion(actor, b)]);
  return correctionsFor(actor, left.id, right.id, choice);
}
