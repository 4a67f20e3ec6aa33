import type { NotesAct, NotesOutcome } from '@/lib/core/annotation/note-acts';
import { AppError } from '@/lib/errors';
import type { SignedIn } from '../access';
import {
  changeAnnotation,
  deleteAnnotation,
  restoreAnnotation,
} from '../annotations/change-annotation';
import { getAnnotation } from '../annotations/get-annotation';
import { classifyNote } from './classify-note';

/**
 * Does one thing to many notes, each by itself: what may not be done to one is said, and does not keep it
 * from the others. Each is written, counted and audited as if it had been done alone.
 */
export async function changeNotes(
  user: SignedIn,
  ids: readonly string[],
  act: NotesAct,
): Promise<NotesOutcome> {
  const done: string[] = [];
  const refused: { id: string; reason: string }[] = [];
  for (const id of new Set(ids)) {
    try {
      await changeNote(user, id, act);
      done.push(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ id, reason: error.message });
    }
  }
  return { done, refused };
}

async function changeNote(user: SignedIn, id: string, act: NotesAct): Promise<void> {
  switch (act.act) {
    case 'delete':
      return deleteAnnotation(user, id);
    case 'restore':
      await restoreAnnotation(user, id);
      return;
    case 'move': {
      const { revision } = await getAnnotation(user, id);
      const { visibility, group } = act;
      await changeAnnotation(user, id, revision, { visibility, ...(group && { group }) });
      return;
    }
    default:
      await classifyNote(
        user,
        id,
        act.act === 'add-code' ? { add: act.code } : { remove: act.code },
      );
  }
}
