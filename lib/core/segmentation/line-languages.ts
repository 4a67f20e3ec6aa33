/** In which languages the lines of a text are, by script and by the words of some of them. */

import { guessLanguage } from '@/lib/core/language/guess-language';
import { scriptOfLine } from './line-scripts';
import type { TextLine } from './lines';

/** Of the characters of the file, in a script or a language. */
export const LEAST_SHARE = 0.08;
/** A line whose words are enough for a guess. */
export const LONG_LINE = 30;
const SAMPLE = 200;
const LEAST_OF_SAMPLE = 0.2;
/** Where nothing but the guesses tells of a second language, both must be frequent, and hardly a line in a third. */
const LEAST_OF_TWO = 0.3;
const LEAST_OF_BOTH = 0.9;
const LEAST_SAMPLED = 6;

type Script = { readonly script: string; readonly lines: readonly TextLine[] };

/** The scripts in which a good share of the text is written, each with its lines. */
export function scriptsOf(lines: readonly TextLine[]): Script[] {
  const scripts = new Map<string, TextLine[]>();
  for (const line of lines) {
    const script = scriptOfLine(line.text);
    if (script === undefined) continue;
    const own = scripts.get(script);
    if (own) own.push(line);
    else scripts.set(script, [line]);
  }
  const all = sizeOf(lines);
  return [...scripts]
    .map(([script, own]) => ({ script, lines: own }))
    .filter((own) => sizeOf(own.lines) >= LEAST_SHARE * all);
}

export function sizeOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

/** The languages of lines in one script, by the guesses at some of the long ones. */
export function languagesOf(lines: readonly TextLine[]): string[] {
  const several = sampled(lines).filter(({ share }) => share >= LEAST_OF_SAMPLE);
  if (several.length > 1) return several.map(({ lang }) => lang);
  const text = lines.map((line) => line.text).join('\n');
  return [several[0]?.lang ?? guessLanguage(text) ?? 'und'];
}

/** The two languages of one script in which nearly all lines are; undefined where fewer or more are found. */
export function twoLanguages(lines: readonly TextLine[]): [string, string] | undefined {
  const [first, second] = sampled(lines).sort((one, other) => other.share - one.share);
  if (!first || !second || second.share < LEAST_OF_TWO) return undefined;
  return first.share + second.share >= LEAST_OF_BOTH ? [first.lang, second.lang] : undefined;
}

/** How many of the long lines, of which some are read, are in each language. */
function sampled(lines: readonly TextLine[]): { lang: string; share: number }[] {
  const long = lines.filter(({ text }) => text.length >= 2 * LONG_LINE);
  const step = Math.ceil(long.length / SAMPLE);
  const guesses = long.filter((_, at) => at % step === 0).map(({ text }) => guessLanguage(text));
  if (guesses.length < LEAST_SAMPLED) return [];
  const counts = new Map<string, number>();
  for (const guess of guesses) {
    if (guess !== undefined) counts.set(guess, (counts.get(guess) ?? 0) + 1);
  }
  return [...counts].map(([lang, count]) => ({ lang, share: count / guesses.length }));
}
