/**
 * Saves the steps of a correction: one request at a time, always with the newest steps, each on the
 * revision that the one before it made. Steps made meanwhile go together in the next.
 */

import type { Result } from '@/lib/client/send-json';
import type { OutlineEdit } from '@/lib/core/segmentation/outline';

export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** Not stored; the steps are kept here and go with the next. */
  | { readonly is: 'failed'; readonly reason: string }
  /** Another tab saved other steps. Nothing more is sent. */
  | { readonly is: 'conflict' };

type Save = (
  revision: number,
  edits: readonly OutlineEdit[],
) => Promise<Result<{ readonly revision: number }>>;

const CONFLICT = 409;

export class SaveQueue {
  private waiting: readonly OutlineEdit[] | undefined;
  private sending: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private revision: number,
    private readonly save: Save,
    private readonly onState: (state: SaveState) => void,
  ) {}

  /** Takes the steps as they now stand; resolves when nothing waits any more. */
  push(edits: readonly OutlineEdit[]): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.waiting = edits;
    this.sending ??= this.send();
    return this.sending;
  }

  /** Sends once more what failed. */
  retry(): Promise<void> {
    return this.waiting ? this.push(this.waiting) : Promise.resolve();
  }

  /** True while something is not stored. */
  get isOpen(): boolean {
    return this.waiting !== undefined || this.sending !== undefined;
  }

  private async send(): Promise<void> {
    this.onState({ is: 'saving' });
    let state: SaveState = { is: 'saved' };
    while (this.waiting && state.is === 'saved') {
      const edits = this.waiting;
      this.waiting = undefined;
      const answer = await this.save(this.revision, edits);
      if (answer.ok) this.revision = answer.value.revision;
      else {
        this.waiting ??= edits;
        this.stopped = answer.status === CONFLICT;
        state = this.stopped ? { is: 'conflict' } : { is: 'failed', reason: answer.reason };
      }
    }
    this.sending = undefined;
    this.onState(state);
  }
}
