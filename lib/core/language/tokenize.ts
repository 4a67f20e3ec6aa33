/**
 * The words and marks of a text, with their numbers. Most of a treaty is plain: ASCII words before a blank
 * or a mark, and ASCII marks. Those are cut here by one look at each character, three times as fast as by
 * the rules of `segment-words.ts`; where anything else begins, the stretch up to a blank is cut by those.
 * A token never reaches over a blank and depends on nothing before it, so the tokens are theirs.
 */

import { foldWord } from './fold-word';
import { eachWord } from './segment-words';
import { stopWords } from './stop-words';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';
import { EMPTY_HASH, hashOf, hashWith } from './word-hash';

const BLANK = 1;
const WORD = 2;
const MARK = 3;
/** A mark that may make one word of what stands on its two sides: "State's", "3.5", "12:30". */
const JOINING = 4;

/** What an ASCII character is; 0 for what only `eachWord` knows. */
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (character === ' ' || character === '\n') return BLANK;
  if (/[A-Za-z0-9]/.test(character)) return WORD;
  if (".,;:'".includes(character)) return JOINING;
  return unit > 32 && unit < 127 && character !== '_' ? MARK : 0;
});

/** Cuts a text into words and marks, in the vocabulary's language. O(n). */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  return tokenizer(vocabulary, text.length)(text);
}

/**
 * The same for one text after the other, in one piece of memory: hundreds of provisions are cut faster
 * so. `length`: about how many UTF-16 units there will be; more are taken as well.
 */
export function tokenizer(vocabulary: Vocabulary, length: number): (text: string) => Tokens {
  const list = new TokenList(vocabulary, length);
  return (text) => cut(text, list);
}

function cut(text: string, list: TokenList): Tokens {
  list.begin(text);
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
        list.push(start, at, 0, hash);
        continue;
      }
    } else if (kind !== 0 && !(text.charCodeAt(at) > 127)) {
      list.push(start, at, 1, hash);
      continue;
    }
    at = takeStretch(text, start, list);
  }
  return list.tokens();
}

/** True when what stands at `at`, behind an ASCII word, cannot join it. */
function endsWord(text: string, at: number, kind: number | undefined): boolean {
  if (kind !== JOINING) return kind === BLANK || kind === MARK;
  const next = text.charCodeAt(at + 1);
  return !(next > 127 || KINDS[next] === WORD);
}

/** Cuts from `start` to a blank behind which an ASCII character stands; gives where that is. */
function takeStretch(text: string, start: number, list: TokenList): number {
  let end = start + 1;
  while (end < text.length && !(isBlank(text, end) && !(text.charCodeAt(end + 1) > 127))) end += 1;
  eachWord(text.slice(start, end), list.vocabulary.lang, (from, to, mark) => {
    list.push(start + from, start + to, mark, hashOf(text, start + from, start + to));
  });
  return end;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 32 || unit === 10;
}

/** Takes the tokens of one text after the other. */
class TokenList {
  private text = '';
  private first = 0;
  private starts: Int32Array;
  private ends: Int32Array;
  private marks: Uint8Array;
  private words: Int32Array;
  private count = 0;

  /** `length` of all texts in UTF-16 units. */
  constructor(
    readonly vocabulary: Vocabulary,
    length: number,
  ) {
    const room = 16 + (length >> 2);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
    this.words = new Int32Array(room);
  }

  begin(text: string): void {
    this.text = text;
    this.first = this.count;
  }

  push(start: number, end: number, mark: 0 | 1, hash: number): void {
    const at = this.count;
    if (at === this.words.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.marks[at] = mark;
    this.words[at] = this.vocabulary.number(this.text, start, end, hash);
    this.count = at + 1;
  }

  /** The tokens since `begin`. */
  tokens(): Tokens {
    const { text, vocabulary, first, count } = this;
    return {
      text,
      starts: this.starts.subarray(first, count),
      ends: this.ends.subarray(first, count),
      marks: this.marks.subarray(first, count),
      words: this.words.subarray(first, count),
      vocabulary,
    };
  }

  private grow(): void {
    const room = 2 * this.words.length;
    this.starts = copied(this.starts, new Int32Array(room));
    this.ends = copied(this.ends, new Int32Array(room));
    this.words = copied(this.words, new Int32Array(room));
    this.marks = copied(this.marks, new Uint8Array(room));
  }
}

function copied<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** All words of a text in order, folded. O(n). */
export function foldedWords(text: string, lang: string): string[] {
  const words: string[] = [];
  eachWord(text, lang, (start, end, mark) => {
    if (mark === 0) words.push(foldWord(text.slice(start, end)));
  });
  return words;
}

/**
 * The words that tell what a text is about, in order, folded so that spelling variants meet: NFKC,
 * lower case, Persian yeh and kaf and all digits unified, function words left out. O(n).
 */
export function contentWords(text: string, lang: string): string[] {
  const stops = stopWords(lang);
  return foldedWords(text, lang).filter((word) => !stops.has(word));
}
