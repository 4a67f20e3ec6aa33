import type { Actor } from '@/lib/core/access/policy';
import {
  formatTextName,
  isSameText,
  isSlug,
  type TextName,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import { textLength, type VersionText } from '@/lib/core/treaty/provision';
import { type AmendingInstrument, STANDINGS } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import { findAmending, toAmendedBy } from '@/lib/store/amendments';
import { findVersions, loadVersion, type VersionEntry } from '@/lib/store/versions';
import { Cache } from '../cache';

/** Where a version is to be found: the newest of its text when `version` is left out. */
type Address = Omit<VersionAddress, 'version'> & Partial<Pick<VersionAddress, 'version'>>;

/** A version and what else its treaty has to read. */
export type OpenedVersion = {
  readonly version: VersionText;
  /** Languages the treaty has texts in. */
  readonly languages: readonly string[];
  /** The texts in this one's language, this one among them, the first to read first. */
  readonly texts: readonly TextName[];
  /** Number of the newest version of this text. */
  readonly newest: number;
  /** Of a consolidated text the instruments that amended it. */
  readonly amendedBy?: readonly AmendingInstrument[];
};

/** In characters: anyone may bring a text of five million. */
const KEPT_CHARACTERS = 20_000_000;

const texts = new Cache<VersionText>(KEPT_CHARACTERS, textLength);

/** Texts on their way, so that many who ask at once load one. */
const loading = new Map<string, Promise<VersionText>>();

function loadText(key: string, id: string): Promise<VersionText> {
  const kept = texts.peek(key);
  if (kept) return Promise.resolve(kept);
  const begun =
    loading.get(key) ??
    loadVersion(id)
      .then((text) => texts.get(key, () => text))
      .finally(() => loading.delete(key));
  loading.set(key, begun);
  return begun;
}

/** The text at an address with its neighbours. Throws `not-found` with the languages there are. */
export async function openVersion(actor: Actor, address: Address): Promise<OpenedVersion> {
  const known = isSlug(address.slug) ? await findVersions(actor, [address.slug]) : [];
  const opened = await pickVersion(known, address);
  const { amendedBy = [] } = known.find(({ id }) => id === opened.version.id) ?? {};
  return { ...opened, ...toAmendedBy(amendedBy, await findAmending(actor, amendedBy)) };
}

/** The text at an address. Throws `not-found` with the languages there are. */
export async function readVersion(actor: Actor, address: Address): Promise<VersionText> {
  return (await openVersion(actor, address)).version;
}

/**
 * As `openVersion`, among entries already found. Texts never change: they are kept by id, as long as
 * nothing that is said around them does.
 */
export async function pickVersion(
  entries: readonly VersionEntry[],
  address: Address,
): Promise<OpenedVersion> {
  const { slug, lang } = address;
  const languages = languagesOf(entries, slug);
  const found = findEntry(entries, address);
  if (found) {
    const kept = `${found.id} ${found.around}`;
    const version = await loadText(kept, found.id);
    const ofLanguage = entries.filter((entry) => entry.slug === slug && entry.lang === lang);
    const named = new Map(ofLanguage.map((entry) => [entry.name, entry]));
    return {
      version,
      languages,
      texts: [...named.keys()].map((name) => ({ lang, ...(name !== undefined && { name }) })),
      newest: Math.max(
        ...ofLanguage.filter((entry) => isSameText(entry, found)).map((entry) => entry.version),
      ),
    };
  }
  const known = languages.length > 0 ? ` Stored languages: ${languages.join(', ')}.` : '';
  const which = address.version === undefined ? '' : ` in version ${address.version}`;
  throw new AppError('not-found', {
    detail: `“${slug}” has no text in “${formatTextName(address)}”${which}.${known}`,
  });
}

/**
 * The version at an address; undefined when there is none. A language alone names its main text; where
 * it has none, its first text. Texts of one language used to share their numbers, whatever their
 * standing: a number that the main text does not have is looked for in those named by their standing.
 */
export function findEntry(
  entries: readonly VersionEntry[],
  address: Address,
): VersionEntry | undefined {
  const { version: wanted } = address;
  const fits = (entry: VersionEntry) => wanted === undefined || entry.version === wanted;
  const found = entries.find((entry) => isSameText(entry, address) && fits(entry));
  if (found || address.name !== undefined) return found;
  const others = entries.filter(
    (entry) => entry.slug === address.slug && entry.lang === address.lang && fits(entry),
  );
  return wanted === undefined
    ? others[0]
    : others.find(({ name }) => STANDINGS.some((standing) => standing === name));
}

/** Languages a treaty has texts in, sorted by tag. */
export function languagesOf(entries: readonly VersionEntry[], slug: string): string[] {
  const own = entries.filter((entry) => entry.slug === slug);
  return [...new Set(own.map((entry) => entry.lang))];
}
