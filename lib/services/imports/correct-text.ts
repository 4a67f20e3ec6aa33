import type { TextAddress } from '@/lib/core/address/version-address';
import { addressOf, textAddressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { textJson } from '@/lib/formats/write/text/json';
import { transact } from '@/lib/store/database';
import type { SignedIn } from '../access';
import { readVersion } from '../treaties/read-version';
import { textFor } from '../treaties/text-subjects';
import { type StartedImport, startImport } from './start-import';

/**
 * Opens the newest version of the actor's text for correcting, as an import that remembers which version it
 * began from: its provisions are corrected in place, and confirming makes the next version.
 */
export async function correctText(user: SignedIn, address: TextAddress): Promise<StartedImport> {
  const version = await readVersion(user, address);
  await transact((tx) => textFor(tx, user, 'update', textAddressOf(version)));
  const json = textJson({
    version,
    date: new Date().toISOString(),
    address: readerPath(addressOf(version)),
  });
  const [started] = await startImport(user, {
    name: `${version.treaty.shortTitle}, version ${version.number}`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(json),
    options: { lang: version.lang, base: addressOf(version) },
  });
  if (!started) throw new Error('one file is one import');
  return started;
}
