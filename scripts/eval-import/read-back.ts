/** What the readers and segmentation make of a file, as the evaluation judges it. */

import type { Provision } from '../../lib/core/treaty/provision';
import { ReadError } from '../../lib/formats/read/read-document';
import { type ReadTreaty, readTreaty } from '../../lib/formats/read/read-treaty';

export type ReadBack =
  | { readonly outcome: 'read'; readonly treaty: ReadTreaty }
  | { readonly outcome: 'refused' | 'crashed'; readonly message: string };

type Options = Parameters<typeof readTreaty>[1];

/** Reads bytes or text; a refusal is told apart from a fault. */
export async function readBack(content: Uint8Array | string, options: Options): Promise<ReadBack> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    return { outcome: 'read', treaty: await readTreaty(bytes, options) };
  } catch (error) {
    if (error instanceof ReadError) return { outcome: 'refused', message: error.message };
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'crashed', message };
  }
}

export function articlesIn(provisions: readonly Provision[]): Provision[] {
  return provisions.filter(({ kind }) => kind === 'article');
}
