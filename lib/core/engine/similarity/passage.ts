/**
 * A provision as the measure of similarity sees it: its words as numbers, in order, twice. Once nearly
 * all of them (a phrase such as "shall not apply to" tells a kind of clause), once only those that tell
 * what it is about. What every treaty is made of ("the Contracting Parties", "this Treaty") and the names
 * of the parties are left out of both, so that they neither join nor part anything.
 *
 * Names are those given and those found: a capitalised word that stands in many provisions of one side
 * and in none of the other is that side's own ("Ruritania", a defined term) and has no counterpart.
 */

import { formulaWords } from '@/lib/core/language/formula-words';
import { type JoinedWords, joinedInAll } from '@/lib/core/language/joined-words';
import { stemmer } from '@/lib/core/language/stemmer';
import { stopWords } from '@/lib/core/language/stop-words';
import { contentWords, tokenize } from '@/lib/core/language/tokenize';
import type { Tokens } from '@/lib/core/language/tokens';
import { Vocabulary } from '@/lib/core/language/vocabulary';

/** What is read of a provision. `text` may hold several paragraphs, joined by "\n". */
export type Readable = {
  readonly text: string;
  readonly lang: string;
  readonly heading?: string;
  /** The tokens of `text`, when they were cut already. */
  readonly tokens?: Tokens;
};

/** Stems as numbers that are equal for equal stems of both sides. */
export type Passage = {
  /** All words but formulas and names. */
  readonly words: readonly number[];
  /** The telling ones: no function words either. */
  readonly content: readonly number[];
  /** Content words of each paragraph; empty when there is only one. */
  readonly paragraphs: readonly (readonly number[])[];
  readonly heading: readonly number[];
};

/** A word is one side's own name when it stands in this share of its provisions, and in three at least. */
const MIN_NAME_SHARE = 0.2;
const MIN_NAME_COUNT = 3;

const LINE_BREAK = 10;

const OPENS_SENTENCE = /[.!?:;\n“"«(]\s*$/u;

/** What a word is, read once. */
type Word = { readonly stem: number; readonly kind: 'content' | 'function' | 'left out' };

/** Passages of both sides, by one table of words. O(length of all texts). */
export function readPassages(
  left: readonly Readable[],
  right: readonly Readable[],
  names: readonly string[],
): { readonly left: Passage[]; readonly right: Passage[] } {
  const given = names.flatMap((name) => contentWords(name, 'und'));
  const cut = cutter();
  const [leftCut, rightCut] = [left.map(cut), right.map(cut)];
  const mask = new Set([...given, ...ownNames(leftCut, rightCut)]);
  const stems = new Map<string, number>();
  const readers = new Map<Vocabulary, Reader>();
  const read = ({ unit, tokens }: CutUnit) => {
    const { vocabulary } = tokens;
    const reader = readers.get(vocabulary) ?? new Reader(vocabulary, mask, stems);
    readers.set(vocabulary, reader);
    return reader.passage(unit, tokens);
  };
  return { left: leftCut.map(read), right: rightCut.map(read) };
}

type CutUnit = { readonly unit: Readable; readonly tokens: Tokens };

/** Cuts what was not cut before, with one vocabulary for each language. */
function cutter(): (unit: Readable) => CutUnit {
  const vocabularies = new Map<string, Vocabulary>();
  return (unit) => {
    if (unit.tokens !== undefined) return { unit, tokens: unit.tokens };
    const vocabulary = vocabularies.get(unit.lang) ?? new Vocabulary(unit.lang);
    vocabularies.set(unit.lang, vocabulary);
    return { unit, tokens: tokenize(unit.text, vocabulary) };
  };
}

/** Reads units of one vocabulary. */
class Reader {
  /** By number in the vocabulary. */
  readonly #words: (Word | undefined)[] = [];
  readonly #stem: (word: string) => string;
  /** Words that one of the texts writes in parts. */
  readonly #joined: JoinedWords;
  readonly #stops: ReadonlySet<string>;
  readonly #formulas: ReadonlySet<string>;

  constructor(
    readonly vocabulary: Vocabulary,
    readonly mask: ReadonlySet<string>,
    readonly stems: Map<string, number>,
  ) {
    this.#stem = stemmer(vocabulary.lang);
    this.#joined = joinedInAll(vocabulary);
    this.#stops = stopWords(vocabulary.lang);
    this.#formulas = formulaWords(vocabulary.lang);
  }

  passage({ heading = '', lang }: Readable, tokens: Tokens): Passage {
    const { words, all, paragraphs } = this.#read(tokens);
    const content = paragraphs.flat();
    const title = contentWords(heading, lang).map((word) => this.#wordOf(word));
    return {
      // A provision of formulas only ("This Treaty has five articles.") still has a counterpart.
      words: words.length > 0 ? words : all,
      content: content.length > 0 ? content : all,
      paragraphs: paragraphs.length > 1 ? paragraphs : [],
      heading: title.filter(({ kind }) => kind === 'content').map(({ stem }) => stem),
    };
  }

  /** All stems, those that are not left out, and the telling ones by paragraphs. */
  #read(tokens: Tokens) {
    const { text, starts, ends, marks, words: numbers } = tokens;
    const all: number[] = [];
    const words: number[] = [];
    let paragraph: number[] = [];
    const paragraphs = [paragraph];
    let end = 0;
    for (let index = 0; index <= numbers.length; index += 1) {
      if (hasBreak(text, end, starts[index] ?? text.length)) {
        paragraph = [];
        paragraphs.push(paragraph);
      }
      end = ends[index] ?? text.length;
      if (marks[index] !== 0) continue;
      const joined = this.#joined.at(tokens, index);
      const word = this.#word(joined?.word ?? numbers[index] ?? 0);
      if (joined !== undefined) {
        index = joined.last;
        end = ends[index] ?? text.length;
      }
      all.push(word.stem);
      if (word.kind !== 'left out') words.push(word.stem);
      if (word.kind === 'content') paragraph.push(word.stem);
    }
    return { all, words, paragraphs };
  }

  #word(number: number): Word {
    const known = this.#words[number];
    if (known !== undefined) return known;
    const one = this.vocabulary.spelling(number);
    const word = this.#wordOf(this.vocabulary.folded(one < 0 ? number : one));
    this.#words[number] = word;
    return word;
  }

  #wordOf(folded: string): Word {
    const stem = this.#number(this.#stem(folded));
    const leftOut = this.mask.has(folded) || this.#formulas.has(folded);
    return { stem, kind: leftOut ? 'left out' : this.#stops.has(folded) ? 'function' : 'content' };
  }

  #number(stem: string): number {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    this.stems.set(stem, this.stems.size);
    return this.stems.size - 1;
  }
}

function hasBreak(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text.charCodeAt(at) === LINE_BREAK) return true;
  return false;
}

/** Names and defined terms of one side only, folded. */
function ownNames(left: readonly CutUnit[], right: readonly CutUnit[]): string[] {
  const [leftNames, rightNames] = [capitalised(left), capitalised(right)];
  return [
    ...frequent(leftNames, rightNames, left.length),
    ...frequent(rightNames, leftNames, right.length),
  ];
}

function frequent(
  side: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  units: number,
): string[] {
  const least = Math.max(MIN_NAME_COUNT, MIN_NAME_SHARE * units);
  return [...side]
    .filter(([name, count]) => count >= least && !other.has(name))
    .map(([name]) => name);
}

/** In how many units a word stands with a capital where no sentence begins. */
function capitalised(units: readonly CutUnit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of units) {
    const { text, starts, ends, marks, words, vocabulary } = tokens;
    const seen = new Set<string>();
    for (let index = 0; index < words.length; index += 1) {
      const start = starts[index] ?? 0;
      if (marks[index] === 1 || (ends[index] ?? 0) - start < 3) continue;
      if (!isCapital(text.charCodeAt(start)) || opensSentence(text, start)) continue;
      seen.add(vocabulary.folded(words[index] ?? 0));
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function opensSentence(text: string, at: number): boolean {
  return at === 0 || OPENS_SENTENCE.test(text.slice(Math.max(0, at - 3), at));
}

/** True for a capital letter of the Latin or Cyrillic alphabet. */
function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x42f);
}
