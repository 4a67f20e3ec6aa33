/**
 * Rich Text Format as tokens: groups, control words, bytes.
 * Reference: Microsoft, Rich Text Format Specification 1.9.1, “RTF syntax”.
 */

import { ReadError } from '../read-result';

export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | undefined }
  /** Bytes of the current encoding, as characters U+0000 to U+00FF. */
  | { readonly kind: 'bytes'; readonly bytes: string };

const TOO_MANY =
  'The file is built of more parts than can be read here. Save it as DOCX, or its text alone, and import that.';

const TOKEN =
  /\\(?:([A-Za-z]{1,32})(-?\d{1,10})? ?|'([0-9A-Fa-f]{2})|([\s\S]))|([{}])|[\r\n\0]+|[^\\{}\r\n\0]+/g;

/** What the longest files of word processors hold, pictures aside. */
const MOST_TOKENS = 3_000_000;

/** Symbols that stand for control words. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '*': '*',
  '~': 'nbsp',
  _: 'nbhyphen',
  '-': 'softhyphen',
  '\r': 'par',
  '\n': 'par',
  '\t': 'tab',
};

/** The tokens of a file in order; binary data is passed over. Throws ReadError for too many. O(n). */
export function* rtfTokens(source: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  let count = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, word, value, hex, symbol, brace] = match;
    count += 1;
    if (count > MOST_TOKENS) throw new ReadError(TOO_MANY);
    if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word !== undefined) {
      yield { kind: 'word', word, value: value === undefined ? undefined : Number(value) };
    } else if (hex !== undefined) {
      yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    } else if (symbol !== undefined) {
      const named = SYMBOLS[symbol];
      yield named === undefined
        ? { kind: 'bytes', bytes: symbol }
        : { kind: 'word', word: named, value: undefined };
    } else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (!/^[\r\n\0]/.test(whole)) yield { kind: 'bytes', bytes: whole };
  }
}
