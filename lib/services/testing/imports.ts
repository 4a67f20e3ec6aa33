import { expect } from 'vitest';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { SignedIn } from '@/lib/services/access';
import { confirmImport } from '@/lib/services/imports/confirm-import';
import { type OpenedImport, openImport } from '@/lib/services/imports/open-import';
import { startImport } from '@/lib/services/imports/start-import';
import type { Confirmation } from '@/lib/services/imports/store-text';

/** Imports for tests: a plain text of our own words, read in the thread that reads every file. */

/** A treaty of articles, as a plain text has it. */
export function plainTreaty(...articles: string[]): string {
  const numbered = articles.map((text, index) => `Article ${index + 1}\n\n${text}`);
  return ['Treaty on Rivers', '', 'The Parties, wishing to share them,', '', ...numbered].join(
    '\n\n',
  );
}

/** Brings a text in and waits until it is read. */
export async function importOf(user: SignedIn, text: string, name = 'treaty.txt') {
  const [started] = await startImport(user, { name, bytes: new TextEncoder().encode(text) });
  return readImport(user, started?.id ?? '');
}

export async function readImport(user: SignedIn, id: string): Promise<OpenedImport> {
  const opened = () => openImport(user, id);
  await expect.poll(async () => (await opened()).state, { timeout: 30_000 }).not.toBe('reading');
  return opened();
}

const AS_TREATY = {
  as: 'treaty',
  title: 'Treaty on Rivers',
  shortTitle: 'Rivers 1970',
  parties: ['Party A', 'Party of the Rivers'],
  lang: 'en',
  standing: 'authentic',
  checked: false,
} as const;

/** A text imported and confirmed, by default as a new treaty. */
export async function imported(
  user: SignedIn,
  text: string,
  confirmation: Confirmation = AS_TREATY,
): Promise<VersionAddress> {
  const { id } = await importOf(user, text);
  return confirmImport(user, id, confirmation);
}
