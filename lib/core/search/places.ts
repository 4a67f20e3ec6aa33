/**
 * A text as places that can be searched: a word of a script with spaces, a character of one without. Characters have
 * a place each, and pairs of them are lexemes, so that a search never depends on where a dictionary cuts.
 *
 * Reference: J.-Y. Nie, J. Gao, J. Zhang, M. Zhou, "On the use of words and n-grams for Chinese information retrieval" (2000).
 */

import { eachWord } from '@/lib/core/language/segment-words';
import { isJoinedScript, joinedForm } from './joined-script';
import { isDetachedEnding, isDetachedPrefix } from './persian-affixes';
import { wordForms } from './word-forms';

/** A lexeme that is wider than its place. Offsets are half-open UTF-16 ranges in the text. */
export type WideLexeme = { readonly lexeme: string; readonly start: number; readonly end: number };

/** Several places may have one position: a word, and an affix of it that is written apart. */
export type SearchPlace = {
  readonly position: number;
  readonly start: number;
  readonly end: number;
  /** Counts the words of the text, of which a place may be one character. */
  readonly word: number;
  readonly isCharacter: boolean;
  readonly exact: readonly string[];
  readonly stems: readonly string[];
  /** Those of the stems that a query asks for. */
  readonly asked: readonly string[];
  /** A character with the next. */
  readonly pair?: WideLexeme;
  /** Words that hyphens or joiners make of this and its neighbours. */
  readonly wholes: readonly WideLexeme[];
};

const WHITE = /^\s*$/u;
const LINE = /\n/;
const HYPHEN = /^[-\u00ad\u2010\u2011]$/u;
const HYPHENED = 4;
/** A character with the signs upon it, the half-width voiced marks included. */
const CHARACTER = /\P{M}(?:[\p{M}\uff9e\uff9f]|\u200c|\u200d)*|\p{M}+/gu;

/** The places of a text in order. `lang`: a BCP 47 tag. O(n). */
export function searchPlaces(text: string, lang: string): SearchPlace[] {
  const list = new PlaceList(text, lang);
  eachWord(text, lang, (start, end, mark) => {
    if (mark === 0) list.takeWord(start, end);
    else list.takeMark(start, end);
  });
  return list.places;
}

type Written = { readonly word: string; readonly start: number; readonly end: number };
type Place = { -readonly [Key in keyof SearchPlace]: SearchPlace[Key] } & { wholes: WideLexeme[] };

class PlaceList {
  readonly places: Place[] = [];
  private position = 0;
  private words = 0;
  /** The last character of a script without spaces, until a mark or a word stands behind it. */
  private character: Place | undefined;
  /** Words that hyphens join, the last of which may go on. */
  private hyphened: { readonly written: Written; readonly place: Place }[] = [];
  private hyphenEnd = -1;
  private last: Written | undefined;

  constructor(
    private readonly text: string,
    private readonly lang: string,
  ) {}

  takeMark(start: number, end: number): void {
    this.character = undefined;
    this.last = undefined;
    const touches = this.hyphened.at(-1)?.written.end === start;
    this.hyphenEnd = touches && HYPHEN.test(this.text.slice(start, end)) ? end : -1;
  }

  takeWord(start: number, end: number): void {
    this.words += 1;
    const word = this.text.slice(start, end);
    if (!isJoinedScript(word)) {
      this.takeSpaced({ word, start, end });
      return;
    }
    let run: Written | undefined;
    for (const { 0: character, index } of word.matchAll(CHARACTER)) {
      const at = start + index;
      if (isJoinedScript(character)) {
        if (run !== undefined) this.takeSpaced(run);
        run = undefined;
        this.takeCharacter(character, at);
      } else {
        run = {
          word: (run?.word ?? '') + character,
          start: run?.start ?? at,
          end: at + character.length,
        };
      }
    }
    if (run !== undefined) this.takeSpaced(run);
  }

  private takeCharacter(written: string, start: number): void {
    const end = start + written.length;
    const { exact, folded } = joinedForm(written);
    if (exact === '') return;
    const before = this.character;
    if (before !== undefined && WHITE.test(this.text.slice(before.end, start))) {
      before.pair = { lexeme: `${before.stems[0]}${folded}`, start: before.start, end };
    }
    this.position += 1;
    this.character = this.put({ start, end }, true, {
      exact: [`=${exact}`],
      stems: [folded],
      asked: [folded],
    });
    this.hyphened = [];
    this.last = undefined;
  }

  private takeSpaced(written: Written): void {
    this.character = undefined;
    const forms = wordForms(written.word, this.lang);
    if (forms.exact.length === 0) return;
    const attached = this.attached(written);
    if (attached === undefined) this.position += 1;
    const place = this.put(written, false, forms);
    if (attached !== undefined) {
      // Nobody asks for the affix, which other writings do not part from its word.
      if (isDetachedEnding(written.word, this.lang)) place.asked = [];
      else for (const before of this.places.slice(-2, -1)) before.asked = [];
      const { start } = attached;
      const whole = wordForms(`${attached.word}\u200c${written.word}`, this.lang);
      for (const lexeme of [...whole.exact, ...whole.stems]) {
        place.wholes.push({ lexeme, start, end: written.end });
      }
    }
    this.takeHyphened(written, place);
    this.last = written;
  }

  /** What a Persian affix that is written apart belongs to: both stand at one position. */
  private attached(written: Written): Written | undefined {
    const { last } = this;
    if (last === undefined) return undefined;
    const between = this.text.slice(last.end, written.start);
    if (!WHITE.test(between) || LINE.test(between)) return undefined;
    const belongs =
      isDetachedPrefix(last.word, this.lang) || isDetachedEnding(written.word, this.lang);
    return belongs ? last : undefined;
  }

  /** "co-operation" is found as "cooperation" too, at the places of all its parts. */
  private takeHyphened(written: Written, place: Place): void {
    const goesOn = this.hyphenEnd === written.start;
    this.hyphenEnd = -1;
    this.hyphened = [...(goesOn ? this.hyphened.slice(1 - HYPHENED) : []), { written, place }];
    const [first] = this.hyphened;
    if (first === undefined || this.hyphened.length < 2) return;
    const word = this.hyphened.map((part) => part.written.word).join('');
    const { asked } = wordForms(word, this.lang);
    for (const part of this.hyphened) {
      for (const lexeme of asked) {
        part.place.wholes.push({ lexeme, start: first.written.start, end: written.end });
      }
    }
  }

  private put(
    { start, end }: { readonly start: number; readonly end: number },
    isCharacter: boolean,
    { exact, stems, asked }: Pick<SearchPlace, 'exact' | 'stems' | 'asked'>,
  ): Place {
    const { position, words: word } = this;
    const place: Place = {
      position,
      start,
      end,
      word,
      isCharacter,
      exact,
      stems,
      asked,
      wholes: [],
    };
    this.places.push(place);
    return place;
  }
}
