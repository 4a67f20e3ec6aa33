/** The words of two texts as numbers: which count as the same, and which are spelled the same. */

import type { CompareOptions } from '@/lib/core/comparison/comparison';
import { foldWord } from '@/lib/core/language/fold-word';
import { stopWords } from '@/lib/core/language/stop-words';
import type { Vocabulary } from '@/lib/core/language/vocabulary';

/**
 * The words of two texts numbered anew, in the order in which they come: what is kept by key then has the
 * size of the two and not of all texts, and says the same wherever in a treaty they stand. All spellings
 * of a word have one key; where they are told apart, each has a number of its own besides.
 */
export class PairForms {
  readonly folded: string[] = [];
  /** By key: 1 for a function word. */
  readonly functionWords: (0 | 1)[] = [];
  /** Whether the two texts may have one word in two spellings that count. */
  readonly tellsSpellings: boolean;
  /** The one spelling of all parties' names. */
  readonly spelledName = -1;
  private readonly hasSpellings: boolean;
  /** By number in the vocabulary; -1 for a word that neither text had so far. */
  private readonly keys: Int32Array;
  /** Only where case is ignored. */
  private readonly byForm = new Map<string, number>();
  /** Spellings that are no word of the vocabulary: in small letters, or of several words. */
  private readonly bySpelling = new Map<string, number>();
  private nameKey = -1;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly options: CompareOptions,
    /** Some words of a text are one word in the other. */
    joins: boolean,
  ) {
    this.hasSpellings = vocabulary.hasSpellings();
    this.keys = new Int32Array(vocabulary.words.length).fill(-1);
    this.tellsSpellings = (this.hasSpellings || joins) && !options.ignoreSpelling;
  }

  keyOf(word: number): number {
    const known = this.keys[word] ?? -1;
    if (known >= 0) return known;
    const one = this.hasSpellings ? this.vocabulary.spelling(word) : word;
    const key = one === word || one < 0 ? this.newKey(word) : this.keyOf(one);
    this.keys[word] = key;
    return key;
  }

  /** The one key of all parties' names. */
  keyOfName(): number {
    if (this.nameKey < 0) this.nameKey = this.add('', false);
    return this.nameKey;
  }

  /** True for joiners and their like that stand by themselves. */
  isUnseen(word: number): boolean {
    return this.hasSpellings && this.vocabulary.spelling(word) < 0;
  }

  /** A number that two words share when they are spelled alike, but for what is ignored. */
  spelledWord(word: number): number {
    if (!this.options.ignoreCase) return word;
    return this.spelling((this.vocabulary.words[word] ?? '').toLowerCase());
  }

  spelledWords(words: Int32Array): Int32Array {
    return this.options.ignoreCase ? words.map((word) => this.spelledWord(word)) : words;
  }

  /** The same for words that are written as one elsewhere. */
  spelledJoined(text: string): number {
    return this.spelling(this.options.ignoreCase ? text.toLowerCase() : text);
  }

  private spelling(text: string): number {
    const known = this.bySpelling.get(text);
    if (known !== undefined) return known;
    const number = -2 - this.bySpelling.size;
    this.bySpelling.set(text, number);
    return number;
  }

  private newKey(word: number): number {
    if (this.options.ignoreCase) return this.keyOfForm(word);
    return this.add(this.vocabulary.folded(word), this.vocabulary.isFunctionWord(word));
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

  private add(folded: string, isFunctionWord: boolean): number {
    this.functionWords.push(isFunctionWord ? 1 : 0);
    return this.folded.push(folded) - 1;
  }
}
