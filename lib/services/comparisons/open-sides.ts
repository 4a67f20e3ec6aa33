import type { Actor } from '@/lib/core/access/policy';
import type { Side } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { findVersions, type VersionEntry } from '@/lib/store/versions';
import { languagesOf, type OpenedVersion, pickVersion } from '../treaties/read-version';

/**
 * The texts that the sides of a comparison name. A side without a language takes one that all share,
 * English, or its first, in this order; one without a version takes the newest. Throws `not-found` for
 * a side that is not stored.
 */
export async function openSides(actor: Actor, sides: readonly Side[]): Promise<OpenedVersion[]> {
  const entries = await findVersions(actor, [...new Set(sides.map(({ slug }) => slug))]);
  const langs = resolveLanguages(entries, sides);
  return Promise.all(
    sides.map((side, index) => pickVersion(entries, { ...side, lang: langs[index] ?? 'en' })),
  );
}

/** A language for each side: its own, one that all have, English, or its first. */
function resolveLanguages(entries: readonly VersionEntry[], sides: readonly Side[]): string[] {
  const known = sides.map(({ slug }) => {
    const languages = languagesOf(entries, slug);
    if (languages.length > 0) return languages;
    throw new AppError('not-found', { detail: `No text of “${slug}” is stored.` });
  });
  const named = sides.flatMap(({ lang }) => lang ?? []);
  const shared = (known[0] ?? []).filter((lang) => known.every((langs) => langs.includes(lang)));
  const wanted = [...named, 'en', ...shared];
  const common = wanted.find((lang) => shared.includes(lang));
  return sides.map(({ lang }, index) => {
    const own = known[index] ?? [];
    const nearest = [common, ...wanted].find((each) => each !== undefined && own.includes(each));
    return lang ?? nearest ?? own[0] ?? 'en';
  });
}
