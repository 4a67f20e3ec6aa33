/**
 * Addresses of versions, and the sides of a comparison as addresses write them:
 * `{slug}[:{lang}[@v{n}]]`, joined by `...`.
 * `dprk-russia-2024...iran-russia-2025`, `udhr:ru@v1...udhr:ko`.
 */

import { isLanguageTag } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';

/** One version: a treaty's text in a language, by its number. */
export type VersionAddress = {
  readonly slug: string;
  readonly lang: string;
  readonly version: number;
};

/** One side; language and version are undefined where the address leaves them open. */
export type Side = { readonly slug: string; readonly lang?: string; readonly version?: number };

/** Most sides that a comparison takes. */
export const MOST_SIDES = 6;

const SIDE = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?::([A-Za-z0-9-]+)(?:@v([1-9]\d{0,5}))?)?$/;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for the address part that names a treaty. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

/** Parses the sides of an address; undefined when any of them is malformed. */
export function parseSides(address: string): Side[] | undefined {
  const sides = address.split('...').map(parseSide);
  return sides.every((side) => side !== undefined) ? sides : undefined;
}

function parseSide(address: string): Side | undefined {
  const match = SIDE.exec(address);
  if (!match) return undefined;
  const [, slug = '', lang, version] = match;
  if (lang !== undefined && !isLanguageTag(lang)) return undefined;
  return {
    slug,
    ...(lang === undefined ? {} : { lang }),
    ...(version === undefined ? {} : { version: Number(version) }),
  };
}

/** True for a side that names one version and always will. */
export function isPinned(side: Side): side is VersionAddress {
  return side.lang !== undefined && side.version !== undefined;
}

/** Where a version is to be found. */
export function addressOf({
  treaty,
  lang,
  number,
}: Pick<VersionText, 'treaty' | 'lang' | 'number'>): VersionAddress {
  return { slug: treaty.slug, lang, version: number };
}

/** The address of one side or version in words; the inverse of parsing it. */
export function formatAddress({ slug, lang, version }: Side): string {
  if (lang === undefined) return slug;
  return version === undefined ? `${slug}:${lang}` : `${slug}:${lang}@v${version}`;
}

/** The address of all sides. */
export function formatSides(sides: readonly Side[]): string {
  return sides.map(formatAddress).join('...');
}
