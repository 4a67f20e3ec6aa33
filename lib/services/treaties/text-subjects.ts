import type { TextSubject, TreatySubject } from '@/lib/core/access/policy';
import { formatTextName, type TextAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { findTextRow, findTreatyRow, type TextRow } from '@/lib/store/text-rows';

/** A treaty as a write needs it. Throws `not-found`; who may see it is for `authorize` to say. */
export async function findTreatyForWrite(
  tx: Tx,
  slug: string,
  lang?: string,
): Promise<{ readonly id: string; readonly subject: TreatySubject; readonly isFirstIn: boolean }> {
  const found = await findTreatyRow(tx, slug, lang);
  if (found) return found;
  throw new AppError('not-found', { detail: `No treaty is stored as “${slug}”.` });
}

/** A text of it. */
export async function findTextForWrite(
  tx: Tx,
  address: TextAddress,
): Promise<TextRow & { readonly subject: TextSubject }> {
  const found = await findTextRow(tx, address);
  if (found) return found;
  throw new AppError('not-found', {
    detail: `“${address.slug}” has no text in “${formatTextName(address)}”.`,
  });
}
