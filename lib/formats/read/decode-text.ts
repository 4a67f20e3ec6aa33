/** Bytes as text. */

import { ReadError } from './read-result';

export type DecodedText = { readonly text: string; readonly encoding: string };

/** Throws ReadError for an encoding that is not known. O(n). */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): DecodedText {
  try {
    const decoder = new TextDecoder(encoding);
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    throw new ReadError(
      `The encoding “${encoding}” is not known. Choose another, such as utf-8, windows-1251 or gb18030.`,
    );
  }
}
