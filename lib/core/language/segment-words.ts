/**
 * Words and marks of any language, by the rules of the script. A diff of characters or of ASCII words cuts
 * Cyrillic, Korean, Persian and Chinese into confetti, so a token is what the reader's language calls a
 * word (UAX #29, by `Intl.Segmenter`; dictionary words in Chinese, Japanese and Thai).
 *
 * On Node 20 iterating a segmenter is quadratic in the text's length. Words never reach over white
 * space, so text is cut there; plain words of scripts that write spaces are taken as they stand; only
 * what is left goes to the segmenter, in windows of bounded length.
 */

import { safeCutBefore } from '@/lib/core/text/text';

/** Takes a word (0) or a mark (1): a half-open UTF-16 range. */
export type WordSink = (start: number, end: number, mark: 0 | 1) => void;

/** Longest stretch (UTF-16 units) given to the segmenter at once: past some 500 the time per unit grows. */
const WINDOW = 256;

/** A word of scripts that put spaces between words: its letters join whatever follows them. */
const SPACED_LETTERS =
  /(?:(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}])+|(?:(?=\p{L})\p{Script=Hangul})+/uy;
const NOT_SPACE = /\S+/y;
const SPACE = /\s/;
const OTHER_MARKS: ReadonlySet<number> = new Set(
  [...'“”‘’„«»–—…•§、。，；：？！（）《》「」【】،؛؟'].map((mark) => mark.charCodeAt(0)),
);

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts text into words and marks, in order; what lies between them is white space. `lang` is a BCP 47
 * tag; one that the runtime does not know is read as undetermined. O(n).
 */
export function eachWord(text: string, lang: string, take: WordSink): void {
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (isSpace(text, at)) {
      at += 1;
    } else if (isPlainMark(text, at)) {
      at += 1;
      take(start, at, 1);
    } else {
      at = plainWordEnd(text, start);
      if (at > start) {
        take(start, at, 0);
      } else {
        at = endOf(NOT_SPACE, text, start);
        takeSegments(take, text, start, at, wordSegmenter(lang));
      }
    }
  }
}

/** End of the word at `start` when it is sure that nothing behind it joins it, else `start`. */
function plainWordEnd(text: string, start: number): number {
  let end = asciiWordEnd(text, start);
  const behind = text.charCodeAt(end);
  const ascii = !(behind > 127) || isMark(behind);
  if (!ascii) end = endOf(SPACED_LETTERS, text, start);
  return end > start && endsWord(text, end, ascii) ? end : start;
}

/** End of a word of ASCII letters and digits, with the marks that stand inside one: "State's", "3.5". */
function asciiWordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (isAsciiAlphanumeric(text.charCodeAt(end))) end += 1;
    if (end === start || !joins(text, end)) return end;
    end += 1;
  }
}

/** True for a mark between two ASCII letters or two ASCII digits that makes them one word (UAX #29). */
function joins(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isAsciiLetter(before) && isAsciiLetter(after)) return ".'’".includes(text.charAt(at));
  return isAsciiDigit(before) && isAsciiDigit(after) && ".,;'’".includes(text.charAt(at));
}

/** True when a word that stands before `end` cannot go on there, whatever the script behind it. */
function endsWord(text: string, end: number, ascii: boolean): boolean {
  if (end === text.length || isSpace(text, end)) return true;
  const unit = text.charCodeAt(end);
  if (!isMark(unit)) return false;
  if (!".,;:'’".includes(text.charAt(end))) return true;
  // Such a mark joins what stands on both sides of it, in rules that only the segmenter knows whole.
  const next = text.charCodeAt(end + 1);
  if (isAsciiAlphanumeric(next)) return ascii && unit !== 58;
  return !(next > 127) || isMark(next);
}

/** True for a mark that is a token of its own, because what follows it cannot be a sign upon it. */
function isPlainMark(text: string, at: number): boolean {
  if (!isMark(text.charCodeAt(at))) return false;
  const next = text.charCodeAt(at + 1);
  return !(next > 127) || isMark(next) || isPlainLetter(next);
}

/** ASCII marks but "_", and the quotation marks, dashes and full-width marks of treaties. */
function isMark(unit: number): boolean {
  if (unit < 128) return unit > 32 && unit !== 95 && unit !== 127 && !isAsciiAlphanumeric(unit);
  return OTHER_MARKS.has(unit);
}

/** Letters that never join the character before them as an accent would. */
function isPlainLetter(unit: number): boolean {
  return (
    (unit >= 0xc0 && unit < 0x250) ||
    (unit >= 0x400 && unit < 0x482) ||
    (unit >= 0x4e00 && unit < 0xa000) ||
    (unit >= 0xac00 && unit < 0xd7a4)
  );
}

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 10 || ((unit < 32 || unit > 127) && SPACE.test(text.charAt(at)));
}

function isAsciiAlphanumeric(unit: number): boolean {
  return isAsciiLetter(unit) || isAsciiDigit(unit);
}

function isAsciiDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function endOf(sticky: RegExp, text: string, start: number): number {
  sticky.lastIndex = start;
  return sticky.test(text) ? sticky.lastIndex : start;
}

/** Cuts a stretch without spaces, by windows that always end where a token ends. */
function takeSegments(
  take: WordSink,
  text: string,
  from: number,
  to: number,
  segmenter: Intl.Segmenter,
): void {
  let at = from;
  while (at < to) {
    const cut = to - at <= WINDOW ? to : Math.max(at + 1, safeCutBefore(text, at + WINDOW));
    const segments = [...segmenter.segment(text.slice(at, cut))];
    // The last token of a window may go on behind it: read it again with what follows.
    if (cut < to && segments.length > 1) segments.pop();
    let end = at;
    for (const { segment, isWordLike } of segments) {
      take(end, end + segment.length, isWordLike ? 0 : 1);
      end += segment.length;
    }
    at = end;
  }
}

function wordSegmenter(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(supportedLang(lang), { granularity: 'word' });
  // Tags come from requests: the cache must not grow with what people type.
  if (segmenters.size < 64) segmenters.set(lang, segmenter);
  return segmenter;
}

function supportedLang(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf(lang)[0] ?? 'und';
  } catch {
    return 'und';
  }
}
