/**
 * Words that one text writes as one and another with a blank, a hyphen or a joiner between: "می‌کنند", "می کنند"
 * and "میکنند", "co-operation" and "cooperation", "할수 있다" and "할 수 있다". Where either text has the whole
 * word, its parts count as that word in both; what nobody writes as one is never joined.
 */

import { primaryLanguage } from './language';
import { joinsOf, type WordJoin } from './parted-words';
import type { Tokens } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The tokens up to `last` are one word, which has the number `word`. */
export type JoinedWord = { readonly last: number; readonly word: number };

/** Hyphens or joiners in one word at most. */
const MOST_SEAMS = 3;
const HYPHENED = /\S[-\u2010\u2011]\S/;
const LETTERS = /^\p{L}+$/u;
const BLANK = /^[^\S\n]?$/u;
/** "Re-sign" is not "resign"; "re-elect" is "reelect". */
const OTHER_WORD = /^re(?!e)/i;

/** What the two texts join; undefined where they write all words alike. O(n + m). */
export function joinedWords(a: Tokens, b: Tokens): JoinedWords | undefined {
  const { vocabulary } = a;
  const joins = joinsOf(vocabulary);
  const seamed = vocabulary.hasUnseen || HYPHENED.test(a.text) || HYPHENED.test(b.text);
  if (joins.size === 0 && !seamed) return undefined;
  const joined = new JoinedWords(vocabulary, joins, [a, b]);
  return joined.anyIn(a) || joined.anyIn(b) ? joined : undefined;
}

/** What all texts of a vocabulary join but for hyphens, whichever of them has the whole word. O(words). */
export function joinedInAll(vocabulary: Vocabulary): JoinedWords {
  vocabulary.hasSpellings();
  return new JoinedWords(vocabulary, joinsOf(vocabulary));
}

export class JoinedWords {
  /** By number: 1 for a word that stands in one of the texts. */
  private present: Uint8Array | undefined;
  private readonly hyphen: number | undefined;
  private readonly english: boolean;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly joins: ReadonlyMap<number, readonly WordJoin[]>,
    /** The texts one of which must have the whole word; all of the vocabulary without them. */
    private readonly texts?: readonly Tokens[],
  ) {
    // Of all texts together too many words meet over a hyphen that have nothing to do with each other.
    this.hyphen = texts === undefined ? undefined : vocabulary.numberOfForm('-');
    this.english = primaryLanguage(vocabulary.lang) === 'en';
  }

  anyIn(tokens: Tokens): boolean {
    for (let index = 0; index < tokens.words.length; index += 1) {
      if (this.at(tokens, index) !== undefined) return true;
    }
    return false;
  }

  /** The longest word that is written in parts from a token on. */
  at(tokens: Tokens, index: number): JoinedWord | undefined {
    if (tokens.marks[index] !== 0) return undefined;
    if (this.joins.size > 0) {
      const word = this.vocabulary.spelling(tokens.words[index] ?? 0);
      const join = this.joins.get(word)?.find((each) => this.stands(tokens, index, each));
      if (join !== undefined) return { last: index + join.rest.length, word: join.word };
    }
    return this.isSeam(tokens, index + 1) ? this.overSeams(tokens, index) : undefined;
  }

  private isPresent(word: number): boolean {
    if (this.texts === undefined) return true;
    this.present ??= this.wordsPresent(this.texts);
    return this.present[word] === 1;
  }

  private wordsPresent(texts: readonly Tokens[]): Uint8Array {
    const present = new Uint8Array(this.vocabulary.words.length);
    for (const { words } of texts) {
      for (const word of words) {
        const one = this.vocabulary.spelling(word);
        if (one >= 0) present[one] = 1;
      }
    }
    return present;
  }

  private stands(tokens: Tokens, index: number, { rest, word }: WordJoin): boolean {
    if (!this.isPresent(word)) return false;
    return rest.every((part, step) => {
      const at = index + 1 + step;
      return (
        at < tokens.words.length &&
        this.vocabulary.spelling(tokens.words[at] ?? 0) === part &&
        BLANK.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]))
      );
    });
  }

  /** A hyphen, or what nobody sees, that touches the words on its two sides. */
  private isSeam({ words, marks, starts, ends }: Tokens, at: number): boolean {
    if (at + 1 >= words.length || marks[at] !== 1) return false;
    if (ends[at - 1] !== starts[at] || ends[at] !== starts[at + 1]) return false;
    const one = this.vocabulary.spelling(words[at] ?? 0);
    return one < 0 || one === this.hyphen;
  }

  private overSeams(tokens: Tokens, index: number): JoinedWord | undefined {
    const formOf = (at: number) => this.vocabulary.formOf(tokens.words[at] ?? 0);
    let form = formOf(index);
    let found: JoinedWord | undefined;
    for (
      let seams = 1;
      seams <= MOST_SEAMS && this.isSeam(tokens, index + 2 * seams - 1);
      seams += 1
    ) {
      const last = index + 2 * seams;
      const part = formOf(last);
      form += part;
      if (tokens.marks[last] !== 0 || !LETTERS.test(form)) return found;
      const other = this.english && OTHER_WORD.test(form) && /^re$/i.test(formOf(index));
      const word = other ? undefined : this.vocabulary.numberOfForm(form);
      if (word !== undefined && this.isPresent(word)) found = { last, word };
    }
    return found;
  }
}
