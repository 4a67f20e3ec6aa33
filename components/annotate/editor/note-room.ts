/** How much more a note can hold: told while it is written, and not when it is refused. */

import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import { NOTE_MAX_BYTES } from '@/lib/core/annotation/note-body';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';

/** Less room than this (bytes) is worth a word. */
const NEARLY_FULL = 4096;
/** A UTF-16 unit takes so many bytes at most. */
const MOST_BYTES_EACH = 3;

export type NoteRoom = { readonly left: number; readonly sentence: string };

/** What is to be said of the length of a body as the editor keeps it; undefined where there is room. O(n). */
export function noteRoom(body: unknown): NoteRoom | undefined {
  // What the editor keeps is longer than what is stored.
  if (JSON.stringify(body).length * MOST_BYTES_EACH < NOTE_MAX_BYTES - NEARLY_FULL)
    return undefined;
  const stored = mendNoteBody(body);
  const left = NOTE_MAX_BYTES - bytesOf(JSON.stringify(stored));
  if (left >= NEARLY_FULL) return undefined;
  const text = noteBodyText(stored);
  // In Russian or Korean a letter takes two bytes or three.
  const letters = Math.ceil((Math.abs(left) * text.length) / Math.max(1, bytesOf(text)));
  const count = letters.toLocaleString('en');
  return {
    left,
    sentence:
      left < 0
        ? `The note is too long by about ${count} characters: shorten it, or write two notes`
        : `Room for about ${count} more characters`,
  };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
