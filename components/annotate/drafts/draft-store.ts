/**
 * Drafts of notes, kept on the device so that no words are lost when a tab closes, a save fails or
 * the network is away. The browser may refuse storage (private windows, full disk): then a draft is
 * simply not kept, and the interface says so.
 */

import type { NoteWords } from '@/lib/client/annotation-client';
import { keptName } from '@/lib/client/kept-words';
import { newKey } from '@/lib/client/send-json';
import { NOTE_VISIBILITIES } from '@/lib/core/access/visibility';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { safeCutBefore } from '@/lib/core/text/text';
import { isRecord } from './is-record';
import { isUnitRange } from './is-unit-range';

export type StoredDraft = NoteWords & {
  /** Names the draft in Idempotency-Keys, so that saving it twice stores it once. */
  readonly id: string;
  /** The editor that wrote it last: tabs that restored the same draft do not write over each other. */
  readonly editor?: string;
  /** When it was last written, ISO 8601. */
  readonly at: string;
  /** The stored revision that it changes; undefined for a note that is new. */
  readonly revision?: number;
  /** The words the note is about: also where a changed note stood, should it be gone by then. */
  readonly ranges?: readonly UnitRange[];
  /** Earlier tries to save it: an answer may have been lost on the way. */
  readonly attempts?: readonly NoteWords[];
};

/** A draft and the key it is kept under. */
export type KeptDraft = { readonly key: string; readonly draft: StoredDraft };

const PREFIX = keptName('note', '');
/** What the browser did not take: for the server alone, and as long as the page is open. */
const unkept = new Map<string, StoredDraft>();
const listeners = new Set<() => void>();
let changes = 0;

export function newDraftId(): string {
  return newKey();
}

/** The draft under a key; undefined when there is none or it is not readable. */
export function readDraft(key: string): StoredDraft | undefined {
  try {
    return parseDraft(window.localStorage.getItem(PREFIX + key));
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false when the browser does not let us. */
export function writeDraft(key: string, draft: StoredDraft): boolean {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    unkept.delete(key);
    announceChange();
    return true;
  } catch {
    unkept.set(key, draft);
    announceChange();
    return false;
  }
}

export function removeDraft(key: string): void {
  unkept.delete(key);
  try {
    window.localStorage.removeItem(PREFIX + key);
    announceChange();
  } catch {
    // Where nothing can be stored, nothing is left behind.
  }
}

/** A person's drafts that hold words, the last written first. O(n log n) in all that is stored. */
export function listDrafts(userId: string): KeptDraft[] {
  try {
    return Object.keys(window.localStorage)
      .filter((name) => name.startsWith(`${PREFIX}${userId}:`))
      .flatMap((name): KeptDraft[] => {
        const key = name.slice(PREFIX.length);
        const draft = readDraft(key);
        return draft && holdsWords(draft.body) ? [{ key, draft }] : [];
      })
      .sort((a, b) => (a.draft.at < b.draft.at ? 1 : -1));
  } catch {
    return [];
  }
}

/** The same with those that the browser did not take. */
export function listDraftsToSend(userId: string): KeptDraft[] {
  const refused = [...unkept].filter(
    ([key, { body }]) => key.startsWith(`${userId}:`) && holdsWords(body),
  );
  const kept = listDrafts(userId).filter(({ key }) => !unkept.has(key));
  return [...refused.map(([key, draft]) => ({ key, draft })), ...kept];
}

/** Calls back after every change of a draft, in this tab or another, until the result is called. */
export function watchDrafts(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && !event.key.startsWith(PREFIX)) return;
    changes += 1;
    listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', onStorage);
  };
}

/** A number that is another one after every change. */
export function draftChanges(): number {
  return changes;
}

function announceChange(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

/** True when some node of a body holds text that is not white space. O(length). */
export function holdsWords(node: unknown): boolean {
  if (!isRecord(node)) return false;
  if (typeof node.text === 'string' && node.text.trim() !== '') return true;
  return Object.values(node).some(holdsWords);
}

/** Characters of a draft that are enough to know it again in a list. */
const WORDS_LENGTH = 240;

/** The first words of a body, without its forms. O(length). */
export function wordsOf(body: unknown): string {
  const words = textOf(body).replace(/\s+/g, ' ').trim();
  return words.length <= WORDS_LENGTH
    ? words
    : `${words.slice(0, safeCutBefore(words, WORDS_LENGTH))}…`;
}

function textOf(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const children: readonly unknown[] = Array.isArray(node.children) ? node.children : [];
  const parts = isRecord(node.root) ? [node.root] : children;
  // Paragraphs and items are parted by a blank; a run of text in one is not.
  return parts.map(textOf).join(parts.some((part) => isRecord(part) && 'text' in part) ? '' : ' ');
}

/** Reads what `writeDraft` wrote; undefined for anything else. */
export function parseDraft(stored: string | null): StoredDraft | undefined {
  if (stored === null) return undefined;
  const value: unknown = JSON.parse(stored);
  const words = parseWords(value);
  if (words === undefined || !isRecord(value)) return undefined;
  const { id, at, editor, revision, ranges, attempts } = value;
  if (typeof id !== 'string' || typeof at !== 'string') return undefined;
  return {
    id,
    ...words,
    at,
    ...(typeof editor === 'string' && { editor }),
    ...(typeof revision === 'number' && { revision }),
    ...(Array.isArray(ranges) && ranges.length > 0 && ranges.every(isUnitRange) && { ranges }),
    ...(Array.isArray(attempts) && {
      attempts: attempts.map(parseWords).filter((words) => words !== undefined),
    }),
  };
}

function parseWords(value: unknown): NoteWords | undefined {
  if (!isRecord(value)) return undefined;
  const body = value.body ?? bodyOfState(value.state);
  const visibility = NOTE_VISIBILITIES.find((known) => known === value.visibility);
  const group = typeof value.group === 'string' ? { group: value.group } : {};
  return isRecord(body) && visibility ? { body, visibility, ...group } : undefined;
}

/** The body of a draft that an earlier release kept, as the JSON of the editor's state. */
function bodyOfState(state: unknown): unknown {
  try {
    return typeof state === 'string' ? JSON.parse(state) : undefined;
  } catch {
    return undefined;
  }
}
