/** Many notes changed at once, over our own API. */

import type { NotesAct, NotesOutcome } from '@/lib/core/annotation/note-acts';
import { type Result, sendJson } from './send-json';

/** Does one thing to many notes, each by itself. */
export function changeNotes(ids: readonly string[], act: NotesAct): Promise<Result<NotesOutcome>> {
  return sendJson('POST', '/api/v1/annotations/changes', { ids, ...act });
}
