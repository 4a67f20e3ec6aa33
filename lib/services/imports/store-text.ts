import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Provision } from '@/lib/core/treaty/provision';
import type { PartialDate, Standing } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import { namedAmendments } from '@/lib/store/amendments';
import type { Tx } from '@/lib/store/database';
import { type ExpressionInput, insertExpression } from '@/lib/store/versions';
import type { SignedIn } from '../access';
import { createTreaty } from '../treaties/create-treaty';
import { newName } from '../treaties/new-name';
import { publishVersion, type VersionOrigin } from '../treaties/publish-version';
import { textFor, treatyFor } from '../treaties/text-subjects';

type Origin = {
  readonly source?: { readonly title?: string; readonly url?: string };
  readonly checked: boolean;
  /** Of a consolidated text the instruments that amended it: titles, or names of records as in their address. */
  readonly amendedBy?: readonly string[];
};

/** What an import becomes. */
export type Confirmation = Origin &
  (
    | {
        readonly as: 'treaty';
        readonly title: string;
        readonly shortTitle: string;
        readonly parties: readonly string[];
        readonly signed?: PartialDate;
        readonly place?: string;
        readonly lang: string;
        readonly standing: Standing;
      }
    | {
        readonly as: 'text';
        readonly treaty: string;
        readonly title: string;
        readonly name?: string;
        readonly lang: string;
        readonly standing: Standing;
      }
    | {
        readonly as: 'version';
        readonly treaty: string;
        readonly lang: string;
        readonly name?: string;
        readonly reason: string;
      }
  );

/** Makes a text of provisions as a confirmation says, within the caller's transaction. */
export async function storeText(
  tx: Tx,
  user: SignedIn,
  confirmation: Confirmation,
  provisions: readonly Provision[],
): Promise<VersionAddress> {
  const text = await placeFor(tx, user, confirmation);
  const origin: VersionOrigin = {
    createdById: user.id,
    amendedBy: await namedAmendments(tx, user, confirmation.amendedBy ?? []),
    ...(confirmation.as === 'version' && { reason: confirmation.reason }),
  };
  const { number, created } = await publishVersion(tx, text, provisions, origin);
  if (!created) {
    throw new AppError('conflict', {
      detail: `Version ${number} of this text says exactly the same. Nothing was stored; the import is kept.`,
    });
  }
  const { slug, lang, name } = text;
  return { slug, lang, ...(name !== undefined && name !== '' && { name }), version: number };
}

/** The text that gets a version: one's own as it is, or a new one that was nobody's before. */
async function placeFor(
  tx: Tx,
  user: SignedIn,
  confirmation: Confirmation,
): Promise<ExpressionInput> {
  const own = { ownerId: user.id, visibility: 'private' as const };
  if (confirmation.as === 'version') {
    const { treaty: slug, lang, name } = confirmation;
    const { subject: _, id: __, ...text } = await textFor(tx, user, 'update', { slug, lang, name });
    return { slug, ...text, lang };
  }
  const { title, lang, standing } = confirmation;
  if (confirmation.as === 'treaty') {
    const slug = await createTreaty(tx, user, confirmation);
    return { slug, lang, standing, title, ...own };
  }
  const { treaty: slug, name = '' } = confirmation;
  const { subject, isFirstIn } = await treatyFor(tx, user, 'create', slug, lang);
  // In a treaty of one's own nobody else has a text, and a plain address tells nothing.
  const plain = subject.ownerId === user.id && isFirstIn && name === '';
  const text = { slug, lang, standing, title, ...own };
  if (plain && (await insertExpression(tx, text))) return text;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const named = { ...text, name: newName(name || lang) };
    if (await insertExpression(tx, named)) return named;
  }
  throw new Error('no free name was found');
}

/** Tries of a random name: each is taken once in half a million. */
const TRIES = 5;
