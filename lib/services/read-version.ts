import type { Actor } from '@/lib/core/policy';
import type { VersionText } from '@/lib/core/provision';
import { AppError } from '@/lib/errors';
import {
  findNewestVersions,
  findVersionId,
  loadVersion,
  type VersionAddress,
} from '@/lib/store/versions';
import { Cache } from './cache';

const versions = new Cache<Promise<VersionText>>(200);

/**
 * The text at an address, the newest version when no number is given. Throws `not-found` with the
 * languages there are. Texts are immutable, so they are kept in memory by id.
 */
export async function readVersion(_actor: Actor, address: VersionAddress): Promise<VersionText> {
  const id = await findVersionId(address);
  if (id) return versions.load(id, () => loadVersion(id));
  const languages = [...(await findNewestVersions(address.slug)).keys()];
  const known = languages.length > 0 ? ` Stored languages: ${languages.join(', ')}.` : '';
  const version = address.number === undefined ? '' : ` in version ${address.number}`;
  throw new AppError('not-found', {
    detail: `“${address.slug}” has no text in “${address.lang}”${version}.${known}`,
  });
}
