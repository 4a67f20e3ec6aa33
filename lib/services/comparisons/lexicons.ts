import { parallelPassages } from '@/lib/core/engine/align/parallel-passages';
import {
  type Lexicon,
  learnLexicon,
  type ParallelPassage,
} from '@/lib/core/engine/cross-lingual/lexicon';
import { primaryLanguage } from '@/lib/core/language/language';
import { findParallelVersions, type ParallelVersions } from '@/lib/store/parallel-versions';
import { loadVersion } from '@/lib/store/versions';
import { Cache } from '../cache';

/** Treaties learned from: enough for the common words, and learned in well under a second. */
const MOST_TREATIES = 6;
/** Letters of one side that are learned from: some forty thousand words. */
const MOST_LETTERS = 250_000;
const lexicons = new Cache<Promise<Lexicon>>(30);

/** A lexicon with a name that changes whenever it is learned from other texts: part of a cache key. */
export type NamedLexicon = { readonly lexicon: Lexicon; readonly key: string };

/**
 * The lexicon for two BCP 47 languages, learned from the treaties stored in both; without such, the empty
 * one that leaves the work to the term list. Kept for as long as the same texts are the newest: publishing
 * a version in either language makes it learn again.
 */
export async function lexiconFor(left: string, right: string): Promise<NamedLexicon> {
  const langs = [primaryLanguage(left), primaryLanguage(right)].sort() as [string, string];
  const pairs = await findParallelVersions(...langs, MOST_TREATIES);
  const key = [...langs, ...pairs.flatMap((pair) => [pair.left, pair.right])].join(' ');
  return { key, lexicon: await lexicons.load(key, () => learnFrom(langs, pairs)) };
}

async function learnFrom(
  langs: readonly [string, string],
  pairs: readonly ParallelVersions[],
): Promise<Lexicon> {
  const texts = await Promise.all(
    pairs.map((pair) => Promise.all([loadVersion(pair.left), loadVersion(pair.right)])),
  );
  const passages = texts.flatMap(([left, right]) => parallelPassages(left, right));
  return learnLexicon(langs, firstLetters(passages, MOST_LETTERS));
}

/** The passages from the front whose left sides have no more letters than that together. */
function firstLetters(passages: readonly ParallelPassage[], most: number): ParallelPassage[] {
  let letters = 0;
  return passages.filter(({ left }) => {
    letters += left.length;
    return letters <= most;
  });
}
