/**
 * Drafts of notes, kept on the device so that no words are lost when a tab closes, a save fails or
 * the network is away. The browser may refuse storage (private windows, full disk): then a draft is
 * simply not kept, and the interface says so.
 */

import { newKey } from '@/components/ui/send-json';
import { VISIBILITIES, type Visibility } from '@/lib/core/annotation';

export type Draft = {
  /** Names the draft in Idempotency-Keys, so that saving it twice stores it once. */
  readonly id: string;
  /** Serialised editor state. */
  readonly state: string;
  readonly visibility: Visibility;
  /** When it was last written, ISO 8601. */
  readonly at: string;
};

const PREFIX = 'concordat.draft.';

export function newDraftId(): string {
  return newKey();
}

/** The draft under a key; undefined when there is none or it is not readable. */
export function readDraft(key: string): Draft | undefined {
  try {
    return parseDraft(window.localStorage.getItem(PREFIX + key));
  } catch {
    return undefined;
  }
}

/** Keeps a draft; false when the browser does not let us. */
export function writeDraft(key: string, draft: Draft): boolean {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // Where nothing can be stored, nothing is left behind.
  }
}

/** Reads what `writeDraft` wrote; undefined for anything else. */
export function parseDraft(stored: string | null): Draft | undefined {
  if (stored === null) return undefined;
  const value: unknown = JSON.parse(stored);
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, state, visibility, at } = value as Record<keyof Draft, unknown>;
  const known = VISIBILITIES.find((candidate) => candidate === visibility);
  if (typeof id !== 'string' || typeof state !== 'string' || typeof at !== 'string')
    return undefined;
  return known === undefined ? undefined : { id, state, visibility: known, at };
}
