/**
 * The words and marks of a text for the word diff, which has no use for blanks. Most of a treaty is
 * plain: ASCII words before a blank or a mark, and ASCII marks. Those are cut here by one look at each
 * character; where anything else begins, the stretch up to a blank is cut by `eachToken`. A token never
 * reaches over a blank and depends on nothing before it, so the tokens are those of `eachToken`.
 */

import { eachToken } from './tokenize';

/** Takes a word (0) or a mark (1), with the hash of its characters. */
export type WordSink = (start: number, end: number, mark: number, hash: number) => void;

const BLANK = 1;
const WORD = 2;
const MARK = 3;
/** A mark that may make one word of what stands on its two sides: "State's", "3.5", "12:30". */
const JOINING = 4;

const EMPTY_HASH = 0x811c9dc5 | 0;

/** What an ASCII character is; 0 for what only `eachToken` knows. */
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (character === ' ' || character === '\n') return BLANK;
  if (/[A-Za-z0-9]/.test(character)) return WORD;
  if (".,;:'".includes(character)) return JOINING;
  return unit > 32 && unit < 127 && character !== '_' ? MARK : 0;
});

/** As `eachToken`, without the blanks. O(n). */
export function eachWord(text: string, lang: string, take: WordSink): void {
  const size = text.length;
  let at = 0;
  while (at < size) {
    const start = at;
    let unit = text.charCodeAt(at);
    let kind = unit < 128 ? KINDS[unit] : 0;
    at += 1;
    if (kind === BLANK) continue;
    let hash = hashWith(EMPTY_HASH, unit);
    if (kind === WORD) {
      while (at < size) {
        unit = text.charCodeAt(at);
        kind = unit < 128 ? KINDS[unit] : 0;
        if (kind !== WORD) break;
        hash = hashWith(hash, unit);
        at += 1;
      }
      if (at === size || endsWord(text, at, kind)) {
        take(start, at, 0, hash);
        continue;
      }
    } else if (kind !== 0 && !(text.charCodeAt(at) > 127)) {
      take(start, at, 1, hash);
      continue;
    }
    at = takeStretch(text, start, lang, take);
  }
}

/** True when what stands at `at`, behind an ASCII word, cannot join it. */
function endsWord(text: string, at: number, kind: number | undefined): boolean {
  if (kind !== JOINING) return kind === BLANK || kind === MARK;
  const next = text.charCodeAt(at + 1);
  return !(next > 127 || KINDS[next] === WORD);
}

/** Cuts from `start` to a blank behind which an ASCII character stands; gives where that is. */
function takeStretch(text: string, start: number, lang: string, take: WordSink): number {
  let end = start + 1;
  while (end < text.length && !(isBlank(text, end) && !(text.charCodeAt(end + 1) > 127))) end += 1;
  eachToken(text.slice(start, end), lang, (from, to, kind) => {
    if (kind === 'space') return;
    const [first, last] = [start + from, start + to];
    take(first, last, kind === 'punct' ? 1 : 0, hashOf(text, first, last));
  });
  return end;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 10;
}

/** The hash of the characters at start..end: FNV-1a. O(length). */
export function hashOf(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
