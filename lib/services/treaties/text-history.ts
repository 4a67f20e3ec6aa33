import type { Actor } from '@/lib/core/access/policy';
import type { TextAddress, VersionAddress } from '@/lib/core/address/version-address';
import type { ExpressionSummary } from '@/lib/core/treaty/treaty';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import { AppError } from '@/lib/errors';
import { getTreaty } from './get-treaty';

/** A text with all its versions, newest first. */
export type TextHistory = {
  readonly treaty: TreatyRecord;
  readonly text: ExpressionSummary;
  /** How many texts its language has. */
  readonly texts: number;
};

/** Least characters of a hash that name a version: no two of one text have them in common by chance. */
const LEAST_OF_HASH = 12;
const HASH = new RegExp(`^[0-9a-f]{${LEAST_OF_HASH},64}$`);

/**
 * The history of the text at an address, which as in the reader is the first of its language where the
 * address names none. Throws `not-found`.
 */
export async function openHistory(actor: Actor, address: TextAddress): Promise<TextHistory> {
  const treaty = await getTreaty(actor, address.slug);
  const ofLanguage = treaty.expressions.filter(({ lang }) => lang === address.lang);
  const text =
    ofLanguage.find(({ name }) => name === address.name) ??
    (address.name === undefined ? ofLanguage[0] : undefined);
  if (text && text.versions.length > 0) return { treaty, text, texts: ofLanguage.length };
  throw new AppError('not-found', { detail: `“${address.slug}” has no such text.` });
}

/** True for what an address may name a version by in place of its number. */
export function isVersionHash(words: string): boolean {
  return HASH.test(words);
}

/**
 * Where the version with a content hash is found, by its first 12 or more hex digits: the newest that says
 * the same, of the text at the address or, where it names none, of any of its language. Throws `not-found`.
 */
export async function findByHash(
  actor: Actor,
  { slug, lang, name }: TextAddress,
  hash: string,
): Promise<VersionAddress> {
  const { expressions } = await getTreaty(actor, slug);
  const texts = expressions.filter(
    (text) => text.lang === lang && (name === undefined || text.name === name),
  );
  for (const text of texts) {
    const version = text.versions.find(({ contentHash }) => contentHash.startsWith(hash));
    if (!version || !isVersionHash(hash)) continue;
    const named = text.name === undefined ? {} : { name: text.name };
    return { slug, lang, ...named, version: version.number };
  }
  throw new AppError('not-found', { detail: `No version of “${slug}” has the hash ${hash}.` });
}
