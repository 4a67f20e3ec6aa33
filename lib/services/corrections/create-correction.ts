import { addressOf, formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { Correction } from '@/lib/core/comparison/correction';
import { isUnit, unitEId, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { AppError, type InputIssue } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { countCorrections, insertCorrection, type VersionPair } from '@/lib/store/corrections';
import type { Repeatable } from '@/lib/store/idempotency';
import { type Once, once } from '@/lib/store/idempotency';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { readVersion } from '../treaties/read-version';

export type CorrectionRequest = Pick<
  Correction,
  'kind' | 'left' | 'right' | 'relation' | 'reason' | 'visibility'
> & { readonly sides: readonly [VersionAddress, VersionAddress] };

/** Corrections that one person may have in force for one pair of versions. */
const MOST_IN_FORCE = 500;

/**
 * Stores what somebody says of an alignment. The eIds may come in any order and are stored in the
 * document's. Throws `invalid-input` for an eId that is no unit of its version, and `conflict` where
 * the person has too many corrections in force.
 */
export async function createCorrection(
  user: SignedIn,
  request: CorrectionRequest,
  repeatable?: Repeatable,
): Promise<Once<Correction>> {
  await limitAttempts(['write-user', user.id]);
  const [left, right] = await Promise.all([
    readVersion(user, request.sides[0]),
    readVersion(user, request.sides[1]),
  ]);
  const units = { left: inOrder(left, request.left), right: inOrder(right, request.right) };
  const issues = [
    ...faults(left, request.left, '/left'),
    ...faults(right, request.right, '/right'),
  ];
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
  const pair = { left: left.id, right: right.id };
  const store = () => storeCorrection(user, pair, { ...request, ...units }, repeatable);
  return request.visibility === 'public'
    ? publishing('public-correction-user', user.id, store)
    : store();
}

function storeCorrection(
  user: SignedIn,
  pair: VersionPair,
  { kind, left, right, relation, reason, visibility }: CorrectionRequest,
  repeatable?: Repeatable,
): Promise<Once<Correction>> {
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    if ((await countCorrections(tx, user.id, pair)) >= MOST_IN_FORCE) throw tooMany();
    const correction = await insertCorrection(tx, pair, {
      kind,
      left,
      right,
      ...(relation && { relation }),
      reason,
      visibility,
      creatorId: user.id,
    });
    await audit(tx, {
      action: 'correction.create',
      actorId: user.id,
      subject: 'correction',
      subjectId: correction.id,
      detail: { kind, visibility },
    });
    return correction;
  });
}

function inOrder({ provisions }: VersionText, eIds: readonly string[]): string[] {
  return unitsOf(provisions).flatMap(({ eId }) => (eIds.includes(eId) ? [eId] : []));
}

/** What is wrong with the eIds: each must name a unit of the version. */
function faults(version: VersionText, eIds: readonly string[], pointer: string): InputIssue[] {
  const where = formatAddress(addressOf(version));
  return eIds.flatMap((eId, index) => {
    const provision = version.provisions.find((candidate) => candidate.eId === eId);
    if (provision && isUnit(provision)) return [];
    const message = provision
      ? `“${eId}” is a part of a provision; name the whole one, “${unitEId(eId)}”.`
      : `There is no provision “${eId}” in ${where}.`;
    return [{ pointer: `${pointer}/${index}`, message }];
  });
}

function tooMany(): AppError {
  return new AppError('conflict', {
    detail: `You have ${MOST_IN_FORCE} corrections of this comparison in force, the most there may be. This one was not saved: withdraw one that you no longer need.`,
  });
}
