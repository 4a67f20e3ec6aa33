import type { NoteWords } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';

/** Where a note's words are, as they really are. */
export type SaveState =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string; readonly kept: boolean }
  | { readonly kind: 'conflict'; readonly newer: Annotation };

/** Given to `onSave` beside the words. */
type SaveContext = {
  /** The same for every try to save this draft: makes a repeated request harmless. */
  readonly draftId: string;
  /** The revision that was edited; undefined for a new note. */
  readonly revision: number | undefined;
  /** Other words of this draft that were sent before; an answer to them may have been lost. */
  readonly earlier: readonly NoteWords[];
};

/** Stores a note. */
export type SaveNote = (words: NoteWords, context: SaveContext) => Promise<Result<Annotation>>;

/** The sentence for a state; empty while there is nothing to say. `at` is shown in local time. */
export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case 'unchanged':
      return '';
    case 'writing':
      return 'Not saved yet; a draft is kept on this device.';
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved at ${clockTime(state.at)}`;
    case 'empty':
      return 'There is nothing to save yet. Write something first.';
    case 'failed':
      return state.kept
        ? `Not saved: ${withoutStop(state.reason)}. Your text is kept on this device.`
        : `Not saved: ${withoutStop(state.reason)}. This browser keeps no drafts: copy your text before you leave.`;
    case 'conflict':
      return 'Not saved: a newer revision was saved meanwhile. Your text is still here.';
  }
}

/** `14:02`, local time. */
export function clockTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[.\s]+$/, '');
}
