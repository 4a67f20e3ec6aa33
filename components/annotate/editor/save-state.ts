import type { NoteWords } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';

/** Why a note was not stored, as far as something particular can be done about it. */
export type SaveObstacle =
  | 'signed-out'
  | 'another-person'
  /** The note that was changed is deleted. */
  | 'gone'
  | 'unreachable'
  | 'refused';

/** Where a note's words are, as they really are. */
export type SaveState =
  | { readonly kind: 'unchanged' }
  /** `kept` is told once the browser did or did not keep the draft. */
  | { readonly kind: 'writing'; readonly kept?: boolean }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'failed';
      readonly obstacle: SaveObstacle;
      readonly reason: string;
      readonly kept: boolean;
    }
  /** A save that failed for want of a connection can be made now; more was written since. */
  | { readonly kind: 'back-online' }
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

const NOT_KEPT = 'This browser keeps no drafts: copy your text before you leave.';

/** The sentence for a state; empty while there is nothing to say. `at` is shown in local time. */
export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case 'unchanged':
      return '';
    case 'writing':
      if (state.kept === undefined) return 'Not saved yet.';
      return state.kept
        ? 'Not saved yet; a draft is kept on this device.'
        : `Not saved yet. ${NOT_KEPT}`;
    case 'saving':
      return 'Saving…';
    case 'saved':
      return `Saved at ${clockTime(state.at)}`;
    case 'empty':
      return 'There is nothing to save yet. Write something first.';
    case 'failed':
      return `Not saved: ${whyFailed(state)}. ${state.kept ? whereKept(state.obstacle) : NOT_KEPT}`;
    case 'back-online':
      return 'Back online: save again.';
    case 'conflict':
      return 'Not saved: a newer revision was saved meanwhile. Your text is still here.';
  }
}

/** What stands in the way, of a refused save. `changing`: a stored note was to be changed. */
export function obstacleOf(
  { status, code }: { readonly status: number; readonly code?: string },
  changing: boolean,
): SaveObstacle {
  if (code === 'another-person') return code;
  if (code === 'not-signed-in') return 'signed-out';
  if (status === 0) return 'unreachable';
  return code === 'not-found' && changing ? 'gone' : 'refused';
}

function whyFailed({ obstacle, reason }: { obstacle: SaveObstacle; reason: string }): string {
  if (obstacle === 'signed-out') return 'You are signed out';
  if (obstacle === 'gone') return 'This note was deleted meanwhile';
  return withoutStop(reason);
}

function whereKept(obstacle: SaveObstacle): string {
  const kept = 'Your text is kept on this device';
  if (obstacle === 'another-person') return `${kept}, for whoever wrote it.`;
  return obstacle === 'unreachable' ? `${kept}. Save again when you are online.` : `${kept}.`;
}

/** `14:02`, local time. */
export function clockTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/(?<![.\s])[.\s]+$/, '');
}
