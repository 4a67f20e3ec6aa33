import type { TextSubject, TreatySubject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { TextAddress } from '@/lib/core/address/version-address';
import type { Standing } from '@/lib/core/treaty/treaty';
import { ACCESS, toTextSubject, toTreatySubject } from './access-rows';
import type { Tx } from './database';

/** Treaties and texts as writes ask for them, whoever asks. */

export async function findTreatyRow(tx: Tx, slug: string, lang?: string) {
  const row = await tx.treaty.findUnique({
    where: { slug },
    select: {
      id: true,
      ...ACCESS,
      expressions: { where: { lang, name: '' }, select: { id: true }, take: 1 },
    },
  });
  if (!row) return undefined;
  const subject: TreatySubject = toTreatySubject(row);
  return { id: row.id, subject, isFirstIn: row.expressions.length === 0 };
}

export type TextRow = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly standing: Standing;
  readonly notice?: string;
};

export async function findTextRow(
  tx: Tx,
  { slug, lang, name = '' }: TextAddress,
): Promise<(TextRow & { readonly subject: TextSubject }) | undefined> {
  const row = await tx.expression.findFirst({
    where: { lang, name, treaty: { slug } },
    select: {
      id: true,
      name: true,
      title: true,
      standing: true,
      notice: true,
      ...ACCESS,
      treaty: { select: ACCESS },
    },
  });
  if (!row) return undefined;
  const { id, title, standing, notice } = row;
  return {
    id,
    name: row.name,
    title,
    standing: standing as Standing,
    ...(notice !== null && { notice }),
    subject: toTextSubject(row),
  };
}

export async function setTreatyAccess(
  tx: Tx,
  id: string,
  change: { readonly deletedAt: Date | null },
): Promise<void> {
  await tx.treaty.update({ where: { id }, data: change });
}

/** Shows a treaty to everyone, with its record as it stands and as it will; not as it was before. */
export async function setTreatyPublic(tx: Tx, id: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Treaty" SET "visibility" = 'public', "publicSince" = "revision"
    WHERE "id" = ${id}::uuid AND "visibility" = 'private'`;
}

export async function setTextAccess(
  tx: Tx,
  where: { readonly id: string } | { readonly treatyId: string; readonly ownerId: string },
  change: { readonly visibility?: Visibility; readonly deletedAt?: Date | null },
): Promise<void> {
  await tx.expression.updateMany({ where, data: change });
}

/** Makes a text of its language the one to read first, or no longer. */
export async function setPreferred(
  tx: Tx,
  id: string,
  preferred: { readonly reason: string } | undefined,
): Promise<void> {
  const { treatyId, lang } = await tx.expression.findUniqueOrThrow({
    where: { id },
    select: { treatyId: true, lang: true },
  });
  await tx.expression.updateMany({
    where: { treatyId, lang },
    data: { preferred: false, preferredReason: null },
  });
  if (preferred === undefined) return;
  await tx.expression.update({
    where: { id },
    data: { preferred: true, preferredReason: preferred.reason },
  });
}
