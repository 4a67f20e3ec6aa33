/**
 * Notes over our own API, the same door that programs use. A save answers with the stored note or
 * with a sentence for its author; what failed is still in the editor and in the draft.
 */

import type { NoteVisibility } from '@/lib/core/access/visibility';
import { isPinned, parseSides, type VersionAddress } from '@/lib/core/address/version-address';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation, AnnotationTarget, NoteRevision } from '@/lib/core/annotation/annotation';
import { getJson } from './get-json';
import { type Result, sendJson } from './send-json';

const COLLECTION = '/api/v1/annotations';
const GONE = 404;
const STALE_REVISION = 412;
/** The key was used for other words. */
const KEY_USED = 'idempotency-conflict';

/** What a note says and to whom. */
export type NoteWords = {
  /** As the editor keeps it, plain JSON; the server reduces it to a NoteBody. */
  readonly body: unknown;
  readonly visibility: NoteVisibility;
  /** Id of the group that reads it, with the visibility `group`. */
  readonly group?: string;
};

/** What is sent of them: a group where there is one. */
function audienceOf({ visibility, group }: Partial<NoteWords>): Partial<NoteWords> {
  return { visibility, ...(visibility === 'group' && group !== undefined && { group }) };
}

/** What a note is for, with the type of a link. */
export type NoteKind = Pick<Annotation, 'motivation' | 'linkType'>;

export type NewNote = NoteWords & {
  /** A comment where left out. */
  readonly kind?: NoteKind;
  readonly ranges: readonly UnitRange[];
  /** Of the draft, which is stored as one note however often it is sent. */
  readonly draftId: string;
  /** Other words of this draft that were sent before, answered or not. */
  readonly earlier?: readonly NoteWords[];
  /** The revision last seen of it, where an earlier try turned out to be stored. */
  readonly revision?: number;
};

/**
 * Stores a new note on the selected places. The draft is the key: where an earlier try arrived and
 * only its answer was lost, that note gets the new words instead of a second note beside it.
 */
export async function createNote(note: NewNote): Promise<Result<Annotation>> {
  const { body, visibility, group, draftId, earlier = [] } = note;
  const words = { body, visibility, group };
  const answer = await postNote(note, words, draftId);
  if (answer.ok || answer.code !== KEY_USED) return answer;
  const stored = await findStored(note, earlier);
  if (stored && !stored.ok) return stored;
  if (stored) {
    const { id } = stored.value;
    const revision = note.revision ?? stored.value.revision;
    const result = await changeNote({ id, revision, ...words, draftId });
    if (result.ok || result.status !== GONE) return result;
  }
  // Deleted since, or saved by another tab with words unknown here: rather two notes than none.
  return postNote(note, words, keyFor(draftId, { body, ...audienceOf(words) }));
}

function postNote(
  { ranges, kind = { motivation: 'commenting' } }: NewNote,
  { body, ...audience }: NoteWords,
  idempotencyKey: string,
): Promise<Result<Annotation>> {
  const request = {
    targets: ranges.map(targetOf),
    body,
    ...audienceOf(audience),
    ...kind,
  };
  return sendJson<Annotation>('POST', COLLECTION, request, { idempotencyKey });
}

/** Nothing was decided: not reached, not signed in as this person, too many at once, or the server failed. */
function isForLater({
  status,
  code,
}: {
  readonly status: number;
  readonly code?: string;
}): boolean {
  if (code === 'another-person') return true;
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

/**
 * The note that one of the earlier tries stored: the very same request is answered with it, and any
 * other is refused without being carried out. Undefined when it was none of them.
 */
async function findStored(
  note: NewNote,
  earlier: readonly NoteWords[],
): Promise<Result<Annotation> | undefined> {
  for (const words of earlier) {
    const answer = await postNote(note, words, note.draftId);
    if (answer.ok || isForLater(answer)) return answer;
  }
  return undefined;
}

export type NoteChange = {
  readonly id: string;
  /** The revision that was edited. */
  readonly revision: number;
  readonly body?: unknown;
  readonly visibility?: NoteVisibility;
  readonly group?: string;
  readonly draftId?: string;
};

/** Saves a new revision; one that was saved meanwhile comes back as `newer`. */
export async function changeNote(change: NoteChange): Promise<Result<Annotation>> {
  const { id, revision, body, draftId } = change;
  const request = { body, ...audienceOf(change) };
  const answer = await sendJson<Annotation>('PATCH', addressOf(id), request, {
    ifMatch: revision,
    ...(draftId === undefined ? {} : { idempotencyKey: keyFor(draftId, { ...request, revision }) }),
  });
  if (answer.ok || answer.status !== STALE_REVISION) return answer;
  const newer = await readNote(id);
  return { ...answer, ...(newer && newer !== 'gone' && { newer }) };
}

/** Deletes a note; `restoreNote` brings it back. */
export async function deleteNote(id: string): Promise<Result<undefined>> {
  return sendJson('DELETE', addressOf(id));
}

export async function restoreNote(id: string): Promise<Result<Annotation>> {
  return sendJson('POST', `${addressOf(id)}/restore`);
}

/** The note as it stands on the server; undefined when it cannot be read, `gone` when it is there no more. */
export async function readNote(id: string): Promise<Annotation | 'gone' | undefined> {
  try {
    const response = await fetch(addressOf(id), { headers: { accept: 'application/json' } });
    if (response.status === GONE) return 'gone';
    return response.ok ? ((await response.json()) as Annotation) : undefined;
  } catch {
    return undefined;
  }
}

/** The wordings of a note, the newest first; undefined when they cannot be read. */
export async function readRevisions(id: string): Promise<readonly NoteRevision[] | undefined> {
  const answer = await getJson<{ revisions: readonly NoteRevision[] }>(
    `${addressOf(id)}/revisions`,
  );
  return answer?.revisions;
}

/** A page of the notes on a version, newest first, by their beginnings; undefined when it cannot be read. */
export async function fetchNotes(
  { slug, lang, name, version }: VersionAddress,
  after?: string,
): Promise<NotesPage | undefined> {
  const query = new URLSearchParams({
    treaty: slug,
    lang,
    ...(name !== undefined && { name }),
    version: String(version),
    body: 'beginning',
    limit: '200',
    ...(after !== undefined && { after }),
  });
  return getJson(`${COLLECTION}?${query}`);
}

export type NotesPage = {
  readonly annotations: readonly Annotation[];
  /** Address of the next page; null for the last. */
  readonly next: string | null;
};

function addressOf(id: string): string {
  return `${COLLECTION}/${encodeURIComponent(id)}`;
}

/** A selected place as the API takes it. Throws RangeError for a page that names no version. */
export function targetOf(range: UnitRange): Omit<AnnotationTarget, 'anchor' | 'title'> {
  const [side] = parseSides(range.versionRef) ?? [];
  if (!side || !isPinned(side)) throw new RangeError(`${range.versionRef} is not a version`);
  const { slug: treaty, ...version } = side;
  return { treaty, ...version, selector: range.selector };
}

/**
 * The same key for the same draft and request, another for another request: what may be repeated
 * must not be taken for something new, nor the other way round. FNV-1a, 32 bits.
 */
export function keyFor(draftId: string, request: unknown): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(JSON.stringify(request))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return `${draftId}-${hash.toString(16).padStart(8, '0')}`;
}
