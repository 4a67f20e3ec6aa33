import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { AppError } from '@/lib/errors';
import { findVersions, loadVersion, type VersionAddress } from '@/lib/store/versions';
import { Cache } from './cache';

const versions = new Cache<Promise<VersionText>>(200);

/**
 * The text at an address, the newest version when no number is given. Throws `not-found` with the
 * languages there are. Texts are immutable, so they are kept in memory by id.
 */
export async function readVersion(_actor: Actor, address: VersionAddress): Promise<VersionText> {
  const { slug, lang, number } = address;
  const stored = await findVersions(slug);
  const found = stored.find(
    (v) => v.lang === lang && (number === undefined || v.number === number),
  );
  if (found) return versions.load(found.id, () => loadVersion(found.id));
  const languages = [...new Set(stored.map((version) => version.lang))];
  const known = languages.length > 0 ? ` Stored languages: ${languages.join(', ')}.` : '';
  const version = number === undefined ? '' : ` in version ${number}`;
  throw new AppError('not-found', {
    detail: `“${slug}” has no text in “${lang}”${version}.${known}`,
  });
}
