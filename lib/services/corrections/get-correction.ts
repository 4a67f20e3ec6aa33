import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Correction } from '@/lib/core/comparison/correction';
import { AppError } from '@/lib/errors';
import { findCorrection, type StoredCorrection } from '@/lib/store/corrections';
import type { Tx } from '@/lib/store/database';
import { authorize } from '../access';

/** A correction with the versions whose provisions it names. */
export type PlacedCorrection = {
  readonly correction: Correction;
  readonly sides: readonly [VersionAddress, VersionAddress];
};

/** One correction, withdrawn or not. Throws `not-found` when the actor may not see it. */
export async function getCorrection(actor: Actor, id: string): Promise<PlacedCorrection> {
  const { correction, sides, subject } = await loadCorrection(id);
  authorize(actor, 'read', subject);
  return { correction, sides };
}

/** A stored correction, whoever asks: the caller authorizes. Throws `not-found`. */
export async function loadCorrection(id: string, tx?: Tx): Promise<StoredCorrection> {
  const stored = isUuid(id) ? await findCorrection(id, tx) : undefined;
  if (!stored) throw new AppError('not-found');
  return stored;
}
