/** Codebooks over our own API, the same door that programs use. */

import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Codebook, CodeEntry } from '@/lib/core/annotation/codebook';
import { type Result, sendJson } from './send-json';

const COLLECTION = '/api/v1/codebooks';

export type CodebookWords = {
  readonly name?: string;
  readonly description?: string;
  readonly open?: boolean;
  readonly group?: string;
  readonly codes?: readonly CodeEntry[];
  /** The content of a table or of SKOS. */
  readonly file?: string;
};

export function createCodebook(words: CodebookWords): Promise<Result<Codebook>> {
  return sendJson('POST', COLLECTION, words);
}

/** Changes what is given, over the revision that was shown. */
export function changeCodebook(
  { id, revision }: Pick<Codebook, 'id' | 'revision'>,
  words: Omit<CodebookWords, 'group'>,
): Promise<Result<Codebook>> {
  return sendJson('PATCH', `${COLLECTION}/${encodeURIComponent(id)}`, words, {
    ifMatch: revision,
  });
}

export function addCode(id: string, code: CodeEntry): Promise<Result<Codebook>> {
  return sendJson('POST', `${COLLECTION}/${encodeURIComponent(id)}/codes`, code);
}

export function deleteCodebook({
  id,
  revision,
}: Pick<Codebook, 'id' | 'revision'>): Promise<Result<undefined>> {
  return sendJson('DELETE', `${COLLECTION}/${encodeURIComponent(id)}`, undefined, {
    ifMatch: revision,
  });
}

/** Makes the codes of a note these. */
export function classifyNote(id: string, codes: readonly string[]): Promise<Result<Annotation>> {
  return sendJson('PUT', `/api/v1/annotations/${encodeURIComponent(id)}/codes`, { codes });
}

/** Codebooks with their codes that a note can be classified by; undefined where they cannot be had. */
export async function fetchCodebooks(): Promise<readonly Codebook[] | undefined> {
  try {
    const response = await fetch(COLLECTION);
    if (!response.ok) return undefined;
    const { codebooks }: { codebooks: readonly { readonly id: string }[] } = await response.json();
    const opened = await Promise.all(codebooks.map(({ id }) => fetch(`${COLLECTION}/${id}`)));
    return Promise.all(opened.filter(({ ok }) => ok).map((one) => one.json() as Promise<Codebook>));
  } catch {
    return undefined;
  }
}

/** What is done to many notes at once. */
export type NotesAct =
  | { readonly act: 'delete' | 'restore' }
  | { readonly act: 'add-code' | 'remove-code'; readonly code: string }
  | { readonly act: 'move'; readonly visibility: NoteVisibility; readonly group?: string };

type NotesOutcome = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
};

/** Does one thing to many notes, each by itself. */
export function changeNotes(ids: readonly string[], act: NotesAct): Promise<Result<NotesOutcome>> {
  return sendJson('POST', '/api/v1/annotations/changes', { ids, ...act });
}
