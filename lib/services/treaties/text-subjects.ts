import {
  type Action,
  can,
  type Subject,
  type TextSubject,
  type TreatySubject,
} from '@/lib/core/access/policy';
import { formatTextName, type TextAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { findTextRow, findTreatyRow, type TextRow } from '@/lib/store/text-rows';
import { authorize, type SignedIn } from '../access';

/**
 * Treaties and texts that somebody is about to do something to. What the person may not see is answered in
 * the very words of what is not there: another sentence would tell of it.
 */

type TreatyRow = {
  readonly id: string;
  readonly subject: TreatySubject;
  readonly isFirstIn: boolean;
};

/** A treaty, where the law allows the action. Throws `not-found` and `forbidden`. */
export async function treatyFor(
  tx: Tx,
  user: SignedIn,
  action: Action,
  slug: string,
  lang?: string,
): Promise<TreatyRow> {
  const found = await findTreatyRow(tx, slug, lang);
  if (!found || isHidden(user, action, found.subject)) {
    throw new AppError('not-found', { detail: `No treaty is stored as “${slug}”.` });
  }
  authorize(user, action, found.subject);
  return found;
}

/** A text of it, likewise. */
export async function textFor(
  tx: Tx,
  user: SignedIn,
  action: Action,
  address: TextAddress,
): Promise<TextRow & { readonly subject: TextSubject }> {
  const found = await findTextRow(tx, address);
  if (!found || isHidden(user, action, found.subject)) {
    throw new AppError('not-found', {
      detail: `“${address.slug}” has no text in “${formatTextName(address)}”.`,
    });
  }
  authorize(user, action, found.subject);
  return found;
}

function isHidden(user: SignedIn, action: Action, subject: Subject): boolean {
  return !can(user, action, subject) && !can(user, 'read', subject);
}
