/**
 * The encoding of a text that does not say it. The package chardet proposes by the frequency of bytes,
 * the words of the languages decide. UTF-8 and UTF-16 are told by their form (RFC 3629, RFC 2781).
 */

import { analyse } from 'chardet';
import { decodeBytes } from './decode-bytes';
import { languageEvidence } from './encoding-evidence';

/** Names as TextDecoder has them. */
const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'ibm866',
  'iso-8859-5',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'euc-kr',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
] as const;

/** Twins of which TextDecoder, or common use, knows one. */
const SAME: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-7': 'windows-1253',
  'iso-8859-6': 'windows-1256',
  'iso-8859-8': 'windows-1255',
};

/** Enough to decide by, and little enough to decode in every candidate. */
const SAMPLE = 16_000;

/** True where the bytes are well-formed in an encoding. */
export function isWellFormed(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The likeliest encoding of bytes that are not UTF-8. O(n). */
export function detectEncoding(bytes: Uint8Array): string {
  if (bytes.includes(0x1b) && analyse(bytes.subarray(0, SAMPLE))[0]?.name === 'ISO-2022-JP') {
    return 'iso-2022-jp';
  }
  const sample = telling(bytes);
  const confidence = new Map<string, number>();
  for (const match of analyse(sample)) {
    const name = SAME[match.name.toLowerCase()] ?? match.name.toLowerCase();
    confidence.set(name, Math.max(confidence.get(name) ?? 0, match.confidence / 100));
  }
  const scored = CANDIDATES.map((encoding) => {
    const { text } = decodeBytes(sample, encoding);
    const score = (confidence.get(encoding) ?? 0) + 2 * languageEvidence(text);
    return { encoding, text, score };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  // Of encodings that give the same text, the commonest.
  return scored.find(({ text }) => text === best.text)?.encoding ?? best.encoding;
}

/** The lines that hold more than ASCII, up to a sample: the others tell nothing. O(n). */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE);
  let filled = 0;
  let from = 0;
  let foreign = false;
  for (let at = 0; at <= bytes.length && filled < SAMPLE; at += 1) {
    const byte = bytes[at] ?? 10;
    if (byte > 0x7f) foreign = true;
    if (byte !== 10 && byte !== 13 && at - from < 2000) continue;
    if (foreign) {
      const line = bytes.subarray(from, Math.min(at + 1, from + SAMPLE - filled));
      sample.set(line, filled);
      filled += line.length;
    }
    from = at + 1;
    foreign = false;
  }
  return sample.subarray(0, filled);
}

/** Which UTF-16 a text without a mark is, judged by blanks, line ends and stops; undefined for none. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const even = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 2 * SAMPLE));
  const read = (['utf-16le', 'utf-16be'] as const).map((encoding) => {
    const text = new TextDecoder(encoding).decode(even);
    const marks = text.match(/[ \n\r\u3001\u3002\uff0c\u060c]/g)?.length ?? 0;
    const spoilt = text.match(/(?![\t\n\v\f\r])[\p{Cc}\uFFFD\p{Co}\p{Cn}]/gu)?.length ?? 0;
    return { encoding, marks, sound: spoilt <= text.length / 50 };
  });
  const [best] = read.filter(({ sound }) => sound).sort((one, other) => other.marks - one.marks);
  return best && best.marks > 0 ? best.encoding : undefined;
}
