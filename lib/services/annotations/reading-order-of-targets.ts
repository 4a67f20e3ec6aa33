import type { Actor } from '@/lib/core/access/policy';
import { formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import { addressOfTarget } from '@/lib/core/annotation/annotation';
import type { OrdinalOf, Sortable } from '@/lib/core/annotation/sort-notes';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { readVersion } from '../treaties/read-version';

/**
 * Where the provisions that these notes are on stand in their texts, in the order in which those are
 * read. Every version is read once; texts are kept in memory.
 */
export async function readingOrderOfTargets(
  actor: Actor,
  notes: readonly Sortable[],
): Promise<OrdinalOf> {
  const firsts = notes.flatMap(({ targets }) => targets.slice(0, 1));
  const addresses = new Map(
    firsts.map(addressOfTarget).map((address) => [formatAddress(address), address]),
  );
  const ordinals = new Map<string, number>();
  await Promise.all(
    [...addresses].map(async ([name, address]) => {
      const provisions = await provisionsAt(actor, address);
      for (const [at, { eId }] of provisions.entries()) ordinals.set(key(name, eId), at);
    }),
  );
  return (target) => ordinals.get(key(formatAddress(addressOfTarget(target)), target.selector.eId));
}

/** Of a text that the actor may no longer read none: notes on it stay in their lists. */
async function provisionsAt(
  actor: Actor,
  address: VersionAddress,
): Promise<VersionText['provisions']> {
  try {
    return (await readVersion(actor, address)).provisions;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return [];
    throw error;
  }
}

function key(version: string, eId: string): string {
  return `${version}#${eId}`;
}
