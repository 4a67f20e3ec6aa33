/**
 * The words of the word diff: the tokens of two texts as the comparison counts them. What an option ignores
 * is settled here, before the search: a token that does not count is left out, tokens that count as the
 * same get the same number.
 */

import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { foldWord } from '@/lib/core/language/fold-word';
import { numberingEnd } from '@/lib/core/language/list-numbering';
import { stopWords } from '@/lib/core/language/stop-words';
import type { Tokens } from '@/lib/core/language/tokens';
import type { Vocabulary } from '@/lib/core/language/vocabulary';
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
  /** The compared form of each key, as `foldWord` gives it; as many as there are keys. */
  readonly folded: readonly string[];
  /** By key: 1 where the form is punctuation or a function word. */
  readonly empty: Uint8Array;
};

export type SideOptions = CompareOptions & { readonly names?: readonly string[] };

/** Both texts, of one vocabulary, as compared tokens. O(n + m). */
export function tokenPair(a: Tokens, b: Tokens, options: SideOptions): TokenPair {
  const { vocabulary } = a;
  if (b.vocabulary !== vocabulary) throw new RangeError('two texts without a common vocabulary');
  const { lang } = vocabulary;
  const forms = new PairForms(vocabulary, options.ignoreCase);
  const names = options.ignoreNames ? nameIndex(options.names ?? [], lang) : undefined;
  const side = (tokens: Tokens) =>
    names !== undefined || options.ignoreNumbering || options.ignorePunctuation
      ? sideWithout(tokens, options, names, forms)
      : wholeSide(tokens, forms);
  const left = side(a);
  const right = side(b);
  const empty = Uint8Array.from(forms.functionWords);
  addMarks(empty, left);
  addMarks(empty, right);
  return { left, right, lang, folded: forms.folded, empty };
}

function addMarks(empty: Uint8Array, { marks, keys }: TokenSide): void {
  for (let index = 0; index < keys.length; index += 1) {
    if (marks[index] === 1) empty[keys[index] ?? 0] = 1;
  }
}

/**
 * The words of two texts numbered anew, in the order in which they come: what is kept by key then has the
 * size of the two and not of all texts, and says the same wherever in a treaty they stand.
 */
class PairForms {
  readonly folded: string[] = [];
  /** By key: 1 for a function word. */
  readonly functionWords: (0 | 1)[] = [];
  /** By number in the vocabulary; -1 for a word that neither text had so far. */
  private readonly keys: Int32Array;
  /** Only where case is ignored. */
  private readonly byForm = new Map<string, number>();
  private nameKey = -1;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly ignoreCase: boolean,
  ) {
    this.keys = new Int32Array(vocabulary.words.length).fill(-1);
  }

  keyOf(word: number): number {
    const known = this.keys[word] ?? -1;
    if (known >= 0) return known;
    const key = this.ignoreCase ? this.keyOfForm(word) : this.addWord(word);
    this.keys[word] = key;
    return key;
  }

  /** The one key of all parties' names. */
  keyOfName(): number {
    if (this.nameKey < 0) this.nameKey = this.add('', false);
    return this.nameKey;
  }

  private keyOfForm(word: number): number {
    const form = (this.vocabulary.words[word] ?? '').toLowerCase();
    const known = this.byForm.get(form);
    if (known !== undefined) return known;
    const folded = foldWord(form);
    const key = this.add(folded, stopWords(this.vocabulary.lang).has(folded));
    this.byForm.set(form, key);
    return key;
  }

  private addWord(word: number): number {
    return this.add(this.vocabulary.folded(word), this.vocabulary.isFunctionWord(word));
  }

  private add(folded: string, isFunctionWord: boolean): number {
    this.functionWords.push(isFunctionWord ? 1 : 0);
    return this.folded.push(folded) - 1;
  }
}

/** Every word and every mark. */
function wholeSide({ text, starts, ends, marks, words }: Tokens, forms: PairForms): TokenSide {
  const keys = new Int32Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    keys[index] = forms.keyOf(words[index] ?? 0);
  }
  return { text, starts, ends, marks, keys };
}

/** The same without what is ignored, and with names of parties as one word each. */
function sideWithout(
  tokens: Tokens,
  options: SideOptions,
  names: NameIndex | undefined,
  forms: PairForms,
): TokenSide {
  const { text, starts, ends, marks, words } = tokens;
  const side = new SideBuilder(tokens);
  for (let index = 0; index < words.length; index += 1) {
    const start = starts[index] ?? 0;
    const numberEnd = options.ignoreNumbering ? numberingEnd(text, start) : start;
    if (numberEnd > start) {
      while ((ends[index + 1] ?? Number.POSITIVE_INFINITY) <= numberEnd) index += 1;
      continue;
    }
    const last = names && nameEnd(tokens, index, names);
    if (last !== undefined) {
      side.push(index, last, forms.keyOfName());
      index = last;
    } else if (marks[index] === 0 || !options.ignorePunctuation) {
      side.push(index, index, forms.keyOf(words[index] ?? 0));
    }
  }
  return side.result();
}

/** Takes some of a text's tokens, in order. */
class SideBuilder {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly marks: Uint8Array;
  private readonly keys: Int32Array;
  private count = 0;

  constructor(private readonly tokens: Tokens) {
    const room = tokens.words.length;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
    this.keys = new Int32Array(room);
  }

  /** Tokens first..last as one, which is a word unless it is a single mark. */
  push(first: number, last: number, key: number): void {
    const { starts, ends, marks } = this.tokens;
    const at = this.count;
    this.starts[at] = starts[first] ?? 0;
    this.ends[at] = ends[last] ?? 0;
    this.marks[at] = marks[first] ?? 0;
    this.keys[at] = key;
    this.count = at + 1;
  }

  result(): TokenSide {
    const { count } = this;
    return {
      text: this.tokens.text,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      marks: this.marks.subarray(0, count),
      keys: this.keys.subarray(0, count),
    };
  }
}
