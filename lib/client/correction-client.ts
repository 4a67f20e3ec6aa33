/**
 * Corrections over our own API, the same door that programs use. What fails is answered with a
 * sentence; what was typed stays with whoever typed it.
 */

import { newKey, type Result, sendJson } from '@/lib/client/send-json';
import type { Correction } from '@/lib/core/comparison/correction';

const COLLECTION = '/api/v1/corrections';

/** A correction as the API answers it; `compare` names the versions of its sides. */
export type SentCorrection = Correction & { readonly compare: string };

type CorrectionRequest = Omit<SentCorrection, 'id' | 'author' | 'created' | 'withdrawn'>;

let last = { content: '', key: '' };

/** Stores a correction. The same one sent again, because an answer was lost, is stored once. */
export async function saveCorrection(request: CorrectionRequest): Promise<Result<SentCorrection>> {
  const content = JSON.stringify(request);
  if (last.content !== content) last = { content, key: newKey() };
  const answer = await sendJson<SentCorrection>('POST', COLLECTION, request, {
    idempotencyKey: last.key,
  });
  // Said and done: who says it again, after undoing it, means it anew.
  if (answer.ok) last = { content: '', key: '' };
  return answer;
}

/** Ends a correction's force; answers it as it then stands. */
export async function withdrawCorrection(id: string): Promise<Result<SentCorrection>> {
  return sendJson('DELETE', `${COLLECTION}/${encodeURIComponent(id)}`);
}

/** Says again what was withdrawn: a new correction with the same words. */
export async function repeatCorrection(said: SentCorrection): Promise<Result<SentCorrection>> {
  const { compare, kind, left, right, relation, reason, visibility } = said;
  return saveCorrection({
    compare,
    kind,
    left,
    right,
    ...(relation && { relation }),
    reason,
    visibility,
  });
}
