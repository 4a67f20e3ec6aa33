import type { Visibility } from '@/lib/core/access/visibility';
import type { Conflict } from '../../../lib/client/annotation-client';
import type { Attempt } from '../drafts/draft-store';

/** Where a note's words are, told honestly. */
export type SaveState =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'empty' }
  | { readonly kind: 'failed'; readonly reason: string; readonly kept: boolean }
  | { readonly kind: 'conflict'; readonly conflict: Conflict };

/** Given to `onSave` beside the words. */
type SaveContext = {
  /** The same for every try to save this draft: makes a repeated request harmless. */
  readonly draftId: string;
  /** The revision that was edited; undefined for a new note. */
  readonly revision: number | undefined;
  /** Other words of this draft that were sent before; an answer to them may have been lost. */
  readonly earlier: readonly Attempt[];
};

export type SaveAnswer =
  | { readonly ok: true; readonly revision: number }
  | { readonly ok: false; readonly reason: string; readonly conflict?: Conflict };

/** Stores a note: `body` is the editor's serialised state as plain JSON. */
export type SaveNote = (
  body: unknown,
  visibility: Visibility,
  context: SaveContext,
) => Promise<SaveAnswer>;

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
