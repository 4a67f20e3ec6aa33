/** TextDecoder, mended for one encoding. */

import { ReadError } from './read-result';

/** What the bytes 80 to 9F stand for in windows-1252; the five that it leaves free stay as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes bytes. Some releases of Node.js decode windows-1252 as ISO 8859-1, which turns quotation marks
 * into control characters. Throws ReadError for an encoding that is not known. O(n).
 */
export function decodeBytes(bytes: Uint8Array, label: string): { text: string; encoding: string } {
  const decoder = decoderFor(label);
  const { encoding } = decoder;
  const text = decoder.decode(bytes);
  if (encoding !== 'windows-1252') return { text, encoding };
  const mended = text.replace(
    /[\u0080-\u009f]/g,
    (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control,
  );
  return { text: mended, encoding };
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new ReadError(
      `The encoding “${label.slice(0, 40)}” is not known. Choose another, such as utf-8, windows-1251 or gb18030.`,
    );
  }
}
