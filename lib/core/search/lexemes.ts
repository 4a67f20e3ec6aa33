/**
 * The lexemes of a text: what is stored of it for searching, and, by the same function, what is asked for. A word
 * gives its form as written (`=form`, so that it can be asked for exactly) and the stems and parts that it shares
 * with its other forms, all at one position. Characters of scripts without spaces have a position each, and pairs
 * of them are lexemes, so that a search never depends on where a dictionary cuts (the bigrams of Chinese retrieval:
 * J.-Y. Nie, J. Gao, J. Zhang, M. Zhou, "On the use of words and n-grams for Chinese information retrieval", 2000).
 */

import { eachWord } from '@/lib/core/language/segment-words';
import { isJoinedScript, joinedForm } from './joined-script';
import { isDetachedEnding, isDetachedPrefix } from './persian-affixes';
import { type WordForms, wordForms } from './word-forms';

/** Counts the changes of the rules: what was stored by other rules is to be made anew. */
export const LEXEME_RULES = 1;

/** What a text is found by. Offsets are half-open UTF-16 ranges in the text; positions count from 1. */
export type Lexeme = {
  readonly lexeme: string;
  readonly position: number;
  readonly start: number;
  readonly end: number;
};

const WHITE = /^\s*$/u;
const HYPHEN = /^[-\u00ad\u2010\u2011]$/u;
const HAS_HANGUL = /\p{Script=Hangul}/u;
/** A character with the signs upon it, the half-width voiced marks included. */
const CHARACTER = /\P{M}[\p{M}\uff9e\uff9f\u200c\u200d]*|\p{M}+/gu;

/** All lexemes of a text in the order of their positions. `lang`: a BCP 47 tag. O(n). */
export function lexemesOf(text: string, lang: string): Lexeme[] {
  const list = new LexemeList(text, lang);
  eachWord(text, lang, (start, end, mark) => {
    if (mark === 0) list.takeWord(start, end);
    else list.takeMark(start, end);
  });
  return list.lexemes;
}

type Placed = { readonly word: string; readonly start: number; readonly end: number };

class LexemeList {
  readonly lexemes: Lexeme[] = [];
  private position = 0;
  /** The last character of a script without spaces, while nothing but white space stands behind it. */
  private character: (Placed & { readonly position: number }) | undefined;
  /** Words that hyphens join, the last of which may go on. */
  private joined: Placed[] = [];
  private hyphenAt = -1;
  private prefix: Placed | undefined;
  private last: Placed | undefined;

  constructor(
    private readonly text: string,
    private readonly lang: string,
  ) {}

  takeMark(start: number, end: number): void {
    this.character = undefined;
    const touches = this.joined.at(-1)?.end === start;
    this.hyphenAt = touches && HYPHEN.test(this.text.slice(start, end)) ? end : -1;
    this.prefix = undefined;
    this.last = undefined;
  }

  takeWord(start: number, end: number): void {
    const word = this.text.slice(start, end);
    if (isJoinedScript(word)) this.takeCharacters(word, start);
    else this.takeSpaced({ word, start, end });
  }

  /** A stretch of a script without spaces, with the words of other scripts that touch it. */
  private takeCharacters(word: string, start: number): void {
    let run = '';
    let runStart = start;
    for (const { 0: character, index } of word.matchAll(CHARACTER)) {
      const at = start + index;
      if (!isJoinedScript(character)) {
        if (run === '') runStart = at;
        run += character;
        continue;
      }
      if (run !== '') this.takeSpaced({ word: run, start: runStart, end: at });
      run = '';
      this.takeCharacter(character, at);
    }
    if (run !== '') this.takeSpaced({ word: run, start: runStart, end: runStart + run.length });
  }

  private takeCharacter(written: string, start: number): void {
    const end = start + written.length;
    const { exact, folded } = joinedForm(written);
    if (exact === '') return;
    const before = this.character;
    this.position += 1;
    const position = this.position;
    if (before !== undefined && WHITE.test(this.text.slice(before.end, start))) {
      this.put(before.word + folded, before.position, before.start, end);
    }
    this.put(`=${exact}`, position, start, end);
    this.put(folded, position, start, end);
    this.character = { word: folded, start, end, position };
    this.joined = [];
    this.prefix = undefined;
    this.last = undefined;
  }

  private takeSpaced(placed: Placed): void {
    const { word, start, end } = placed;
    this.character = undefined;
    const forms = wordForms(word, this.lang);
    if (forms.all.length === 0) return;
    const attached = this.attaches(placed);
    if (attached === undefined) this.position += 1;
    this.putForms(forms, placed);
    if (attached !== undefined) {
      this.putForms(wordForms(attached.word + word, this.lang), {
        ...placed,
        start: attached.start,
      });
    }
    this.takeHyphened(placed);
    this.prefix = isDetachedPrefix(word, this.lang) ? placed : undefined;
    this.last = HAS_HANGUL.test(word) ? undefined : { word, start, end };
  }

  /** What a Persian affix that is written apart belongs to: both stand at one position. */
  private attaches(placed: Placed): Placed | undefined {
    if (this.prefix !== undefined && this.isBehind(this.prefix, placed)) return this.prefix;
    const { last } = this;
    if (last === undefined || !isDetachedEnding(placed.word, this.lang)) return undefined;
    return this.isBehind(last, placed) ? last : undefined;
  }

  private isBehind(one: Placed, { start }: Placed): boolean {
    return (
      WHITE.test(this.text.slice(one.end, start)) && !this.text.slice(one.end, start).includes('\n')
    );
  }

  /** "co-operation" is found as "cooperation" too, at the places of all its parts. */
  private takeHyphened(placed: Placed): void {
    const goesOn = this.hyphenAt === placed.start;
    this.hyphenAt = -1;
    this.joined = goesOn ? [...this.joined.slice(-3), placed] : [placed];
    const [first] = this.joined;
    if (first === undefined || this.joined.length < 2) return;
    const whole = this.joined.map(({ word }) => word).join('');
    const forms = wordForms(whole, this.lang);
    const span = { start: first.start, end: placed.end };
    for (let back = 0; back < this.joined.length; back += 1) {
      for (const lexeme of forms.stems)
        this.put(lexeme, this.position - back, span.start, span.end);
    }
  }

  private putForms(forms: WordForms, { start, end }: Pick<Placed, 'start' | 'end'>): void {
    for (const lexeme of forms.all) this.put(lexeme, this.position, start, end);
  }

  private put(lexeme: string, position: number, start: number, end: number): void {
    this.lexemes.push({ lexeme, position, start, end });
  }
}
