/** Threads over our own API: what was answered, answering, ending, reporting, hiding. */

import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Thread } from '@/lib/core/annotation/thread';
import { getJson } from './get-json';
import { type Result, sendJson } from './send-json';

const of = (id: string, what: string) => `/api/v1/annotations/${encodeURIComponent(id)}/${what}`;

type Page = Omit<Thread, 'next'> & { readonly next: string | null };

/** What a person may do in a thread, and all that was replied. */
export type WholeThread = Pick<Thread, 'may' | 'replies'>;

/** All of a thread; undefined when it cannot be read. */
export async function fetchThread(id: string): Promise<WholeThread | undefined> {
  const replies: Annotation[] = [];
  let path = `${of(id, 'replies')}?limit=200`;
  for (;;) {
    const page = await getJson<Page>(path);
    if (!page) return undefined;
    replies.push(...page.replies);
    if (page.next === null) return { may: page.may, replies };
    path = page.next;
  }
}

/** Answers a note or a reply; the draft is the key, so that it is stored once. */
export function sendReply(id: string, body: unknown, key: string): Promise<Result<Annotation>> {
  return sendJson('POST', of(id, 'replies'), { body }, { idempotencyKey: key });
}

export function setResolved(id: string, resolved: boolean): Promise<Result<Annotation>> {
  return sendJson(resolved ? 'PUT' : 'DELETE', of(id, 'resolution'));
}

export function flagNote(id: string, reason: string): Promise<Result<undefined>> {
  return sendJson('POST', of(id, 'flags'), { reason });
}

export function dismissFlags(id: string): Promise<Result<Annotation>> {
  return sendJson('DELETE', of(id, 'flags'));
}

export function hideNote(id: string, reason: string): Promise<Result<Annotation>> {
  return sendJson('PUT', of(id, 'hiding'), { reason });
}

export function showNote(id: string): Promise<Result<Annotation>> {
  return sendJson('DELETE', of(id, 'hiding'));
}
