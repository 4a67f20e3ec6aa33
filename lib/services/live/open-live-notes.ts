import type { Actor } from '@/lib/core/access/policy';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';
import { readChanges } from '@/lib/store/live-notes';
import { findVersions } from '@/lib/store/versions';
import { findEntry } from '../treaties/read-version';
import { type NoteFeed, noteFeed, OVERLAP_SECONDS } from './note-feed';
import { type Listener, type ShownVersion, tellListeners } from './tell-listeners';

/** Pages that may be open at once: of one person, from one address, and of this process. */
export const MOST_OPEN = { person: 12, address: 100, process: 1_000 } as const;

/** After a longer time, or more changes, a page is rather made anew than told each of them. */
const LONGEST_ABSENCE_MS = 60 * 60 * 1000;
const MOST_TOLD = 200;

export type LivePage = {
  readonly texts: readonly VersionAddress[];
  /** The network address it is counted under. */
  readonly address: string;
  /** When the page was made, or what it was told last. */
  readonly since?: Date;
};

export type LiveEars = Pick<Listener, 'send' | 'end'> & {
  /** Too much has happened since: the page is to be asked for again. */
  readonly reset: () => void;
};

export type OpenedLiveNotes = {
  /** Begins to listen, and tells what happened since the page was made. */
  readonly begin: (ears: LiveEars) => Promise<void>;
  readonly close: () => void;
};

const addresses = new WeakMap<Listener, string>();

/**
 * Opens the notes of what a page shows, as they come. Throws `not-found` where the actor may not read one
 * of the texts, and `too-many-requests` where too many pages are open.
 */
export async function openLiveNotes(
  actor: Actor,
  { texts, address, since }: LivePage,
  feed: NoteFeed = noteFeed(),
): Promise<OpenedLiveNotes> {
  const versions = await shownVersions(actor, texts);
  refuseTooMany(feed, actor, address);
  let close: () => void = () => undefined;
  let closed = false;
  return {
    async begin(ears) {
      const listener: Listener = { actor, versions, send: ears.send, end: ears.end };
      addresses.set(listener, address);
      close = await feed.listen(listener);
      if (closed) close();
      else if (since !== undefined) await catchUp(listener, since, ears.reset);
    },
    close() {
      closed = true;
      close();
    },
  };
}

async function shownVersions(
  actor: Actor,
  texts: readonly VersionAddress[],
): Promise<ShownVersion[]> {
  const slugs = [...new Set(texts.map(({ slug }) => slug))];
  const entries = await findVersions(actor, slugs);
  return texts.map((text) => {
    const entry = findEntry(entries, text);
    if (entry === undefined) throw new AppError('not-found');
    const { id, slug, lang, name } = entry;
    return { id, treaty: { slug }, lang, ...(name !== undefined && { name }) };
  });
}

function refuseTooMany(feed: NoteFeed, actor: Actor, address: string): void {
  const open = feed.listeners();
  const mine = open.filter((one) => one.actor.kind === 'user' && one.actor.id === idOf(actor));
  const near = open.filter((one) => addresses.get(one) === address);
  const full =
    open.length >= MOST_OPEN.process ||
    mine.length >= MOST_OPEN.person ||
    near.length >= MOST_OPEN.address;
  if (!full) return;
  throw new AppError('too-many-requests', {
    detail: 'Too many pages are shown live. Notes of others appear when this page is loaded again.',
    retryAfter: 60,
  });
}

function idOf(actor: Actor): string | undefined {
  return actor.kind === 'user' ? actor.id : undefined;
}

async function catchUp(listener: Listener, since: Date, reset: () => void): Promise<void> {
  const { now, changes } = await readChanges(since, OVERLAP_SECONDS);
  const tooLong = now.getTime() - since.getTime() > LONGEST_ABSENCE_MS;
  if (tooLong || changes.length > MOST_TOLD) reset();
  else if (changes.length > 0) await tellListeners([listener], changes, now);
}
