import type { Metadata } from 'next';
import { cache } from 'react';
import { currentActor } from '@/lib/auth/auth';
import { parseTextName } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { AppError } from '@/lib/errors';
import { notesOnVersions } from '@/lib/services/annotations/page-notes';
import { listTitles } from '@/lib/services/treaties/list-treaties';
import { openVersion } from '@/lib/services/treaties/read-version';
import { findByHash, isVersionHash } from '@/lib/services/treaties/text-history';
import { orNotFound } from '../or-not-found';
import { ReaderPage } from './reader-page';

export type ReaderAddress = {
  readonly treaty: string;
  readonly lang: string;
  /** `v3`; the newest when left out. */
  readonly version?: string;
};

export type ReaderQuery = { readonly note?: string | string[] };

const load = cache(async (treaty: string, lang: string, version?: string) => {
  const number = version === undefined ? undefined : Number(/^v([1-9]\d{0,5})$/.exec(version)?.[1]);
  const text = parseTextName(decodeURIComponent(lang));
  if (Number.isNaN(number) || text === undefined) throw new AppError('not-found');
  return openVersion(await currentActor(), { slug: treaty, ...text, version: number });
});

export async function readerMetadata(address: ReaderAddress): Promise<Metadata> {
  const { version } = await orNotFound(load(address.treaty, address.lang, address.version));
  return { title: `${version.treaty.shortTitle} (${version.lang})` };
}

/** The permanent path of the version that is cited by its hash; undefined for any other address. */
export async function pathOfHash({
  treaty: slug,
  lang,
  version = '',
}: ReaderAddress): Promise<string | undefined> {
  const text = parseTextName(decodeURIComponent(lang));
  if (text === undefined || !isVersionHash(version)) return undefined;
  return readerPath(await orNotFound(findByHash(await currentActor(), { slug, ...text }, version)));
}

/** Loads what an address of the reader names and shows it, or answers not found. */
export async function openReader(address: ReaderAddress, query: ReaderQuery) {
  const actor = await currentActor();
  const opened = await orNotFound(load(address.treaty, address.lang, address.version));
  const openNote = typeof query.note === 'string' ? query.note : undefined;
  const [notes, others] = await Promise.all([
    notesOnVersions(actor, [opened.version.id], openNote),
    listTitles(actor),
  ]);
  return (
    <ReaderPage actor={actor} opened={opened} notes={notes} others={others} openNote={openNote} />
  );
}
