/**
 * The instruments that amended a consolidated text. A version names each by its title or, where it is a
 * treaty that is stored, by that treaty's id: so the link stays right when the record is renamed, and who
 * may not see the treaty sees nothing of it.
 */

import type { Actor } from '@/lib/core/access/policy';
import { isSlug } from '@/lib/core/address/version-address';
import type { AmendingInstrument } from '@/lib/core/treaty/treaty';
import { database, type Tx } from './database';
import { treatyWhere } from './text-access';

const STORED = /^treaty:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Stored treaties by id, as far as the actor may see them. */
export type Amending = ReadonlyMap<string, AmendingInstrument>;

/**
 * What a person typed, as it is stored: the name or the address of a record that they may see becomes its
 * id, all else stays words. A record that they may not see is answered like one that is not there.
 */
export async function namedAmendments(
  tx: Tx,
  actor: Actor,
  typed: readonly string[],
): Promise<readonly string[]> {
  const slugs = typed.map(slugIn);
  const words = typed.map((given) => given.replace(/^treaty:/, 'treaty: '));
  if (!slugs.some(isSlug)) return words;
  const rows = await tx.treaty.findMany({
    where: { slug: { in: slugs.filter(isSlug) }, ...treatyWhere(actor) },
    select: { id: true, slug: true },
  });
  const ids = new Map(rows.map(({ id, slug }) => [slug, id]));
  return words.map((given, index) => {
    const id = ids.get(slugs[index] ?? '');
    return id === undefined ? given : `treaty:${id}`;
  });
}

/** The name of a record, alone or at the end of its address; any words where they name none. */
function slugIn(words: string): string {
  const path = words.endsWith('/') ? words.slice(0, -1) : words;
  const after = path.lastIndexOf('/treaties/');
  return after < 0 ? path : path.slice(after + '/treaties/'.length);
}

/** What a version names as its amending instruments, as it is stored. */
export async function storedAmendments(tx: Tx, versionId: string): Promise<readonly string[]> {
  const row = await tx.version.findUnique({
    where: { id: versionId },
    select: { amendedBy: true },
  });
  return row?.amendedBy ?? [];
}

/** The stored treaties among amending instruments; asks nothing where there are none. */
export async function findAmending(actor: Actor, stored: readonly string[]): Promise<Amending> {
  const ids = stored.flatMap((entry) => STORED.exec(entry)?.[1] ?? []);
  if (ids.length === 0) return new Map();
  const rows = await database().treaty.findMany({
    where: { id: { in: [...new Set(ids)] }, ...treatyWhere(actor) },
    select: { id: true, slug: true, shortTitle: true },
  });
  return new Map(rows.map(({ id, slug, shortTitle }) => [id, { slug, title: shortTitle }]));
}

/** What is shown of them; nothing of a treaty that may not be seen. */
export function toAmendedBy(
  stored: readonly string[],
  amending: Amending,
): { amendedBy?: readonly AmendingInstrument[] } {
  const shown = stored.flatMap((entry) => {
    const id = STORED.exec(entry)?.[1];
    return id === undefined ? [{ title: entry }] : (amending.get(id) ?? []);
  });
  return shown.length === 0 ? {} : { amendedBy: shown };
}
