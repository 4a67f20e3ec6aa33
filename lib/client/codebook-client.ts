/** Codebooks over our own API, the same door that programs use. */

import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Codebook, CodeEntry } from '@/lib/core/annotation/codebook';
import { getJson } from './get-json';
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
  return (await getJson<{ codebooks: readonly Codebook[] }>(`${COLLECTION}?codes=all`))?.codebooks;
}
