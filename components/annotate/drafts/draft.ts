import type { NoteWords } from '@/lib/client/annotation-client';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { siblingDraftKey } from './draft-keys';
import { newDraftId, readDraft, removeDraft, type StoredDraft, writeDraft } from './draft-store';

/** A pause in writing after which a draft is kept. */
const PAUSE_MS = 400;

export type DraftPlace = {
  readonly key: string;
  /** The words a new note is about. */
  readonly ranges?: readonly UnitRange[];
  /** Revision of the note as the page shows it; a draft that is found keeps its own. */
  readonly revision?: number;
};

/**
 * The draft of a note while it is written: knows what was written last, what was sent to be stored
 * and which revision it changes, and keeps all of that on the device.
 */
export class Draft {
  /** What was found on the device when the editor opened. */
  readonly restored: StoredDraft | undefined;
  readonly #key: string;
  #ranges: readonly UnitRange[] | undefined;
  #id: string;
  #base: number | undefined;
  #attempts: readonly NoteWords[];
  #last: NoteWords | undefined;
  #waits = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #works = true;

  constructor({ key, ranges, revision }: DraftPlace, restored?: StoredDraft) {
    this.restored = restored;
    this.#key = key;
    this.#ranges = ranges;
    this.#id = restored?.id ?? newDraftId();
    this.#base = restored?.revision ?? revision;
    this.#attempts = restored?.attempts ?? [];
    this.#last = restored;
  }

  /** Names this draft in Idempotency-Keys. */
  get id(): string {
    return this.#id;
  }

  /** The revision that is edited, from which a newer one is known; undefined for a new note. */
  get base(): number | undefined {
    return this.#base;
  }

  rebase(revision: number | undefined): void {
    this.#base = revision;
    this.#waits = this.#last !== undefined;
    this.flush();
  }

  /** Other places were chosen for the note: what is written from now on is about them. */
  moveTo(ranges: readonly UnitRange[] | undefined): void {
    this.flush();
    this.#ranges = ranges;
  }

  /** Keeps what was written, after a pause in writing. */
  keep(words: NoteWords): void {
    this.#last = words;
    this.#waits = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Keeps, at once, that words are sent to be stored, and gives those that were sent before. */
  attempt(words: NoteWords): readonly NoteWords[] {
    const before = this.#attempts.filter((other) => !isSame(other, words));
    this.#attempts = [...before, words];
    this.#last = words;
    this.#waits = true;
    this.flush();
    return before;
  }

  /** Writes at once what waits; false when the browser keeps no drafts. */
  flush(): boolean {
    clearTimeout(this.#timer);
    if (this.#waits && this.#last) {
      const { body, visibility } = this.#last;
      this.#works = writeDraft(this.#ownKey(), {
        id: this.#id,
        body,
        visibility,
        at: new Date().toISOString(),
        revision: this.#base,
        ranges: this.#ranges,
        attempts: this.#attempts,
      });
    }
    this.#waits = false;
    return this.#works;
  }

  /** Its person leaves this browser: what waits is not kept any more. The page itself still holds it. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#waits = false;
  }

  /** Forgets the draft. What is written from now on is another one. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#waits = false;
    this.#last = undefined;
    removeDraft(this.#ownKey());
    this.#id = newDraftId();
    this.#attempts = [];
  }

  /** Another tab may keep a draft of its own on the same words: it is left alone. */
  #ownKey(): string {
    const there = readDraft(this.#key);
    return there === undefined || there.id === this.#id
      ? this.#key
      : siblingDraftKey(this.#key, this.#id);
  }
}

function isSame(one: NoteWords, other: NoteWords): boolean {
  return one.visibility === other.visibility && isSameBody(one.body, other.body);
}

/** True for bodies that are the same JSON. O(length). */
export function isSameBody(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
