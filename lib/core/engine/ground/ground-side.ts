/**
 * A text as the search for shared ground reads it: the words of all its units one after the other, with
 * what each is worth. Marks and the numbers of paragraphs are no words; function words, words that
 * every treaty has, formula phrases and the names that are given are words that tell nothing.
 */

import { formulaPhrases } from '@/lib/core/language/formula-phrases';
import { primaryLanguage } from '@/lib/core/language/language';
import { numberingEnd } from '@/lib/core/language/list-numbering';
import { tokenize, tokenizer } from '@/lib/core/language/tokenize';
import { type Tokens, wordsOf } from '@/lib/core/language/tokens';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { type NameIndex, nameEnd, nameIndex } from '../diff/party-name-tokens';
import { sentencesOf, type TokenRange } from '../diff/sentences';
import { type GroundWords, groundWords } from './ground-words';

/** Half-open range of word indices. */
export type WordRange = TokenRange;

export type GroundSide = {
  readonly units: readonly Provision[];
  /** Words of each unit, and of each paragraph and point, by eId. */
  readonly ranges: ReadonlyMap<string, WordRange>;
  /** By word: the unit it stands in, by index. */
  readonly unitOf: Int32Array;
  /** By word: 1 where a line of a unit begins. No run goes over such a border. */
  readonly opensLine: Uint8Array;
  /** By word: 1 where a sentence begins. */
  readonly opensSentence: Uint8Array;
  /** All units, joined by line breaks, and by word the offsets in it. */
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By unit: where it begins in `text`. */
  readonly places: readonly number[];
  /** By word the number of its folded form, and of its stem. */
  readonly forms: Int32Array;
  readonly stems: Int32Array;
  /** By word: 1 where it means something, and 1 where it is one that every treaty has. */
  readonly telling: Uint8Array;
  readonly formula: Uint8Array;
  readonly sentences: readonly WordRange[];
};

export type GroundSides = {
  readonly left: GroundSide;
  readonly right: GroundSide;
  /** Primary language of the left side, and of the right where it is the same. */
  readonly lang: string;
  /** How many numbers `forms` and `stems` have. */
  readonly size: number;
  /** True when both sides have one language, and so numbers that mean the same. */
  readonly oneLanguage: boolean;
};

/** Two texts, of one language or two. `names` are the parties'. O(n). */
export function groundSides(
  left: VersionText,
  right: VersionText,
  names: readonly string[],
): GroundSides {
  const [langA, langB] = [primaryLanguage(left.lang), primaryLanguage(right.lang)];
  const oneLanguage = langA === langB;
  const vocabularyA = new Vocabulary(langA);
  const vocabularyB = oneLanguage ? vocabularyA : new Vocabulary(langB);
  const tokens = [tokensOf(left, vocabularyA), tokensOf(right, vocabularyB)] as const;
  const wordsA = groundWords(vocabularyA);
  const wordsB = oneLanguage ? wordsA : groundWords(vocabularyB);
  return {
    left: sideOf(left, tokens[0], wordsA, names, vocabularyA),
    right: sideOf(right, tokens[1], wordsB, names, vocabularyB),
    lang: langA,
    size: Math.max(wordsA.size, wordsB.size),
    oneLanguage,
  };
}

function tokensOf({ provisions }: VersionText, vocabulary: Vocabulary): Tokens[] {
  const units = unitsOf(provisions);
  const cut = tokenizer(
    vocabulary,
    units.reduce((sum, { text }) => sum + text.length, 0),
  );
  return units.map(({ text }) => cut(text));
}

/** Formula phrases as stems, by their first. */
type PhraseIndex = ReadonlyMap<number, readonly (readonly number[])[]>;

function phraseIndex(vocabulary: Vocabulary, words: GroundWords): PhraseIndex {
  const byFirst = new Map<number, number[][]>();
  for (const phrase of formulaPhrases(vocabulary.lang)) {
    const stems = wordsOf(tokenize(phrase, vocabulary)).map((word) => words.stemOf(word));
    const [first] = stems;
    // A word that neither text has: the phrase stands in neither.
    if (first === undefined || stems.includes(-1)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), stems]);
  }
  return byFirst;
}

function sideOf(
  { provisions }: VersionText,
  tokens: readonly Tokens[],
  words: GroundWords,
  names: readonly string[],
  vocabulary: Vocabulary,
): GroundSide {
  const units = unitsOf(provisions);
  const index = nameIndex(names, vocabulary.lang);
  const builder = new SideBuilder(tokens.reduce((sum, each) => sum + each.words.length, 0));
  const places: number[] = [];
  let place = 0;
  for (const [unit, each] of tokens.entries()) {
    places.push(place);
    builder.addUnit(unit, each, place, words, index);
    place += each.text.length + 1;
  }
  const text = units.map((unit) => unit.text).join('\n');
  const side = builder.result();
  markPhrases(side, phraseIndex(vocabulary, words));
  const lines = { ...side, text, marks: new Uint8Array(side.stems.length), keys: side.stems };
  const sentences = sentencesOf(lines, 0, side.stems.length);
  const opensSentence = new Uint8Array(side.stems.length);
  for (const { from } of sentences) opensSentence[from] = 1;
  return {
    ...side,
    units,
    places,
    text,
    ranges: rangesOf(provisions, units, places, side),
    sentences,
    opensSentence,
  };
}

type Words = Pick<
  GroundSide,
  'unitOf' | 'opensLine' | 'starts' | 'ends' | 'forms' | 'stems' | 'telling' | 'formula'
>;

/** Takes the words of one unit after the other. */
class SideBuilder {
  private readonly words: Words;
  private count = 0;

  constructor(room: number) {
    this.words = {
      unitOf: new Int32Array(room),
      opensLine: new Uint8Array(room),
      starts: new Int32Array(room),
      ends: new Int32Array(room),
      forms: new Int32Array(room),
      stems: new Int32Array(room),
      telling: new Uint8Array(room),
      formula: new Uint8Array(room),
    };
  }

  addUnit(
    unit: number,
    tokens: Tokens,
    place: number,
    { form, stem, tells, isFormula }: GroundWords,
    names: NameIndex,
  ): void {
    const { text, starts, ends, marks } = tokens;
    let [named, numbered, line] = [-1, 0, 0];
    let opens = true;
    for (let index = 0; index < tokens.words.length; index += 1) {
      const start = starts[index] ?? 0;
      if (index === 0 || text.slice(line, start).includes('\n')) {
        opens = true;
        numbered = numberingEnd(text, start);
      }
      line = ends[index] ?? 0;
      if (marks[index] === 1 || line <= numbered) continue;
      const word = tokens.words[index] ?? 0;
      if (index > named) named = nameEnd(tokens, index, names) ?? named;
      const at = this.count;
      this.words.unitOf[at] = unit;
      this.words.opensLine[at] = opens ? 1 : 0;
      this.words.starts[at] = place + start;
      this.words.ends[at] = place + line;
      this.words.forms[at] = form[word] ?? 0;
      this.words.stems[at] = stem[word] ?? 0;
      this.words.telling[at] = index > named ? (tells[word] ?? 0) : 0;
      this.words.formula[at] = isFormula[word] ?? 0;
      this.count += 1;
      opens = false;
    }
  }

  result(): Words {
    const { words, count } = this;
    return {
      unitOf: words.unitOf.subarray(0, count),
      opensLine: words.opensLine.subarray(0, count),
      starts: words.starts.subarray(0, count),
      ends: words.ends.subarray(0, count),
      forms: words.forms.subarray(0, count),
      stems: words.stems.subarray(0, count),
      telling: words.telling.subarray(0, count),
      formula: words.formula.subarray(0, count),
    };
  }
}

/** What stands in a formula phrase tells nothing. */
function markPhrases({ stems, telling, formula }: Words, phrases: PhraseIndex): void {
  for (let at = 0; at < stems.length; at += 1) {
    for (const phrase of phrases.get(stems[at] ?? -1) ?? []) {
      if (!phrase.every((stem, offset) => stems[at + offset] === stem)) continue;
      telling.fill(0, at, at + phrase.length);
      formula.fill(1, at, at + phrase.length);
    }
  }
}

/** The words of every unit, paragraph and point. O(n log n). */
function rangesOf(
  provisions: readonly Provision[],
  units: readonly Provision[],
  places: readonly number[],
  { starts }: Words,
): ReadonlyMap<string, WordRange> {
  const isUnit = new Map(units.map((unit, index) => [unit, places[index] ?? 0]));
  const ranges = new Map<string, WordRange>();
  let place = 0;
  for (const provision of provisions) {
    // Parts follow their unit, and their offsets count in it.
    place = isUnit.get(provision) ?? place;
    const from = firstAtOrBehind(starts, place + provision.start);
    const to = firstAtOrBehind(starts, place + provision.start + provision.text.length);
    if (provision.text !== '') ranges.set(provision.eId, { from, to });
  }
  return ranges;
}

/** Index of the first word that begins at an offset or behind it. O(log n). */
function firstAtOrBehind(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
