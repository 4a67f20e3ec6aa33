'use client';

import { startTransition, useMemo, useState } from 'react';
import { fetchNotes } from '@/lib/client/annotation-client';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { notesOfPage } from '@/lib/core/annotation/page-notes';

/** Notes that one press brings, at least, where there are so many; few of them are drawn at a time. */
const STEP = 500;

export type MoreNotes = {
  /** Those the server rendered and those that were asked for since. */
  readonly notes: readonly Annotation[];
  /** How many can still be asked for. */
  readonly left: number;
  readonly state: 'idle' | 'loading' | 'failed';
  readonly load: () => Promise<void>;
};

/** What was read of each version's list of notes: its notes so far, and where the next page begins. */
type Read = {
  readonly notes: readonly Annotation[];
  readonly after?: string;
  readonly done?: true;
};

/** The notes of a page, and the way to those that it leaves out: page by page through the API. */
export function useMoreNotes(
  rendered: readonly Annotation[],
  total: number,
  versions: readonly VersionAddress[],
): MoreNotes {
  const [read, setRead] = useState<readonly Read[]>([]);
  const [state, setState] = useState<MoreNotes['state']>('idle');
  const notes = useMemo(() => union(rendered, read, versions), [rendered, read, versions]);

  async function load(): Promise<void> {
    setState('loading');
    let lists = read.length > 0 ? read : versions.map((): Read => ({ notes: [] }));
    for (const [index, version] of versions.entries()) {
      for (let list = lists[index]; list && !list.done; list = lists[index]) {
        if (union(rendered, lists, versions).length >= notes.length + STEP) break;
        const next = await readOn(version, list);
        if (next === undefined) return setState('failed');
        lists = lists.map((one, place) => (place === index ? next : one));
      }
    }
    // In pieces: whoever reads on meanwhile does not wait.
    startTransition(() => {
      setRead(lists);
      setState('idle');
    });
  }

  return { notes, left: left(total, notes, read), state, load };
}

/** Nothing is left when every list was read to its end, whatever was counted before. */
function left(total: number, notes: readonly Annotation[], read: readonly Read[]): number {
  if (read.length > 0 && read.every(({ done }) => done)) return 0;
  return Math.max(0, total - notes.length);
}

async function readOn(version: VersionAddress, { notes, after }: Read): Promise<Read | undefined> {
  const page = await fetchNotes(version, after);
  if (page === undefined) return undefined;
  const last = page.annotations.at(-1);
  const all = [...notes, ...page.annotations];
  return page.next === null || last === undefined
    ? { notes: all, done: true }
    : { notes: all, after: last.id };
}

function union(
  rendered: readonly Annotation[],
  read: readonly Read[],
  versions: readonly VersionAddress[],
): readonly Annotation[] {
  if (read.length === 0) return rendered;
  const known = new Set(rendered.map(({ id }) => id));
  const found = notesOfPage(
    versions.map(({ slug, lang, name }, index) => ({
      version: { treaty: { slug }, lang, name },
      notes: read[index]?.notes ?? [],
    })),
  );
  return [...rendered, ...found.filter(({ id }) => !known.has(id))];
}
