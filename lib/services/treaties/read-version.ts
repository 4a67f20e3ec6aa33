import type { Actor } from '@/lib/core/access/policy';
import { isSlug } from '@/lib/core/address/version-address';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { findVersions, loadVersion, type VersionEntry } from '@/lib/store/versions';
import { Cache } from '../cache';

/** Where a version is to be found: the newest of its language when `number` is left out. */
export type VersionAddress = {
  readonly slug: string;
  readonly lang: string;
  readonly number?: number;
};

/** A version and what else its treaty has to read. */
export type OpenedVersion = {
  readonly version: VersionText;
  /** Languages the treaty has texts in. */
  readonly languages: readonly string[];
  /** Number of the newest version in this one's language. */
  readonly newest: number;
};

const texts = new Cache<Promise<VersionText>>(200);

/** The text at an address with its neighbours. Throws `not-found` with the languages there are. */
export async function openVersion(_actor: Actor, address: VersionAddress): Promise<OpenedVersion> {
  const known = isSlug(address.slug) ? await findVersions([address.slug]) : [];
  return pickVersion(known, address);
}

/** The text at an address. Throws `not-found` with the languages there are. */
export async function readVersion(actor: Actor, address: VersionAddress): Promise<VersionText> {
  return (await openVersion(actor, address)).version;
}

/** As `openVersion`, among entries already found. Texts never change and are kept by id. */
export async function pickVersion(
  entries: readonly VersionEntry[],
  { slug, lang, number }: VersionAddress,
): Promise<OpenedVersion> {
  const own = entries.filter((entry) => entry.slug === slug);
  const languages = languagesOf(own, slug);
  const inLanguage = own.filter((entry) => entry.lang === lang);
  const found = inLanguage.find((entry) => number === undefined || entry.number === number);
  if (found) {
    const version = await texts.load(found.id, () => loadVersion(found.id));
    return { version, languages, newest: inLanguage[0]?.number ?? 0 };
  }
  const known = languages.length > 0 ? ` Stored languages: ${languages.join(', ')}.` : '';
  const which = number === undefined ? '' : ` in version ${number}`;
  throw new AppError('not-found', {
    detail: `“${slug}” has no text in “${lang}”${which}.${known}`,
  });
}

/** Languages a treaty has texts in, sorted by tag. */
export function languagesOf(entries: readonly VersionEntry[], slug: string): string[] {
  const own = entries.filter((entry) => entry.slug === slug);
  return [...new Set(own.map((entry) => entry.lang))];
}
