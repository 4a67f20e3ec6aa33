/**
 * The words of the word diff: the tokens of two texts as the comparison counts them. What an option ignores
 * is settled here, before the search: a token that does not count is left out, tokens that count as the
 * same get the same number.
 */

import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { type JoinedWords, joinedWords } from '@/lib/core/language/joined-words';
import { numberingEnd } from '@/lib/core/language/list-numbering';
import type { Tokens } from '@/lib/core/language/tokens';
import { PairForms } from './pair-forms';
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
  /** The same for tokens as they are spelled; undefined where no spelling is told from another. */
  readonly spelled?: Int32Array;
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
  vocabulary.hasSpellings();
  const joined = joinedWords(a, b);
  const forms = new PairForms(vocabulary, options, joined !== undefined);
  const names = options.ignoreNames ? nameIndex(options.names ?? [], lang) : undefined;
  const leftOut = { options, names, joined };
  const whole =
    names === undefined &&
    joined === undefined &&
    !(options.ignoreNumbering || options.ignorePunctuation || vocabulary.hasUnseen);
  const side = (tokens: Tokens) =>
    whole ? wholeSide(tokens, forms) : sideWithout(tokens, leftOut, forms);
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

/** Every word and every mark. */
function wholeSide({ text, starts, ends, marks, words }: Tokens, forms: PairForms): TokenSide {
  const keys = new Int32Array(words.length);
  for (let index = 0; index < words.length; index += 1) {
    keys[index] = forms.keyOf(words[index] ?? 0);
  }
  const side = { text, starts, ends, marks, keys };
  return forms.tellsSpellings ? { ...side, spelled: forms.spelledWords(words) } : side;
}

type LeftOut = {
  readonly options: SideOptions;
  readonly names: NameIndex | undefined;
  readonly joined: JoinedWords | undefined;
};

/** The same without what is ignored or unseen, and with names, and words parted elsewhere, as one word each. */
function sideWithout(
  tokens: Tokens,
  { options, names, joined }: LeftOut,
  forms: PairForms,
): TokenSide {
  const { text, starts, ends, marks, words } = tokens;
  const side = new SideBuilder(tokens, forms.tellsSpellings);
  for (let index = 0; index < words.length; index += 1) {
    const start = starts[index] ?? 0;
    const numberEnd = options.ignoreNumbering ? numberingEnd(text, start) : start;
    if (numberEnd > start) {
      while ((ends[index + 1] ?? Number.POSITIVE_INFINITY) <= numberEnd) index += 1;
      continue;
    }
    const word = words[index] ?? 0;
    const last = names && nameEnd(tokens, index, names);
    const one = last === undefined ? joined?.at(tokens, index) : undefined;
    if (last !== undefined) {
      side.push(index, last, forms.keyOfName(), forms.spelledName);
      index = last;
    } else if (one !== undefined) {
      const spelled = text.slice(start, ends[one.last]);
      side.push(index, one.last, forms.keyOf(one.word), forms.spelledJoined(spelled));
      index = one.last;
    } else if (!forms.isUnseen(word) && (marks[index] === 0 || !options.ignorePunctuation)) {
      side.push(index, index, forms.keyOf(word), forms.spelledWord(word));
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
  private readonly spelled: Int32Array | undefined;
  private count = 0;

  constructor(
    private readonly tokens: Tokens,
    tellsSpellings: boolean,
  ) {
    const room = tokens.words.length;
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.marks = new Uint8Array(room);
    this.keys = new Int32Array(room);
    this.spelled = tellsSpellings ? new Int32Array(room) : undefined;
  }

  /** Tokens first..last as one, which is a word unless it is a single mark. */
  push(first: number, last: number, key: number, spelled: number): void {
    const { starts, ends, marks } = this.tokens;
    const at = this.count;
    this.starts[at] = starts[first] ?? 0;
    this.ends[at] = ends[last] ?? 0;
    this.marks[at] = marks[first] ?? 0;
    this.keys[at] = key;
    if (this.spelled !== undefined) this.spelled[at] = spelled;
    this.count = at + 1;
  }

  result(): TokenSide {
    const { count, spelled } = this;
    return {
      text: this.tokens.text,
      starts: this.starts.subarray(0, count),
      ends: this.ends.subarray(0, count),
      marks: this.marks.subarray(0, count),
      keys: this.keys.subarray(0, count),
      ...(spelled !== undefined && { spelled: spelled.subarray(0, count) }),
    };
  }
}
