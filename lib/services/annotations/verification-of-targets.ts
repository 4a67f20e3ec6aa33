import type { Actor } from '@/lib/core/access/policy';
import { formatAddress } from '@/lib/core/address/version-address';
import {
  type Annotation,
  type AnnotationTarget,
  addressOfTarget,
} from '@/lib/core/annotation/annotation';
import { unitEId } from '@/lib/core/treaty/provision';
import { verificationLine } from '@/lib/core/treaty/told-verification';
import { readVersion } from '../treaties/read-version';

/** How far the words of a target were verified, in words. */
export type VerificationOfTarget = (target: AnnotationTarget) => string;

/**
 * How far the words of these notes were verified, each in the version that its place is in. Reads every
 * version once; texts are kept in memory, so that a list of notes on few texts costs no query.
 */
export async function verificationOfTargets(
  actor: Actor,
  notes: readonly Pick<Annotation, 'targets'>[],
): Promise<VerificationOfTarget> {
  const addresses = new Map(
    notes
      .flatMap(({ targets }) => targets.map(addressOfTarget))
      .map((address) => [formatAddress(address), address]),
  );
  const versions = new Map(
    await Promise.all(
      [...addresses].map(
        async ([name, address]) => [name, await readVersion(actor, address)] as const,
      ),
    ),
  );
  return (target) => {
    const version = versions.get(formatAddress(addressOfTarget(target)));
    const unit = version?.provisions.find(({ eId }) => eId === unitEId(target.selector.eId));
    return version && unit ? verificationLine(version, unit) : '';
  };
}
