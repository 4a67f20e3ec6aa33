/**
 * The words of the word diff: two texts as compared tokens with numbers for their compared forms, and
 * ranges of them. What an option ignores is settled here, before the search: a token that does not
 * count is left out, tokens that count as the same get the same number.
 */

import { WordTable } from '@/lib/core/algorithms/intern-words';
import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { numberingEnd } from '@/lib/core/language/list-numbering';
import { eachWord, hashOf } from '@/lib/core/language/scan-words';
import { stopWords } from '@/lib/core/language/stop-words';
import { foldWord, type Token, type TokenisedText, tokenize } from '@/lib/core/language/tokenize';
import { type NameIndex, nameEnd, nameIndex } from './party-name-tokens';

/** One text with its compared tokens, in order: arrays by token, of equal length. */
export type TokenSide = {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a mark, 0 for a word. */
  readonly marks: Uint8Array;
  /** A number per token: equal numbers, equal tokens. */
  readonly keys: Int32Array;
};

/** Two texts whose numbers mean the same. */
export type TokenPair = {
  readonly left: TokenSide;
  readonly right: TokenSide;
  readonly lang: string;
  /** The compared form of each key. */
  readonly words: readonly string[];
  /** The same as `foldWord` gives them. */
  readonly folded: readonly string[];
  /** By key: 1 where the form is punctuation or a function word. */
  readonly empty: Uint8Array;
};

export type SideOptions = CompareOptions & { readonly names?: readonly string[] };

/** A text, with its tokens where they are known. */
export type TokenSource = { readonly text: string; readonly tokens?: readonly Token[] };

/** Both texts as compared tokens. O(n + m). */
export function tokenPair(
  a: TokenSource,
  b: TokenSource,
  lang: string,
  options: SideOptions,
): TokenPair {
  const forms = new WordTable();
  const names = options.ignoreNames ? nameIndex(options.names ?? [], lang) : undefined;
  const side = (source: TokenSource) =>
    names !== undefined || options.ignoreNumbering
      ? sideWithout(withTokens(source, lang), options, names, forms)
      : plainSide(source, lang, options, forms);
  const left = side(a);
  const right = side(b);
  const folded = forms.words.map(foldWord);
  const empty = functionWords(folded, lang);
  addMarks(empty, left);
  addMarks(empty, right);
  return { left, right, lang, words: forms.words, folded, empty };
}

function functionWords(folded: readonly string[], lang: string): Uint8Array {
  const stops = stopWords(lang);
  return Uint8Array.from(folded, (word) => (stops.has(word) ? 1 : 0));
}

function addMarks(empty: Uint8Array, { marks, keys }: TokenSide): void {
  for (let index = 0; index < keys.length; index += 1) {
    if (marks[index] === 1) empty[keys[index] ?? 0] = 1;
  }
}

/** No text has this form, since a token is never empty: the one form of all parties' names. */
const NAME_FORM = '';

/** Every word, and every mark that counts. */
function plainSide(
  { text, tokens }: TokenSource,
  lang: string,
  options: SideOptions,
  forms: WordTable,
): TokenSide {
  const side = new SideBuilder(text, options, forms);
  if (tokens === undefined) {
    eachWord(text, lang, (start, end, mark, hash) => side.takeWord(start, end, mark, hash));
  } else {
    for (const { start, end, kind } of tokens) side.take(start, end, kind);
  }
  return side.result();
}

/** The same without the numbers of paragraphs, and with names of parties as one word each. */
function sideWithout(
  source: TokenisedText,
  options: SideOptions,
  names: NameIndex | undefined,
  forms: WordTable,
): TokenSide {
  const { text, tokens } = source;
  const side = new SideBuilder(text, options, forms);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const numberEnd = options.ignoreNumbering ? numberingEnd(text, token.start) : token.start;
    if (numberEnd > token.start) {
      while ((tokens[index + 1]?.end ?? Number.POSITIVE_INFINITY) <= numberEnd) index += 1;
      continue;
    }
    const last = names && nameEnd(source, index, names);
    if (last === undefined) {
      side.take(token.start, token.end, token.kind);
    } else {
      side.takeName(token.start, tokens[last]?.end ?? token.end);
      index = last;
    }
  }
  return side.result();
}

function withTokens({ text, tokens }: TokenSource, lang: string): TokenisedText {
  return { text, tokens: tokens ?? tokenize(text, lang) };
}

class SideBuilder {
  private starts: Int32Array;
  private ends: Int32Array;
  private marks: Uint8Array;
  private keys: Int32Array;
  private count = 0;

  constructor(
    private readonly text: string,
    private readonly options: SideOptions,
    private readonly forms: WordTable,
  ) {
    const room = 16 + (text.length >> 2);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
    this.keys = new Int32Array(room);
  }

  take(start: number, end: number, kind: Token['kind']): void {
    if (kind === 'space') return;
    this.takeWord(start, end, kind === 'punct' ? 1 : 0, hashOf(this.text, start, end));
  }

  /** A word, or a mark (1), with the hash of its characters. */
  takeWord(start: number, end: number, mark: number, hash: number): void {
    if (mark === 1 && this.options.ignorePunctuation) return;
    const key = this.options.ignoreCase
      ? this.keyOf(this.text.slice(start, end).toLowerCase())
      : this.forms.number(this.text, start, end, hash);
    this.push(start, end, mark, key);
  }

  takeName(start: number, end: number): void {
    this.push(start, end, 0, this.keyOf(NAME_FORM));
  }

  result(): TokenSide {
    const { text, count } = this;
    return {
      text,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      marks: this.marks.subarray(0, count),
      keys: this.keys.subarray(0, count),
    };
  }

  private keyOf(form: string): number {
    return this.forms.number(form, 0, form.length, hashOf(form, 0, form.length));
  }

  private push(start: number, end: number, mark: number, key: number): void {
    const at = this.count;
    if (at === this.keys.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.marks[at] = mark;
    this.keys[at] = key;
    this.count = at + 1;
  }

  private grow(): void {
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.keys = longer(this.keys);
    const marks = new Uint8Array(2 * this.marks.length);
    marks.set(this.marks);
    this.marks = marks;
  }
}

function longer(array: Int32Array): Int32Array {
  const result = new Int32Array(2 * array.length);
  result.set(array);
  return result;
}
