/**
 * A lexicon: which words of one language stand for which of another, learned from passages that say the
 * same in both. IBM Model 1 (Brown, Della Pietra, Della Pietra and Mercer 1993) by expectation
 * maximisation in both directions; a translation is believed as far as both directions agree, their
 * geometric mean (Liang, Taskar and Klein 2006). Words are sub-words (`sub-words.ts`).
 *
 * A lexicon holds for one pair of languages, is plain data, and without any passages it is the empty one
 * that leaves the work to the term list.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { isTermLanguage } from '@/lib/core/language/terms/read-terms';
import { cognateReliability } from './cognates';
import { subWords } from './sub-words';

/** A passage and its translation: an article, or better one paragraph. */
export type ParallelPassage = { readonly left: string; readonly right: string };

/** A left sub-word, a right one, and how far each stands for the other, in 0..1. */
export type LexiconEntry = readonly [left: string, right: string, weight: number];

export type Lexicon = {
  /** Primary languages of the two sides. */
  readonly left: string;
  readonly right: string;
  /** How many passages it was learned from. */
  readonly passages: number;
  readonly entries: readonly LexiconEntry[];
  /** In how many passages each sub-word stood. */
  readonly frequencies: {
    readonly left: Readonly<Record<string, number>>;
    readonly right: Readonly<Record<string, number>>;
  };
  /** Natural logarithm of right length over left length in UTF-16 units: mean and standard deviation. */
  readonly length: { readonly mean: number; readonly deviation: number };
  /** 1 when the term list has both languages and is read, else 0. */
  readonly terms: number;
  /** 0..1: how well words that sound alike told which passages belong together. */
  readonly cognates: number;
};

export type LearnOptions = {
  readonly rounds: number;
  /** Upper limit of word pairs looked at, which bounds time and memory; what is past it is left out. */
  readonly maxPairs: number;
  /** Whether the measure reads the term list too. */
  readonly terms: boolean;
};

const DEFAULTS: LearnOptions = { rounds: 6, maxPairs: 700_000, terms: true };
/** Passages longer than this teach little and cost their length squared: only their first words count. */
const MAX_PASSAGE_WORDS = 120;
/** What is believed less than this is noise. */
const MIN_WEIGHT = 0.02;
/** Passages of fewer letters have no telling ratio of lengths. */
const MIN_LENGTH = 20;
const USUAL_DEVIATION = 0.3;

/**
 * Learns a lexicon for two BCP 47 languages. Deterministic; O(rounds · pairs) for at most `maxPairs`
 * pairs of sub-words.
 */
export function learnLexicon(
  langs: readonly [left: string, right: string],
  passages: readonly ParallelPassage[],
  given: Partial<LearnOptions> = {},
): Lexicon {
  const options = { ...DEFAULTS, ...given };
  const [left, right] = [primaryLanguage(langs[0]), primaryLanguage(langs[1])];
  const sides = {
    left: new Side(passages.map((passage) => subWords(passage.left, left))),
    right: new Side(passages.map((passage) => subWords(passage.right, right))),
  };
  return {
    left,
    right,
    passages: passages.length,
    entries: learnEntries(sides.left, sides.right, options),
    frequencies: { left: sides.left.frequencies(), right: sides.right.frequencies() },
    length: lengthModel(passages, left, right),
    terms: options.terms && isTermLanguage(left) && isTermLanguage(right) ? 1 : 0,
    cognates: cognateReliability(passages, left, right),
  };
}

/** The same lexicon read from its right side. O(entries). */
export function mirrorLexicon(lexicon: Lexicon): Lexicon {
  const { left, right, entries, frequencies, length } = lexicon;
  return {
    ...lexicon,
    left: right,
    right: left,
    entries: entries.map(([one, other, weight]) => [other, one, weight] as const),
    frequencies: { left: frequencies.right, right: frequencies.left },
    length: { mean: -length.mean, deviation: length.deviation },
  };
}

/** The passages of one side as numbers of sub-words, each once a passage. */
class Side {
  readonly words: string[] = [];
  readonly passages: Int32Array[];
  readonly #numbers = new Map<string, number>();

  constructor(passages: readonly (readonly string[])[]) {
    this.passages = passages.map((words) =>
      Int32Array.from([...new Set(words)].slice(0, MAX_PASSAGE_WORDS), (word) =>
        this.#number(word),
      ),
    );
  }

  frequencies(): Record<string, number> {
    const counts = new Array<number>(this.words.length).fill(0);
    for (const passage of this.passages) {
      for (const word of passage) counts[word] = (counts[word] ?? 0) + 1;
    }
    return Object.fromEntries(this.words.map((word, number) => [word, counts[number] ?? 0]));
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    this.words.push(word);
    return this.words.length - 1;
  }
}

/** Every pair of sub-words that stood in one passage, with where each passage's pairs are. */
type PairTable = {
  readonly lefts: number[];
  readonly rights: number[];
  /** For each passage its pairs, right by right: `cells[r * leftCount + l]`. */
  readonly cells: readonly Int32Array[];
};

function learnEntries(left: Side, right: Side, options: LearnOptions): LexiconEntry[] {
  const table = pairTable(left, right, options.maxPairs);
  const toRight = expectation(table, left, right, 'right', options.rounds);
  const toLeft = expectation(table, left, right, 'left', options.rounds);
  const entries: LexiconEntry[] = [];
  table.lefts.forEach((word, pair) => {
    const weight = Math.sqrt((toRight[pair] ?? 0) * (toLeft[pair] ?? 0));
    if (weight < MIN_WEIGHT) return;
    const [one, other] = [left.words[word] ?? '', right.words[table.rights[pair] ?? 0] ?? ''];
    entries.push([one, other, Number(weight.toFixed(4))]);
  });
  return entries;
}

function pairTable(left: Side, right: Side, maxPairs: number): PairTable {
  const numbers = new Map<number, number>();
  const table = { lefts: [] as number[], rights: [] as number[], cells: [] as Int32Array[] };
  let looked = 0;
  for (const [index, lefts] of left.passages.entries()) {
    const rights = right.passages[index] ?? new Int32Array();
    looked += lefts.length * rights.length;
    if (looked > maxPairs) break;
    const cells = new Int32Array(lefts.length * rights.length);
    rights.forEach((other, r) => {
      lefts.forEach((one, l) => {
        const key = one * right.words.length + other;
        let pair = numbers.get(key);
        if (pair === undefined) {
          pair = table.lefts.length;
          numbers.set(key, pair);
          table.lefts.push(one);
          table.rights.push(other);
        }
        cells[r * lefts.length + l] = pair;
      });
    });
    table.cells.push(cells);
  }
  return table;
}

/** P(right | left) of every pair for `towards` right, P(left | right) for left. */
function expectation(
  table: PairTable,
  left: Side,
  right: Side,
  towards: 'left' | 'right',
  rounds: number,
): Float64Array {
  const given = towards === 'right' ? table.lefts : table.rights;
  const givenCount = towards === 'right' ? left.words.length : right.words.length;
  let probabilities = new Float64Array(given.length).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    const counts = new Float64Array(given.length);
    table.cells.forEach((cells, passage) => {
      const width = left.passages[passage]?.length ?? 0;
      shareOut(cells, width, towards, probabilities, counts);
    });
    const totals = new Float64Array(givenCount);
    counts.forEach((count, pair) => {
      const word = given[pair] ?? 0;
      totals[word] = (totals[word] ?? 0) + count;
    });
    probabilities = counts.map((count, pair) => count / (totals[given[pair] ?? 0] || 1));
  }
  return probabilities;
}

/** Each target word of a passage shares one count among the words it may come from. */
function shareOut(
  cells: Int32Array,
  width: number,
  towards: 'left' | 'right',
  probabilities: Float64Array,
  counts: Float64Array,
): void {
  const height = width === 0 ? 0 : cells.length / width;
  const [outer, inner] = towards === 'right' ? [height, width] : [width, height];
  const at = (target: number, source: number) =>
    cells[towards === 'right' ? target * width + source : source * width + target] ?? 0;
  for (let target = 0; target < outer; target += 1) {
    let sum = 0;
    for (let source = 0; source < inner; source += 1) sum += probabilities[at(target, source)] ?? 0;
    if (sum === 0) continue;
    for (let source = 0; source < inner; source += 1) {
      const pair = at(target, source);
      counts[pair] = (counts[pair] ?? 0) + (probabilities[pair] ?? 0) / sum;
    }
  }
}

/** A Chinese or Korean character says about as much as two or three letters. */
function lettersPerCharacter(lang: string): number {
  return { zh: 3.2, ja: 2.2, ko: 2.2 }[lang] ?? 1;
}

function lengthModel(
  passages: readonly ParallelPassage[],
  left: string,
  right: string,
): Lexicon['length'] {
  const expected = Math.log(lettersPerCharacter(left) / lettersPerCharacter(right));
  const ratios = passages
    .filter((passage) => passage.left.length >= MIN_LENGTH && passage.right.length > 0)
    .map((passage) => Math.log(passage.right.length / passage.left.length));
  // Five imagined passages of the expected ratio keep a few real ones from saying too much.
  const mean = (sum(ratios) + 5 * expected) / (ratios.length + 5);
  const squares = ratios.map((ratio) => (ratio - mean) ** 2);
  const variance = (sum(squares) + 5 * USUAL_DEVIATION ** 2) / (ratios.length + 5);
  return { mean, deviation: Math.sqrt(variance) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
