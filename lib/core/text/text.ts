/**
 * The stored form of text, and the places where it may be cut.
 *
 * Every offset in the product counts UTF-16 code units of text in this one form, so that a selection,
 * a change and a note mean the same place everywhere. A cut inside a surrogate pair or between a
 * letter and its accent would show broken characters, hence `isSafeCut`. Graphemes: UAX #29.
 */

/** What ends a line, besides "\n". */
export const LINE_ENDINGS = /\r\n?|\u0085|\u2028|\u2029/g;
/** Control characters that no treaty needs and that PostgreSQL (NUL) or HTML cannot carry. */
export const CONTROLS = /[^\P{Cc}\t\n]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** How far back (UTF-16 units) to look for a space from which graphemes can be counted. */
const GRAPHEME_WINDOW = 64;
/** In UTF-16 units; the longest emoji and Indic syllables have some forty. */
const LONGEST_GRAPHEME = 256;
/** Below this code point nothing combines with its neighbour, save CR LF. */
const FIRST_COMBINING = 0x300;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The form in which text is stored and compared: NFC, lines end with "\n", no control characters but
 * tab, no half characters (they become U+FFFD), no space around it. Idempotent. O(n).
 */
export function normalise(text: string): string {
  return text
    .replace(LINE_ENDINGS, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .normalize('NFC')
    .trim();
}

/** True when `offset` (UTF-16 units) stands between the two halves of one character. O(1). */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/**
 * True when text may be cut at `offset` (UTF-16 units) without breaking a visible character. Both
 * ends of the text are safe; anything outside it is not. O(1): looks at most 64 units back.
 */
export function isSafeCut(text: string, offset: number): boolean {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
  if (offset === 0 || offset === text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < FIRST_COMBINING && after < FIRST_COMBINING) return !(before === 13 && after === 10);
  if (splitsSurrogatePair(text, offset)) return false;
  const from = windowStart(text, offset);
  const window = text.slice(from, offset + GRAPHEME_WINDOW);
  return graphemes.segment(window).containing(offset - from)?.index === offset - from;
}

/**
 * The nearest safe cut at or before `offset`, clamped to the text. Inside a letter under more marks
 * than any script has, the cut is at `offset` itself, so that this is O(1) for any text.
 */
export function safeCutBefore(text: string, offset: number): number {
  const wanted = Math.max(0, Math.min(text.length, Math.trunc(offset)));
  const least = Math.max(0, wanted - LONGEST_GRAPHEME);
  for (let cut = wanted; cut >= least; cut -= 1) {
    if (isSafeCut(text, cut)) return cut;
  }
  return splitsSurrogatePair(text, wanted) ? wanted - 1 : wanted;
}

/** The nearest safe cut at or behind `offset`, clamped to the text, as far as `safeCutBefore` looks. */
export function safeCutAfter(text: string, offset: number): number {
  const wanted = Math.max(0, Math.min(text.length, Math.trunc(offset)));
  const most = Math.min(text.length, wanted + LONGEST_GRAPHEME);
  for (let cut = wanted; cut <= most; cut += 1) {
    if (isSafeCut(text, cut)) return cut;
  }
  return splitsSurrogatePair(text, wanted) ? wanted + 1 : wanted;
}

function windowStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - GRAPHEME_WINDOW);
  for (let at = offset - 1; at > limit; at -= 1) {
    if (text[at] === ' ' || text[at] === '\n') return at;
  }
  return splitsSurrogatePair(text, limit) ? limit - 1 : limit;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
