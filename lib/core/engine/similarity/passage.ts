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
import { stemmer } from '@/lib/core/language/stemmer';
import { stopWords } from '@/lib/core/language/stop-words';
import { contentWords, foldWord, type Token, tokenize } from '@/lib/core/language/tokenize';

/** What is read of a provision. `text` may hold several paragraphs, joined by "\n". */
export type Readable = {
  readonly text: string;
  readonly lang: string;
  readonly heading?: string;
  /** The tokens of `text`, when they were cut already. */
  readonly tokens?: readonly Token[];
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

/** What a word is, read once for each of its forms. */
type Word = { readonly stem: number; readonly kind: 'content' | 'function' | 'left out' };

/** Passages of both sides, by one table of words. O(length of all texts). */
export function readPassages(
  left: readonly Readable[],
  right: readonly Readable[],
  names: readonly string[],
): { readonly left: Passage[]; readonly right: Passage[] } {
  const given = names.flatMap((name) => contentWords(name, 'und'));
  const cut = (unit: Readable) => ({ unit, tokens: unit.tokens ?? tokenize(unit.text, unit.lang) });
  const [leftCut, rightCut] = [left.map(cut), right.map(cut)];
  const mask = new Set([...given, ...ownNames(leftCut, rightCut)]);
  const stems = new Map<string, number>();
  const readers = new Map<string, Reader>();
  const read = ({ unit, tokens }: CutUnit) => {
    const reader = readers.get(unit.lang) ?? new Reader(unit.lang, mask, stems);
    readers.set(unit.lang, reader);
    return reader.passage(unit, tokens);
  };
  return { left: leftCut.map(read), right: rightCut.map(read) };
}

type CutUnit = { readonly unit: Readable; readonly tokens: readonly Token[] };

/** Reads units of one language. */
class Reader {
  readonly #words = new Map<string, Word>();
  readonly #stem: (word: string) => string;
  readonly #stops: ReadonlySet<string>;
  readonly #formulas: ReadonlySet<string>;

  constructor(
    lang: string,
    readonly mask: ReadonlySet<string>,
    readonly stems: Map<string, number>,
  ) {
    this.#stem = stemmer(lang);
    this.#stops = stopWords(lang);
    this.#formulas = formulaWords(lang);
  }

  passage({ text, heading = '', lang }: Readable, tokens: readonly Token[]): Passage {
    const { words, all, paragraphs } = this.#read(text, tokens);
    const content = paragraphs.flat();
    const title = contentWords(heading, lang).map((piece) => this.#word(piece));
    return {
      // A provision of formulas only ("This Treaty has five articles.") still has a counterpart.
      words: words.length > 0 ? words : all,
      content: content.length > 0 ? content : all,
      paragraphs: paragraphs.length > 1 ? paragraphs : [],
      heading: title.filter(({ kind }) => kind === 'content').map(({ stem }) => stem),
    };
  }

  /** All stems, those that are not left out, and the telling ones by paragraphs. */
  #read(text: string, tokens: readonly Token[]) {
    const all: number[] = [];
    const words: number[] = [];
    let paragraph: number[] = [];
    const paragraphs = [paragraph];
    for (const { start, end, kind } of tokens) {
      if (kind === 'word') {
        const word = this.#word(text.slice(start, end));
        all.push(word.stem);
        if (word.kind !== 'left out') words.push(word.stem);
        if (word.kind === 'content') paragraph.push(word.stem);
      } else if (kind === 'space' && hasBreak(text, start, end)) {
        paragraph = [];
        paragraphs.push(paragraph);
      }
    }
    return { all, words, paragraphs };
  }

  #word(piece: string): Word {
    const known = this.#words.get(piece);
    if (known !== undefined) return known;
    const folded = foldWord(piece);
    const stem = this.#number(this.#stem(folded));
    const leftOut = this.mask.has(folded) || this.#formulas.has(folded);
    const word: Word = {
      stem,
      kind: leftOut ? 'left out' : this.#stops.has(folded) ? 'function' : 'content',
    };
    this.#words.set(piece, word);
    return word;
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
  for (const { unit, tokens } of units) {
    const seen = new Set<string>();
    for (const { start, end, kind } of tokens) {
      if (kind !== 'word' || end - start < 3 || !isCapital(unit.text.charCodeAt(start))) continue;
      if (start === 0 || OPENS_SENTENCE.test(unit.text.slice(Math.max(0, start - 3), start)))
        continue;
      seen.add(unit.text.slice(start, end));
    }
    for (const name of new Set([...seen].map(foldWord)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** True for a capital letter of the Latin or Cyrillic alphabet. */
function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 0x410 && unit <= 0x42f);
}
