/**
 * The words of all texts that are read together, as numbers: equal words, equal numbers. What holds of a
 * word whatever its place (its folded form, whether it is a function word) is worked out once here.
 *
 * A hash table over the characters of the texts themselves (open addressing), since cutting a string for
 * each of a hundred thousand words only to look it up costs more than the whole search. Whoever reads the
 * characters anyway brings the hash along; words met before are told apart by their characters, never by
 * the hash alone.
 *
 * A text made so that its words have one hash (Crosby and Wallach 2003) would be looked through for each
 * of them: a word that finds no place nearby stands in a `Map`, whose hash nobody outside knows.
 */

import { foldWord } from './fold-word';
import { primaryLanguage } from './language';
import { spellingForm } from './spelling-form';
import { stopWords } from './stop-words';
import { hashOf } from './word-hash';

/** Room for the words of a paragraph; it grows fourfold. */
const FIRST_SIZE = 128;
/** How many places are tried: in ordinary texts no word needs a quarter of them. */
const MOST_TRIED = 64;

/** No character up to this one is spelled in two ways. */
const MOST_PLAIN = 0xaa;

export class Vocabulary {
  /** The word of each number. */
  readonly words: string[] = [];
  private readonly foldedWords: string[] = [];
  private readonly functionWords: boolean[] = [];
  private readonly stops: ReadonlySet<string>;
  private readonly primary: string;
  /** True when some word is what nobody sees. Ask `hasSpellings` before. */
  hasUnseen = false;
  /** Words read for their spelling so far. */
  private spelled = 0;
  /** Of words that are spelled otherwise than their form: the number that stands for it. */
  private readonly spellings = new Map<number, number>();
  /** Forms that no word has as it stands, by the first word of that form. */
  private readonly loose = new Map<string, number>();
  /** By number: whether a word has letters that `spellingForm` may touch. */
  private readonly foreign: boolean[] = [];
  private slots = new Int32Array(FIRST_SIZE).fill(-1);
  /** Words that found no place. */
  private readonly crowded = new Map<string, number>();
  private hashes = new Int32Array(FIRST_SIZE);
  /** The characters of word n stand in `units` at `starts[n]` to before `starts[n + 1]`. */
  private starts = new Int32Array(FIRST_SIZE + 1);
  private units = new Uint16Array(8 * FIRST_SIZE);

  /** `lang`: the BCP 47 tag of the texts. */
  constructor(readonly lang: string) {
    this.stops = stopWords(lang);
    this.primary = primaryLanguage(lang);
  }

  /** Word `number` in the form of `foldWord`. O(length) the first time. */
  folded(number: number): string {
    this.readTo(number);
    return this.foldedWords[number] ?? '';
  }

  isFunctionWord(number: number): boolean {
    this.readTo(number);
    return this.functionWords[number] ?? false;
  }

  private readTo(number: number): void {
    for (let next = this.foldedWords.length; next <= number; next += 1) {
      const folded = foldWord(this.words[next] ?? '');
      this.foldedWords.push(folded);
      this.functionWords.push(this.stops.has(folded));
    }
  }

  /** True when some word has another form than its own (`spellingForm`). O(words) over all calls. */
  hasSpellings(): boolean {
    for (; this.spelled < this.words.length; this.spelled += 1) {
      if (this.foreign[this.spelled] || this.loose.size > 0) this.readSpelling(this.spelled);
    }
    return this.spellings.size > 0;
  }

  /** The number that stands for all spellings of a word; -1 for what nobody sees. Ask `hasSpellings` before. */
  spelling(number: number): number {
    return this.spellings.get(number) ?? number;
  }

  /** The form that all spellings of a word have; '' for what nobody sees. */
  formOf(number: number): string {
    const one = this.spelling(number);
    return one < 0 ? '' : spellingForm(this.words[one] ?? '', this.primary);
  }

  /** The number that stands for a form (`spellingForm`); undefined when no word has it. */
  numberOfForm(form: string): number | undefined {
    return this.loose.get(form) ?? this.find(form);
  }

  private readSpelling(number: number): void {
    const word = this.words[number] ?? '';
    const form = spellingForm(word, this.primary);
    if (form === '') this.hasUnseen = true;
    const known = form === '' ? -1 : this.numberOfForm(form);
    if (known === undefined) this.loose.set(form, number);
    else if (known !== number) this.spellings.set(number, known);
  }

  /** The number of a word; undefined for one that no text has. O(length). */
  private find(word: string): number | undefined {
    const hash = hashOf(word, 0, word.length);
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let tried = 0; tried < MOST_TRIED; tried += 1) {
      const known = this.slots[slot] ?? -1;
      if (known < 0) return undefined;
      if (this.hashes[known] === hash && this.isWord(known, word, 0, word.length)) return known;
      slot = (slot + 1) & mask;
    }
    return this.crowded.get(word);
  }

  /** The number of the word that stands at start..end and has this hash. O(length). */
  number(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let tried = 0; tried < MOST_TRIED; tried += 1) {
      const known = this.slots[slot] ?? -1;
      if (known < 0) {
        this.slots[slot] = this.words.length;
        return this.add(text.slice(start, end), hash);
      }
      if (this.hashes[known] === hash && this.isWord(known, text, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    return this.numberOfCrowded(text.slice(start, end), hash);
  }

  private numberOfCrowded(word: string, hash: number): number {
    const known = this.crowded.get(word);
    if (known !== undefined) return known;
    this.crowded.set(word, this.words.length);
    return this.add(word, hash);
  }

  private isWord(number: number, text: string, start: number, end: number): boolean {
    const { units } = this;
    const from = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - from !== end - start) return false;
    for (let at = start, own = from; at < end; at += 1, own += 1) {
      if (units[own] !== text.charCodeAt(at)) return false;
    }
    return true;
  }

  private add(word: string, hash: number): number {
    const number = this.words.length;
    const start = this.starts[number] ?? 0;
    this.words.push(word);
    this.hashes[number] = hash;
    this.starts[number + 1] = start + word.length;
    if (start + word.length > this.units.length) this.makeRoom(start + word.length);
    let foreign = false;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      this.units[start + at] = unit;
      if (unit > MOST_PLAIN) foreign = true;
    }
    this.foreign.push(foreign);
    if (2 * this.words.length >= this.slots.length) this.grow();
    return number;
  }

  private makeRoom(least: number): void {
    const units = new Uint16Array(2 * least);
    units.set(this.units);
    this.units = units;
  }

  private grow(): void {
    const size = 4 * this.slots.length;
    const [hashes, starts] = [new Int32Array(size), new Int32Array(size + 1)];
    hashes.set(this.hashes);
    starts.set(this.starts);
    [this.hashes, this.starts] = [hashes, starts];
    this.slots = new Int32Array(size).fill(-1);
    this.crowded.clear();
    for (let number = 0; number < this.words.length; number += 1) this.place(number, size - 1);
  }

  private place(number: number, mask: number): void {
    const hash = this.hashes[number] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let tried = 0; tried < MOST_TRIED; tried += 1) {
      if ((this.slots[slot] ?? -1) < 0) {
        this.slots[slot] = number;
        return;
      }
      slot = (slot + 1) & mask;
    }
    this.crowded.set(this.words[number] ?? '', number);
  }
}
