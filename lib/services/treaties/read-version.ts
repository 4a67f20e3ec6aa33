import type { Actor } from '@/lib/core/access/policy';
import { isSlug, type VersionAddress } from '@/lib/core/address/version-address';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import { findVersions, loadVersion, type VersionEntry } from '@/lib/store/versions';
import { Cache } from '../cache';

/** Where a text is to be found: the newest of its language when `version` is left out. */
type TextAddress = Omit<VersionAddress, 'version'> & Partial<Pick<VersionAddress, 'version'>>;

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
export async function openVersion(_actor: Actor, address: TextAddress): Promise<OpenedVersion> {
  const known = isSlug(address.slug) ? await findVersions([address.slug]) : [];
  return pickVersion(known, address);
}

/** The text at an address. Throws `not-found` with the languages there are. */
export async function readVersion(actor: Actor, address: TextAddress): Promise<VersionText> {
  return (await openVersion(actor, address)).version;
}

/** As `openVersion`, among entries already found. Texts never change and are kept by id. */
export async function pickVersion(
  entries: readonly VersionEntry[],
  { slug, lang, version: wanted }: TextAddress,
): Promise<OpenedVersion> {
  const own = entries.filter((entry) => entry.slug === slug);
  const languages = languagesOf(own, slug);
  const inLanguage = own.filter((entry) => entry.lang === lang);
  const found = inLanguage.find((entry) => wanted === undefined || entry.version === wanted);
  if (found) {
    const version = await texts.load(found.id, () => loadVersion(found.id));
    return { version, languages, newest: inLanguage[0]?.version ?? 0 };
  }
  const known = languages.length > 0 ? ` Stored languages: ${languages.join(', ')}.` : '';
  const which = wanted === undefined ? '' : ` in version ${wanted}`;
  throw new AppError('not-found', {
    detail: `“${slug}” has no text in “${lang}”${which}.${known}`,
  });
}

/** Languages a treaty has texts in, sorted by tag. */
export function languagesOf(entries: readonly VersionEntry[], slug: string): string[] {
  const own = entries.filter((entry) => entry.slug === slug);
  return [...new Set(own.map((entry) => entry.lang))];
}
