import { areInOrder } from '@/lib/core/address/addressed-cell';
import { addressOf, formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { CellCorrection, CellSaid } from '@/lib/core/comparison/cell-correction';
import type { StatementSpan } from '@/lib/core/comparison/statement';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { AppError, type InputIssue } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { countCellCorrections, insertCellCorrection } from '@/lib/store/cell-corrections';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { readVersion } from '../treaties/read-version';

export type CellCorrectionRequest = Pick<
  CellCorrection,
  'statement' | 'span' | 'reason' | 'visibility'
> & { readonly text: VersionAddress; readonly said: CellSaid };

/** Corrections that one person may have in force for the statements of one version. */
/** As many as an address names. */
const MOST_IN_FORCE = 200;

/**
 * Stores what somebody says of a statement. Throws `invalid-input` for a place that the text does not
 * have, and `conflict` where the person has too many corrections in force.
 */
export async function createCellCorrection(
  user: SignedIn,
  request: CellCorrectionRequest,
  repeatable?: Repeatable,
): Promise<Once<CellCorrection>> {
  await limitAttempts(['write-user', user.id]);
  const version = await readVersion(user, request.text);
  const issues = cellFaults(version, request);
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
  const store = () => storeCell(user, version, request, repeatable);
  return request.visibility === 'public'
    ? publishing('public-correction-user', user.id, store)
    : store();
}

function storeCell(
  user: SignedIn,
  version: VersionText,
  { statement, span, said, reason, visibility }: CellCorrectionRequest,
  repeatable?: Repeatable,
): Promise<Once<CellCorrection>> {
  const named = { id: version.id, address: formatAddress(addressOf(version)) };
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    if ((await countCellCorrections(tx, user.id, version.id)) >= MOST_IN_FORCE) throw tooMany();
    const eId = unitOfStatement(statement);
    const correction = await insertCellCorrection(tx, named, {
      ...{ statement, eId, span, said, reason, visibility },
      creatorId: user.id,
    });
    await audit(tx, {
      action: 'statement-correction.create',
      actorId: user.id,
      subject: 'statement-correction',
      subjectId: correction.id,
      detail: { kind: said.kind, visibility },
    });
    return correction;
  });
}

/** eId of the unit of a statement's id. */
function unitOfStatement(statement: string): string {
  return statement.slice(0, Math.max(0, statement.lastIndexOf('~')));
}

/** What is wrong with the place: the provision must be the text's, and all words within it. */
export function cellFaults(
  version: VersionText,
  { statement, span, said }: Pick<CellCorrectionRequest, 'statement' | 'span' | 'said'>,
): InputIssue[] {
  const unit = unitsById(version).get(unitOfStatement(statement));
  if (!unit) {
    const where = formatAddress(addressOf(version));
    return [{ pointer: '/statement', message: `There is no “${statement}” in ${where}.` }];
  }
  const fits = ({ start, end }: StatementSpan) => start < end && end <= unit.text.length;
  if (!fits(span)) return [{ pointer: '/span', message: 'The clause lies outside the provision.' }];
  if (said.kind !== 'cell') return [];
  if (!said.spans.every(fits)) {
    return [{ pointer: '/spans', message: 'The words lie outside the provision.' }];
  }
  if (areInOrder(said.spans)) return [];
  const message = 'Runs of words come in the order of the text, none touching another.';
  return [{ pointer: '/spans', message }];
}

function tooMany(): AppError {
  return new AppError('conflict', {
    detail: `You have ${MOST_IN_FORCE} corrections of this text's statements in force, the most there may be. This one was not saved: withdraw one that you no longer need.`,
  });
}
