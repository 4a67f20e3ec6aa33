import type { Actor } from '@/lib/core/access/policy';
import { addressedCorrection, parseStatement } from '@/lib/core/address/addressed-correction';
import type { CorrectionChoice } from '@/lib/core/address/compare-query';
import { isUuid } from '@/lib/core/address/uuid';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Correction } from '@/lib/core/comparison/correction';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { findCorrections, findOfferedCorrections } from '@/lib/store/corrections';
import { readVersion } from '../treaties/read-version';

export type ChosenCorrections = {
  /** Oldest first, those that the address says itself last; left units are of the left version. */
  readonly applied: readonly Correction[];
  /** Of those asked for, how many the actor may not see or this pair does not have: not told apart. */
  readonly hidden: number;
};

type Compared = Pick<VersionText, 'id' | 'provisions'>;

/**
 * The corrections that a comparison of two versions holds: the actor's own in force, none, or exactly
 * those asked for: stored ones by id, withdrawn or not, and those that the address says itself. What
 * others made public is offered (`correctionsOffered`) and holds for those who take it.
 */
export async function correctionsFor(
  actor: Actor,
  left: Compared,
  right: Compared,
  choice: CorrectionChoice,
): Promise<ChosenCorrections> {
  const pair = { left: left.id, right: right.id };
  if (choice === 'none') return { applied: [], hidden: 0 };
  if (choice === 'current') {
    const own = actor.kind === 'user' ? await findCorrections(actor, pair, { by: actor.id }) : [];
    return { applied: own, hidden: 0 };
  }
  const asked = [...new Set(choice)];
  const ids = [...new Set(asked.map((word) => word.toLowerCase()).filter(isUuid))];
  const stored = ids.length === 0 ? [] : await findCorrections(actor, pair, { ids });
  const statements = asked.filter((word) => !isUuid(word));
  const said = statements.flatMap((words, index) => saidOf(words, index, left, right) ?? []);
  const found = stored.length + said.length;
  return { applied: [...stored, ...said], hidden: ids.length + statements.length - found };
}

/** What an address says of these texts; undefined when it names a provision that they do not have. */
function saidOf(
  words: string,
  index: number,
  left: Compared,
  right: Compared,
): Correction | undefined {
  const statement = parseStatement(words);
  if (!statement) return undefined;
  const has = (version: Compared, eIds: readonly string[]) =>
    eIds.every((eId) => unitsById(version).has(eId));
  const known = has(left, statement.left) && has(right, statement.right);
  return known ? addressedCorrection(statement, index) : undefined;
}

/** What other people made public for two versions, in force, oldest first. */
export async function correctionsOffered(
  actor: Actor,
  left: Pick<Compared, 'id'>,
  right: Pick<Compared, 'id'>,
): Promise<Correction[]> {
  return findOfferedCorrections(actor, { left: left.id, right: right.id });
}

/** As `correctionsFor`, of versions by their addresses. Throws `not-found` for one that is not stored. */
export async function listCorrections(
  actor: Actor,
  [a, b]: readonly [VersionAddress, VersionAddress],
  choice: CorrectionChoice,
): Promise<ChosenCorrections & { readonly offered: readonly Correction[] }> {
  const [left, right] = await Promise.all([readVersion(actor, a), readVersion(actor, b)]);
  const [chosen, offered] = await Promise.all([
    correctionsFor(actor, left, right, choice),
    correctionsOffered(actor, left, right),
  ]);
  return { ...chosen, offered };
}
