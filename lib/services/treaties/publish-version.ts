import type { Provision, Quotation } from '@/lib/core/treaty/provision';
import { contentHash } from '@/lib/formats/document/content-hash';
import type { Tx } from '@/lib/store/database';
import { carryKeptOrphans } from '@/lib/store/settled-places';
import {
  type ExpressionInput,
  findNewest,
  insertVersion,
  saveExpression,
  saveQuotations,
} from '@/lib/store/versions';
import { carryToVersion } from './carry-to-version';

export type PublishedVersion = {
  readonly id: string;
  readonly number: number;
  /** False when the newest version already says exactly this. */
  readonly created: boolean;
};

/** Where a version comes from. */
export type VersionOrigin = {
  /** Attested wording that is shipped with it. */
  readonly quotations?: readonly Quotation[];
  /** Who made it; undefined for what is shipped. */
  readonly createdById?: string;
  readonly reason?: string;
  /** Titles of the instruments that amended it, and `amendmentBy` of those that are stored. */
  readonly amendedBy?: readonly string[];
};

/**
 * Appends a version to an expression inside the caller's transaction, unless the newest says the
 * same, and places every note on the expression in it: exact, moved, ambiguous or orphaned.
 */
export async function publishVersion(
  tx: Tx,
  expression: ExpressionInput,
  provisions: readonly Provision[],
  { quotations = [], ...made }: VersionOrigin = {},
): Promise<PublishedVersion> {
  const { expressionId, treatyId } = await saveExpression(tx, expression);
  if (made.createdById === undefined) await saveQuotations(tx, expressionId, quotations);
  const hash = contentHash(provisions);
  const newest = await findNewest(tx, expressionId);
  if (newest?.contentHash === hash) {
    return { id: newest.id, number: newest.number, created: false };
  }
  const { lang } = expression;
  const version = await insertVersion(tx, {
    expressionId,
    treatyId,
    lang,
    contentHash: hash,
    provisions,
    ...made,
    ...(made.createdById !== undefined && { sourceOwner: made.createdById }),
  });
  await carryToVersion(tx, { expressionId, versionId: version.id, lang, provisions });
  await carryKeptOrphans(tx, version.id);
  return { ...version, created: true };
}
