/**
 * Bytes as text. The person's choice comes first, then a byte order mark, then UTF-8 where the bytes
 * are well-formed, then what the file says of itself, then what it looks like.
 * Reference: WHATWG Encoding Standard, HTML 13.2.3.2.
 */

import { decodeBytes } from './decode-bytes';
import { detectEncoding, isWellFormed, utf16Of } from './detect-encoding';
import { ReadError, tooLong } from './read-result';

export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  readonly remarks: readonly string[];
};

const HEAD = 2048;
/** Enough to tell damage from another encoding. */
const SAMPLE = 500_000;
/** Of a file with markup; a plain text has its own limit. */
const MOST_BYTES = 40_000_000;
const DECLARED =
  /<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})|<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i;

/**
 * Decodes a text file, or one whose encoding a person chose. Throws ReadError for an unknown encoding
 * and for bytes that are no text. O(n).
 */
export function decodeText(bytes: Uint8Array, chosen?: string): DecodedText {
  if (bytes.length > MOST_BYTES) throw tooLong();
  if (chosen !== undefined) return { ...decodeBytes(bytes, chosen), remarks: [] };
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return { ...decodeBytes(bytes, marked), remarks: [] };
  if (bytes.subarray(0, 65_536).includes(0)) {
    const utf16 = utf16Of(bytes);
    if (utf16 === undefined) throw notText();
    return guessed(bytes, utf16);
  }
  refuseBinary(bytes);
  if (isMostlyUtf8(bytes)) {
    const hidden = bytes.includes(0x1b) && !bytes.some((byte) => byte > 0x7f);
    return hidden ? guessed(bytes, detectEncoding(bytes)) : decodeUtf8(bytes);
  }
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return { ...decodeBytes(bytes, declared), remarks: [] };
  return guessed(bytes, detectEncoding(bytes));
}

function guessed(bytes: Uint8Array, encoding: string): DecodedText {
  const remark = `The encoding was found to be ${encoding}. If letters look wrong, choose another.`;
  return { ...decodeBytes(bytes, encoding), remarks: [remark] };
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const decoded = decodeBytes(bytes, 'utf-8');
  const lost = decoded.text.match(/\uFFFD/g)?.length ?? 0;
  const remark = `Some characters were damaged and are shown as “\uFFFD” (${lost}). Get another copy of the file.`;
  return { ...decoded, remarks: lost > 0 ? [remark] : [] };
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Well-formed, or nearly so: a file that was cut, or spoilt in few places, is still UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isWellFormed(bytes, 'utf-8')) return true;
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return foreign > 20 * lost;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const match = DECLARED.exec(head);
  const name = match?.[1] ?? match?.[2];
  if (name === undefined || /^utf-?(?:8|16)/i.test(name)) return undefined;
  return isWellFormed(bytes, name) ? name : undefined;
}

/** Bytes that no text in an encoding of one or more bytes holds; escape (1B) begins a Japanese one. */
function refuseBinary(bytes: Uint8Array): void {
  const head = bytes.subarray(0, 65_536);
  const controls = head.filter((byte) => byte < 7 || (byte > 13 && byte < 27)).length;
  if (controls > head.length / 100) throw notText();
}

function notText(): ReadError {
  return new ReadError(
    'The file is not a text that can be read here. Open it in the program that made it, and save it as DOCX, PDF, HTML or plain text.',
  );
}
