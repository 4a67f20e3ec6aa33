/**
 * How much the streams of a PDF unpack to, before PDF.js unpacks them: a small file may hold gigabytes of
 * spaces. Reference: ISO 32000-1, 7.3.8 (streams), 7.4.4 (FlateDecode).
 */

import { inflateSync } from 'node:zlib';

/** Of a stream that is no picture: a font, a list of objects. */
const LARGEST = 20_000_000;
/** Of what draws a page, which takes some thousands. */
const LARGEST_DRAWING = 4_000_000;
/** Of all of them. */
const MOST = 200_000_000;
/** A stream of fewer bytes cannot hold that much. */
const LEAST_PACKED = LARGEST_DRAWING / 1100;
const STREAM = /stream\r?\n/g;
/** Bytes that stand in no stream, of which PDF.js reads each by itself where the table of objects is damaged. */
const MOST_BETWEEN = 8_000_000;
/** How far before its data the dictionary of a stream may begin. */
const DICTIONARY = 2048;

/** Whether a stream unpacks to more than can be read here. O(n) in what is unpacked. */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [all, between, end] = [0, 0, 0];
  for (const { index, 0: word } of file.toString('latin1').matchAll(STREAM)) {
    if (file.toString('latin1', index - 3, index) === 'end') continue;
    const from = index + word.length;
    between += Math.max(0, index - end);
    // One that begins inside another ends with it.
    if (end < from) end = endOf(file, from);
    const packed = file.subarray(from, end);
    if (packed.length < LEAST_PACKED) continue;
    const before = file.toString('latin1', Math.max(0, index - DICTIONARY), index);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (/\/Image\b/.test(dictionary)) continue;
    const isDrawing = !/\/(?:Type|Subtype|Length1)\b/.test(dictionary);
    const most = isDrawing ? LARGEST_DRAWING : LARGEST;
    if (!/\/(?:FlateDecode|Fl)\b/.test(dictionary)) {
      if (packed.length > most) return true;
      continue;
    }
    if (/\/(?:FlateDecode|Fl)\b[^\]]*\/(?:FlateDecode|Fl)\b/.test(dictionary)) return true;
    all += unpackedSize(packed, most);
    if (all > MOST) return true;
  }
  return between + file.length - end > MOST_BETWEEN;
}

function endOf(file: Buffer, from: number): number {
  const end = file.indexOf('endstream', from);
  return end < 0 ? file.length : end;
}

/** Bytes that a stream unpacks to; Infinity where they are too many, 0 for one that is damaged. */
function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: most }).length;
  } catch (error) {
    const isLarge = error instanceof RangeError;
    return isLarge ? Number.POSITIVE_INFINITY : 0;
  }
}
