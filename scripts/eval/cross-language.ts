/**
 * How well provisions are found again in another language, through the search that the product uses:
 * the Universal Declaration of Human Rights from English into seven languages, and the English and
 * Spanish texts of one trade agreement. Numbers and headings are taken out and the order is shuffled, so
 * that only wording, lengths and names can tell. A lexicon never sees the articles it is tested on.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AlignUnit } from '@/lib/core/engine/similarity/measure';
import { alignAcross } from '../../lib/core/engine/align/align-across';
import { passagesOf } from '../../lib/core/engine/align/parallel-passages';
import {
  type Lexicon,
  learnLexicon,
  type ParallelPassage,
} from '../../lib/core/engine/cross-lingual/lexicon';
import { shuffled } from './random';
import { readDeclaration } from './udhr-articles';

/** Precision, recall and F1 of links, and how often the right one is the first candidate. */
export type CrossScore = {
  readonly articles: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly rank1: number;
};

export type CrossRow = {
  readonly set: string;
  readonly left: string;
  readonly right: string;
  readonly method: 'lexicon and terms' | 'lexicon' | 'terms';
  readonly learnedFrom: string;
  readonly score: CrossScore;
};

export type CrossEvaluation = {
  readonly rows: readonly CrossRow[];
  /** Sections left out, and why. */
  readonly skipped: readonly string[];
};

const SEED = 20240619;
const REPEATS = 5;
const FOLDS = 3;
const FILES = {
  ru: 'rus',
  ko: 'kor',
  zh: 'cmn_hans',
  fa: 'pes_1',
  ar: 'arb',
  es: 'spa',
  fr: 'fra',
};

/** An article in both languages. */
type Pair = { readonly left: string; readonly right: string };
type Outcome = { found: number; linked: number; right: number; first: number };

/** `dataFolder` holds the evaluation data; what is not there is skipped and named. */
export function evaluateCrossLanguage({
  dataFolder,
}: {
  readonly dataFolder: string;
}): CrossEvaluation {
  const skipped: string[] = [];
  const rows = Object.entries(FILES).flatMap(([lang, file]) => declarationRows(lang, file));
  const trade = readTradeAgreement(dataFolder);
  if (trade === undefined) skipped.push(`TPP English-Spanish: not found under ${dataFolder}`);
  return { rows: [...rows, ...(trade ? tradeRows(trade) : [])], skipped };
}

function declarationRows(lang: string, file: string): CrossRow[] {
  const left = readDeclaration('eng');
  const pairs = readDeclaration(file).map((right, index) => ({ left: left[index] ?? '', right }));
  const langs = ['en', lang] as const;
  const row = (method: CrossRow['method'], learnedFrom: string, score: CrossScore): CrossRow => ({
    set: 'UDHR',
    left: 'en',
    right: lang,
    method,
    learnedFrom,
    score,
  });
  const learned = '20 articles, tested on the other 10, 3 folds, 5 times';
  return [
    row('lexicon and terms', learned, foldScore(langs, pairs, true)),
    row('lexicon', learned, foldScore(langs, pairs, false)),
    row(
      'terms',
      'nothing, all 30 articles at once',
      score(test(langs, pairs, learnLexicon(langs, []), SEED)),
    ),
  ];
}

/** All articles are tested once in every repetition, ten at a time. */
function foldScore(
  langs: readonly [string, string],
  pairs: readonly Pair[],
  terms: boolean,
): CrossScore {
  const outcomes: Outcome[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const order = shuffled(pairs, SEED + repeat);
    const size = Math.ceil(pairs.length / FOLDS);
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const [from, to] = [fold * size, (fold + 1) * size];
      const learn = [...order.slice(0, from), ...order.slice(to)];
      const lexicon = learnLexicon(langs, passages(learn), { terms });
      outcomes.push(test(langs, order.slice(from, to), lexicon, SEED + fold));
    }
  }
  return score(sum(outcomes));
}

function passages(pairs: readonly Pair[]): ParallelPassage[] {
  return pairs.flatMap(({ left, right }) => passagesOf(left, right));
}

/** Aligns articles whose right side is shuffled; unit addresses say nothing. */
function test(
  [leftLang, rightLang]: readonly [string, string],
  pairs: readonly Pair[],
  lexicon: Lexicon,
  seed: number,
): Outcome {
  const order = shuffled([...pairs.keys()], seed);
  const unit = (eId: string, text: string, lang: string): AlignUnit => ({
    eId,
    kind: 'article',
    text,
    lang,
  });
  const left = pairs.map((pair, index) => unit(`l${index}`, pair.left, leftLang));
  const right = order.map((index, place) =>
    unit(`r${place}`, pairs[index]?.right ?? '', rightLang),
  );
  const placeOf = new Map(order.map((index, place) => [`l${index}`, `r${place}`]));
  const { links, candidates } = alignAcross(left, right, lexicon);
  const edges = links.flatMap((link) =>
    link.left.flatMap((l) => link.right.map((r) => [l, r] as const)),
  );
  return {
    found: edges.filter(([l, r]) => placeOf.get(l) === r).length,
    linked: edges.length,
    right: pairs.length,
    first: left.filter(({ eId }) => candidates.left[eId]?.[0]?.eId === placeOf.get(eId)).length,
  };
}

function score({ found, linked, right, first }: Outcome): CrossScore {
  const [precision, recall] = [found / Math.max(1, linked), found / Math.max(1, right)];
  const f1 = found === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { articles: right, precision, recall, f1, rank1: first / Math.max(1, right) };
}

function sum(outcomes: readonly Outcome[]): Outcome {
  const total = { found: 0, linked: 0, right: 0, first: 0 };
  for (const outcome of outcomes) {
    total.found += outcome.found;
    total.linked += outcome.linked;
    total.right += outcome.right;
    total.first += outcome.first;
  }
  return total;
}

/** The articles of the agreement in English and Spanish, as the gold set pairs them. */
function readTradeAgreement(dataFolder: string): Pair[] | undefined {
  const gold = join(dataFolder, '../corpus/gold/tota_tpp_en_es.tsv');
  const files = [449, 450].map((id) => join(dataFolder, `tota/pta_${id}.xml`));
  if (![gold, ...files].every((file) => existsSync(file))) return undefined;
  const [english, spanish] = files.map((file) => articlesById(readFileSync(file, 'utf8')));
  return readFileSync(gold, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([, en = '', es = '']) => ({
      left: english?.get(en) ?? '',
      right: spanish?.get(es) ?? '',
    }))
    .filter((pair) => /\p{L}/u.test(pair.left) && /\p{L}/u.test(pair.right));
}

/** Bodies by identifier, without digits and without their own heading. */
function articlesById(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, attributes = '', body = ''] of xml.matchAll(
    /<article([^>]*)>([\s\S]*?)<\/article>/g,
  )) {
    const id = /article_identifier="(\d+)"/.exec(attributes)?.[1] ?? '';
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const text = body.replace(/&\w+;/g, ' ').replaceAll(name === '' ? '\0' : name, '');
    found.set(
      id,
      text
        .replace(/\p{N}+/gu, '')
        .replace(/[ \t]+/g, ' ')
        .replace(/(?<!\s)\s*\n\s*/g, '\n')
        .trim(),
    );
  }
  return found;
}

function tradeRows(pairs: readonly Pair[]): CrossRow[] {
  const langs = ['en', 'es'] as const;
  const order = shuffled(pairs, SEED);
  const half = Math.ceil(order.length / 2);
  const [learn, rest] = [order.slice(0, half), order.slice(half)];
  const row = (method: CrossRow['method'], learnedFrom: string, outcome: Outcome): CrossRow => ({
    set: 'TPP',
    left: 'en',
    right: 'es',
    method,
    learnedFrom,
    score: score(outcome),
  });
  return [
    row(
      'lexicon',
      `${learn.length} articles`,
      test(langs, rest, learnLexicon(langs, passages(learn)), SEED),
    ),
    row(
      'terms',
      'nothing: words that sound alike',
      test(langs, rest, learnLexicon(langs, []), SEED),
    ),
  ];
}
