import { isUuid } from '@/lib/core/address/uuid';
import type { NoteBody } from './note-body';

/** People that one note can name so that they are told of it. */
export const MOST_MENTIONED = 20;

type AnyNode = {
  readonly type?: unknown;
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly children?: readonly AnyNode[];
};

/**
 * Ids of the people whom a body mentions, each once, in the order of the text: the first
 * `MOST_MENTIONED`. Goes down level by level in the order of reading; O(nodes).
 */
export function mentionedIn(body: NoteBody): string[] {
  const found = new Set<string>();
  const left: AnyNode[] = [body.root as AnyNode];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const { type, kind, id, children = [] } = node;
    if (type === 'mention' && kind === 'person' && typeof id === 'string' && isUuid(id)) {
      found.add(id.toLowerCase());
    }
    for (const child of [...children].reverse()) left.push(child);
  }
  return [...found].slice(0, MOST_MENTIONED);
}
