/**
 * Imports over our own API, the same door that programs use: a file, a paste or an address begins a
 * draft, corrections are saved step by step, and one confirmation makes it a text.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import type { OutlineEdit, OutlineItem } from '@/lib/core/segmentation/outline';
import type { ProposedMetadata } from '@/lib/core/segmentation/read-metadata';
import type { SegmentIssue } from '@/lib/core/segmentation/segmented';
import type { PartialDate, Standing } from '@/lib/core/treaty/treaty';
import { learnFromAnswer, personHeader } from './person';
import { newKey, type Result, refusal, sendJson } from './send-json';

const COLLECTION = '/api/v1/imports';

/** A version that the text is like. */
export type Likeness = { readonly address: string; readonly share: number; readonly title: string };

/** A draft of an import, as the API answers it. */
export type ImportDraft = {
  readonly id: string;
  readonly state: 'reading' | 'ready' | 'failed';
  readonly name: string;
  /** Why it could not be read, in a sentence. */
  readonly error?: string;
  readonly source: {
    readonly format: string;
    readonly encoding?: string;
    readonly lang?: string;
    /** Languages that each have a text of their own in it, where it is read as one. */
    readonly languages?: readonly string[];
    readonly remarks: readonly string[];
  };
  readonly lines: readonly TextLine[];
  readonly outline: readonly OutlineItem[];
  readonly edits: readonly OutlineEdit[];
  readonly revision: number;
  readonly issues: readonly SegmentIssue[];
  readonly metadata: ProposedMetadata;
  readonly likeness?: readonly Likeness[];
  /** The version that is being corrected. */
  readonly base?: { readonly slug: string; readonly lang: string; readonly name?: string };
};

export type Confirmation =
  | {
      readonly as: 'treaty';
      readonly title: string;
      readonly shortTitle: string;
      readonly parties: readonly string[];
      readonly signed?: PartialDate;
      readonly place?: string;
      readonly source?: { readonly title?: string; readonly url?: string };
      readonly checked?: boolean;
      readonly lang: string;
      readonly standing: Standing;
      readonly amendedBy?: readonly string[];
    }
  | {
      readonly as: 'text';
      readonly treaty: string;
      readonly name?: string;
      readonly title: string;
      readonly lang: string;
      readonly standing: Standing;
      readonly source?: { readonly title?: string; readonly url?: string };
      readonly checked?: boolean;
      readonly amendedBy?: readonly string[];
    }
  | {
      readonly as: 'version';
      readonly treaty: string;
      readonly lang: string;
      readonly name?: string;
      readonly reason: string;
      readonly amendedBy?: readonly string[];
    };

/** The first import that was begun, and all of them: an archive begins one for each of its files. */
export type Begun = { readonly id: string; readonly imports: readonly { readonly id: string }[] };

function addressOf(id: string): string {
  return `${COLLECTION}/${encodeURIComponent(id)}`;
}

type Upload = {
  /** How much of the file has arrived, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Sends a file as it is. Never throws; what was given up is answered as not reached. */
export function importFile(
  file: File,
  { onProgress, signal }: Upload = {},
): Promise<Result<Begun>> {
  return new Promise((resolve) => {
    // Only this older interface tells how much of a body has arrived.
    const request = new XMLHttpRequest();
    request.open('POST', COLLECTION);
    const headers = {
      'content-type': file.type === '' ? 'application/octet-stream' : file.type,
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': newKey(),
      ...personHeader(),
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(NOT_REACHED);
    request.onabort = () => resolve(NOT_REACHED);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

const NOT_REACHED: Result<never> = {
  ok: false,
  status: 0,
  reason: 'The server cannot be reached. The file is still on your device: send it once more.',
};

function answerOf({ status, responseText }: XMLHttpRequest): Result<Begun> {
  const answer = parsed(responseText);
  if (status < 200 || status > 299) return refusal(status, answer);
  learnFromAnswer();
  return { ok: true, value: answer as Begun };
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

/** Has the server fetch an address. */
export function importAddress(address: string): Promise<Result<Begun>> {
  return sendJson('POST', COLLECTION, { address });
}

/** Sends what was pasted: its structure where the clipboard had it, and its words. */
export function importPaste(paste: { html?: string; text: string }): Promise<Result<Begun>> {
  return sendJson('POST', COLLECTION, paste);
}

/** Stores all steps of the correction, made on that revision. */
export function saveEdits(
  id: string,
  revision: number,
  edits: readonly OutlineEdit[],
): Promise<Result<{ readonly revision: number }>> {
  return sendJson('PUT', `${addressOf(id)}/edits`, { revision, edits });
}

export type Rereading = {
  readonly lang?: string;
  readonly encoding?: string;
  readonly trackedChanges?: 'accepted' | 'rejected';
};

/** Has the source read anew. */
export function rereadImport(id: string, how: Rereading): Promise<Result<unknown>> {
  return sendJson('PATCH', addressOf(id), how);
}

/** Has an import in several languages become one of each. */
export function partImport(id: string): Promise<Result<Pick<Begun, 'imports'>>> {
  return sendJson('POST', `${addressOf(id)}/parts`, {});
}

export function discardImport(id: string): Promise<Result<unknown>> {
  return sendJson('DELETE', addressOf(id));
}

/** Makes the draft a treaty, a text or a version; answers where it is. */
export function confirmImport(
  id: string,
  confirmation: Confirmation,
  idempotencyKey: string,
): Promise<Result<{ readonly address: string }>> {
  return sendJson('POST', `${addressOf(id)}/confirmation`, confirmation, { idempotencyKey });
}
