/**
 * A thread: a note and what was answered to it. A reply to a reply keeps what it answers; it is shown
 * one step in, and no deeper, so that long conversations stay readable in a margin.
 */

import type { ThreadRights } from '@/lib/core/access/thread-rights';
import type { Annotation } from './annotation';

export type Thread = {
  /** What was deleted of it where it is no more. */
  readonly root: Annotation;
  /** What whoever asked may do in it. */
  readonly may: ThreadRights;
  /** The oldest first. */
  readonly replies: readonly Annotation[];
  /** What the next page comes after; undefined for the last. */
  readonly next?: string;
};

/** A reply to the first note, and what answers it directly or through others. */
export type Answer = { readonly reply: Annotation; readonly answers: readonly Annotation[] };

/**
 * Replies in two levels. What answers something that is not there (hidden from this reader, or on
 * another page) stands at the first. O(n · depth).
 */
export function inTwoLevels(replies: readonly Annotation[]): Answer[] {
  const known = new Map(replies.map((reply) => [reply.id, reply]));
  const below = new Map<string, Annotation[]>();
  const firsts: Annotation[] = [];
  for (const reply of replies) {
    const first = firstAbove(reply, known);
    if (first === reply) firsts.push(reply);
    else below.set(first.id, [...(below.get(first.id) ?? []), reply]);
  }
  return firsts.map((reply) => ({ reply, answers: below.get(reply.id) ?? [] }));
}

function firstAbove(reply: Annotation, known: ReadonlyMap<string, Annotation>): Annotation {
  let first = reply;
  // A parent is older than what answers it, so this ends; the count is for data that lies.
  for (let steps = known.size; steps > 0; steps -= 1) {
    const parent = known.get(first.thread?.parent ?? '');
    if (parent === undefined) return first;
    first = parent;
  }
  return reply;
}
