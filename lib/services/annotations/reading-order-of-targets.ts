import type { Actor } from '@/lib/core/access/policy';
import { formatAddress } from '@/lib/core/address/version-address';
import { addressOfTarget } from '@/lib/core/annotation/annotation';
import type { OrdinalOf, Sortable } from '@/lib/core/annotation/sort-notes';
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
      const version = await readVersion(actor, address);
      for (const [at, { eId }] of version.provisions.entries()) ordinals.set(key(name, eId), at);
    }),
  );
  return (target) => ordinals.get(key(formatAddress(addressOfTarget(target)), target.selector.eId));
}

function key(version: string, eId: string): string {
  return `${version}#${eId}`;
}
