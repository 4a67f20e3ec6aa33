import type { NoteWords } from '@/lib/client/annotation-client';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { siblingDraftKey } from './draft-keys';
import {
  holdsWords,
  newDraftId,
  readDraft,
  removeDraft,
  type StoredDraft,
  writeDraft,
} from './draft-store';

/** A pause in writing after which a draft is kept. */
const PAUSE_MS = 400;

export type DraftPlace = {
  readonly key: string;
  /** The words the note is about. */
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
  readonly #firstKey: string;
  /** Names whoever writes here: this editor, in this tab. */
  readonly #editor: string;
  #key: string;
  #ranges: readonly UnitRange[] | undefined;
  #id: string;
  #base: number | undefined;
  #attempts: readonly NoteWords[];
  #last: NoteWords | undefined;
  #waits = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #works = true;
  #onKept: ((works: boolean) => void) | undefined;

  constructor({ key, ranges, revision }: DraftPlace, restored?: StoredDraft) {
    this.restored = restored;
    this.#firstKey = key;
    this.#key = key;
    this.#ranges = ranges;
    this.#id = restored?.id ?? newDraftId();
    this.#editor = restored ? newDraftId() : this.#id;
    this.#base = restored?.revision ?? revision;
    this.#attempts = restored?.attempts ?? [];
    this.#last = restored;
  }

  /** Calls back after every writing, with whether the browser kept it, until the result is called. */
  watch(onKept: (works: boolean) => void): () => void {
    this.#onKept = onKept;
    return () => {
      this.#onKept = undefined;
    };
  }

  /** Names this draft in Idempotency-Keys. */
  get id(): string {
    return this.#id;
  }

  /** Where it is kept. */
  get key(): string {
    return this.#key;
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

  /** Writes at once what waits; false when the browser keeps no drafts. Without words there is no draft. */
  flush(): boolean {
    clearTimeout(this.#timer);
    if (!this.#waits || !this.#last) return this.#works;
    this.#waits = false;
    const { body, visibility, group } = this.#last;
    if (holdsWords(body) || this.#attempts.length > 0) {
      this.#works = writeDraft(this.#ownKey(), {
        id: this.#id,
        editor: this.#editor,
        body,
        visibility,
        ...(group !== undefined && { group }),
        at: new Date().toISOString(),
        revision: this.#base,
        ranges: this.#ranges,
        attempts: this.#attempts,
      });
    } else removeDraft(this.#ownKey());
    this.#onKept?.(this.#works);
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

  /**
   * Another tab may keep a draft of its own on the same words, or have written on in the one that both
   * restored: it is left alone.
   */
  #ownKey(): string {
    const there = readDraft(this.#key);
    const isOwn = there === undefined || there.editor === this.#editor;
    if (!isOwn && !isSameWriting(there, this.restored)) {
      this.#key = siblingDraftKey(this.#firstKey, this.#editor);
    }
    return this.#key;
  }
}

function isSameWriting(one: StoredDraft, other: StoredDraft | undefined): boolean {
  return one.id === other?.id && one.editor === other.editor && one.at === other.at;
}

function isSame(one: NoteWords, other: NoteWords): boolean {
  const sameReaders = one.visibility === other.visibility && one.group === other.group;
  return sameReaders && isSameBody(one.body, other.body);
}

/** True for bodies that are the same JSON. O(length). */
export function isSameBody(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
