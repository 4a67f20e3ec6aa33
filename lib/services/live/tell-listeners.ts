import type { Actor } from '@/lib/core/access/policy';
import type { TextName } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { digestNote } from '@/lib/core/annotation/note-digest';
import { notesOfPage } from '@/lib/core/annotation/page-notes';
import {
  type ChangedNote,
  findChangedNotes,
  findLiveSessions,
  findReadable,
  findReadBefore,
  type NoteChange,
} from '@/lib/store/live-notes';
import { findNotesOnVersions } from '@/lib/store/page-notes';

/** A version that a page shows, as notes are placed in it. */
export type ShownVersion = {
  readonly id: string;
  readonly treaty: { readonly slug: string };
} & TextName;

export type LiveEvent =
  | {
      readonly kind: 'note';
      readonly note: Annotation;
      /** The answer in its thread that is new or changed. */
      readonly reply?: string;
    }
  | { readonly kind: 'gone'; readonly id: string };

/** A page that is open somewhere. */
export type Listener = {
  readonly actor: Actor;
  readonly versions: readonly ShownVersion[];
  readonly send: (events: readonly LiveEvent[], at: Date) => void;
  /** Its session has ended: it is told no more. */
  readonly end: () => void;
};

/** Ids in one question to the database, and actors asked for at once: the pool is everybody's. */
const AT_ONCE = 500;
const ACTORS_AT_ONCE = 3;

/**
 * Tells each page of the changes that concern what it shows, and that its reader may know of: the law is
 * asked for every reader anew, and first whether their session lives. One question for each reader,
 * however many pages they have open; what is sent is made once for those of them that show the same.
 */
export async function tellListeners(
  listeners: readonly Listener[],
  changes: readonly NoteChange[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    const notes = await findChangedNotes([...new Set(some.map((change) => change.annotationId))]);
    const concerned = listeners.filter(({ versions }) =>
      notes.some((note) => isOn(note, versions)),
    );
    const byReader = groupByReader(await endDeadSessions(concerned));
    const placed = createPlacedNotes();
    for (let next = 0; next < byReader.length; next += ACTORS_AT_ONCE) {
      const readers = byReader.slice(next, next + ACTORS_AT_ONCE);
      await Promise.all(readers.map((pages) => tellReader(pages, some, notes, placed, at)));
    }
  }
}

/** Ends what is open under sessions that are over; the others, with what their people may by now. */
export async function endDeadSessions(listeners: readonly Listener[]): Promise<Listener[]> {
  const ids = listeners.flatMap(({ actor }) => (actor.kind === 'user' ? [actor.sessionId] : []));
  const live = await findLiveSessions([...new Set(ids)]);
  return listeners.flatMap((listener) => {
    const { actor } = listener;
    if (actor.kind !== 'user') return [listener];
    const session = live.get(actor.sessionId);
    if (session === undefined) {
      listener.end();
      return [];
    }
    return [{ ...listener, actor: { ...actor, moderator: session.moderator } }];
  });
}

function groupByReader(listeners: readonly Listener[]): Listener[][] {
  const groups = new Map<string, Listener[]>();
  for (const listener of listeners) {
    const key = readerOf(listener.actor);
    groups.set(key, [...(groups.get(key) ?? []), listener]);
  }
  return [...groups.values()];
}

/** Who reads what nobody else does is asked for alone; visitors are asked for together. */
function readerOf(actor: Actor): string {
  if (actor.kind === 'user') return actor.id;
  return actor.kind === 'link-holder' ? actor.annotationId : '';
}

function isOn({ versionIds }: ChangedNote, versions: readonly ShownVersion[]): boolean {
  return versions.some(({ id }) => versionIds.includes(id));
}

async function tellReader(
  pages: readonly Listener[],
  changes: readonly NoteChange[],
  notes: readonly ChangedNote[],
  placed: PlacedNotes,
  at: Date,
): Promise<void> {
  const [first] = pages;
  if (first === undefined) return;
  const shown = notes.filter((note) => pages.some(({ versions }) => isOn(note, versions)));
  const ids = shown.flatMap(({ id, root }) => [id, root]);
  const readable = await findReadable(first.actor, [...new Set(ids)]);
  const lost = new Set(shown.flatMap(({ id }) => (readable.has(id) ? [] : [id])));
  const lostBy = changes.filter(({ annotationId }) => lost.has(annotationId)).map(({ id }) => id);
  const gone = lostBy.length > 0 ? await findReadBefore(first.actor, lostBy) : new Set<string>();
  await Promise.all(
    pages.map(async (page) => {
      const own = shown.filter((note) => isOn(note, page.versions));
      const events = await eventsOf(page, own, { readable, gone }, placed);
      if (events.length > 0) page.send(events, at);
    }),
  );
}

type Decided = { readonly readable: ReadonlySet<string>; readonly gone: ReadonlySet<string> };

async function eventsOf(
  { actor, versions }: Listener,
  notes: readonly ChangedNote[],
  { readable, gone }: Decided,
  placed: PlacedNotes,
): Promise<LiveEvent[]> {
  const told = notes.filter(({ id }) => readable.has(id) || gone.has(id));
  // A thread whose answers changed is shown anew: it says how many there are.
  const roots = [...new Set(told.map(({ root }) => root))].filter((root) => readable.has(root));
  const found = await placed(actor, roots, versions);
  const replies = new Map(
    told.flatMap(({ id, root }) => (id !== root && readable.has(id) ? [[root, id] as const] : [])),
  );
  return [
    ...told.filter(({ id }) => gone.has(id)).map(({ id }) => ({ kind: 'gone' as const, id })),
    ...found.map((note) => {
      const reply = replies.get(note.id);
      return { kind: 'note' as const, note, ...(reply !== undefined && { reply }) };
    }),
  ];
}

type PlacedNotes = (
  actor: Actor,
  ids: readonly string[],
  versions: readonly ShownVersion[],
) => Promise<readonly Annotation[]>;

/** Notes as a reader's pages of these versions are given them, made once for those that show the same. */
function createPlacedNotes(): PlacedNotes {
  const made = new Map<string, Promise<readonly Annotation[]>>();
  return (actor, ids, versions) => {
    if (ids.length === 0) return Promise.resolve([]);
    const key = `${readerOf(actor)} ${versions.map(({ id }) => id).join()} ${[...ids].sort().join()}`;
    const known = made.get(key) ?? placeNotes(actor, ids, versions);
    made.set(key, known);
    return known;
  };
}

async function placeNotes(
  actor: Actor,
  ids: readonly string[],
  versions: readonly ShownVersion[],
): Promise<readonly Annotation[]> {
  const sides = await findNotesOnVersions(
    actor,
    ids,
    versions.map(({ id }) => id),
  );
  const found = notesOfPage(versions.map((version, i) => ({ version, notes: sides[i] ?? [] })));
  return found.map((note) => digestNote(note));
}
