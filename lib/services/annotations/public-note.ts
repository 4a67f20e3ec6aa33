import { type NoteBody, noteBytes, PUBLIC_NOTE_MAX_BYTES } from '@/lib/core/annotation/note-body';
import { AppError } from '@/lib/errors';

/** Throws `too-large` for a body that is longer than a public note may be. */
export function refuseLongPublicNote(body: NoteBody): void {
  const bytes = noteBytes(body);
  if (bytes <= PUBLIC_NOTE_MAX_BYTES) return;
  throw new AppError('too-large', {
    detail: `A public note may have ${PUBLIC_NOTE_MAX_BYTES} bytes, some ${PUBLIC_NOTE_MAX_BYTES / 1000 - 1} thousand letters; this one has ${bytes}. Shorten it, split it, or keep it private.`,
  });
}
