/**
 * Corrections over our own API, the same door that programs use. What fails is answered with a
 * sentence; what was typed stays with whoever typed it.
 */

import type { Correction } from '@/lib/core/comparison/correction';
import { newKey, type Result, sendJson } from './send-json';

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
  // Stored: whoever makes it again, after undoing it, means another one.
  if (answer.ok) last = { content: '', key: '' };
  return answer;
}

/** Ends a correction's force; answers it as it then stands. */
export async function withdrawCorrection(id: string): Promise<Result<SentCorrection>> {
  return sendJson('DELETE', `${COLLECTION}/${encodeURIComponent(id)}`);
}

/** Makes anew what was withdrawn: another correction with the same words. */
export async function repeatCorrection(withdrawn: SentCorrection): Promise<Result<SentCorrection>> {
  const { compare, kind, left, right, relation, reason, visibility } = withdrawn;
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
