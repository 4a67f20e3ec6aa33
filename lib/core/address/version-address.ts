/**
 * Addresses of versions, and the sides of a comparison as addresses write them:
 * `{slug}[:{lang}[~{name}][@v{n}]]`, joined by `...`. Several texts of one language are told apart by their
 * short names; the one without a name is what the language alone opens.
 * `dprk-russia-2024...iran-russia-2025`, `udhr:ru@v1...udhr:ko`, `dprk-russia-2024:en~kcna@v2`.
 */

import { isLanguageTag } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';

/** A text within its treaty: its language and, where that has several, its short name. */
export type TextName = { readonly lang: string; readonly name?: string };

export type TextAddress = TextName & { readonly slug: string };

/** One version: a treaty's text, by its number. */
export type VersionAddress = TextAddress & { readonly version: number };

/** One side; language, name and version are undefined where the address leaves them open. */
export type Side = Partial<VersionAddress> & { readonly slug: string };

/** Most sides that a comparison takes. */
export const MOST_SIDES = 6;

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SIDE = new RegExp(String.raw`^(${NAME})(?::([A-Za-z0-9~-]+)(?:@v([1-9]\d{0,5}))?)?$`);
const TEXT = new RegExp(`^([A-Za-z0-9-]+)(?:~(${NAME}))?$`);
const SLUG = new RegExp(`^${NAME}$`);

/** True for the address part that names a treaty, or a text of it. */
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
  const [, slug = '', text, version] = match;
  const named = text === undefined ? {} : parseTextName(text);
  return (
    named && { slug, ...named, ...(version === undefined ? {} : { version: Number(version) }) }
  );
}

/** `en` or `en~kcna`; undefined where it is neither. */
export function parseTextName(words: string): TextName | undefined {
  const [, lang = '', name] = TEXT.exec(words) ?? [];
  if (!isLanguageTag(lang)) return undefined;
  return { lang, ...(name !== undefined && { name }) };
}

/** The inverse of parsing it. */
export function formatTextName({ lang, name }: TextName): string {
  return name === undefined ? lang : `${lang}~${name}`;
}

/** True for addresses of one text, in whatever version. */
export function isSameText(one: TextAddress, other: TextAddress): boolean {
  return one.slug === other.slug && one.lang === other.lang && one.name === other.name;
}

/** True for a side that names one version and always will. */
export function isPinned(side: Side): side is VersionAddress {
  return side.lang !== undefined && side.version !== undefined;
}

/** Where a version is to be found. */
export function addressOf({
  number,
  ...text
}: Pick<VersionText, 'treaty' | 'lang' | 'name' | 'number'>): VersionAddress {
  return { ...textAddressOf(text), version: number };
}

/** Where the text of a version is to be found. */
export function textAddressOf({
  treaty,
  lang,
  name,
}: {
  readonly treaty: Pick<VersionText['treaty'], 'slug'>;
} & TextName): TextAddress {
  return { slug: treaty.slug, lang, ...(name !== undefined && { name }) };
}

/** The address of one side or version in words; the inverse of parsing it. */
export function formatAddress({ slug, lang, name, version }: Side): string {
  if (lang === undefined) return slug;
  const text = `${slug}:${formatTextName({ lang, name })}`;
  return version === undefined ? text : `${text}@v${version}`;
}

/** The address of all sides. */
export function formatSides(sides: readonly Side[]): string {
  return sides.map(formatAddress).join('...');
}
