/** Where a text changes its language, and texts in two languages line by line. Scripts after UAX #24. */

import { guessLanguage } from '@/lib/core/language/guess-language';
import { languageName, primaryLanguage } from '@/lib/core/language/language';
import { scriptsOf, twoLanguages } from './line-languages';
import type { TextLine } from './lines';
import type { SegmentIssue } from './segmented';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  // Korean and Japanese mix their own letters with Chinese ones.
  ['East Asian', /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
];
/** A line with fewer letters does not tell. */
const LEAST_LETTERS = 6;
/** So much of a line tells its script. */
const ENOUGH = 10_000;
const LEAST_SHARE = 0.2;
/** Lines of another script in a row that are more than a name or a quotation. */
const LEAST_LINES = 4;
/** A stretch of the text that is long enough for its language to be guessed. */
const STRETCH = 1500;

type Told = { readonly at: number; readonly script: string };

/** O(n). */
export function languageChanges(
  lines: readonly TextLine[],
  lang: string | undefined,
): SegmentIssue[] {
  const told = lines.flatMap(({ at, text }): Told[] => {
    const script = scriptOf(text);
    return script === undefined ? [] : [{ at, script }];
  });
  const counts = new Map<string, number>();
  for (const { script } of told) counts.set(script, (counts.get(script) ?? 0) + 1);
  const [main, second] = [...counts].sort((one, other) => other[1] - one[1]);
  const changes = told.filter(({ script }, i) => i > 0 && script !== told[i - 1]?.script).length;
  if (main && second && second[1] >= LEAST_SHARE * told.length && changes >= 0.25 * told.length) {
    const message = `The text is in two languages side by side (${main[0]} and ${second[0]} letters). Part it into one file a language.`;
    return [{ line: told[0]?.at ?? 1, code: 'mixed-languages', message }];
  }
  if (!main) return [];
  const words = wordChanges(lines, lang);
  return [...blocksOf(told, main[0]), ...(words.length > 0 ? words : sideBySide(lines))];
}

/** Languages of one script that take turns too often for a stretch to be in one of them. */
function sideBySide(lines: readonly TextLine[]): SegmentIssue[] {
  const [first, second] = scriptsOf(lines).flatMap(({ lines: own }) => twoLanguages(own) ?? []);
  if (first === undefined || second === undefined) return [];
  const [one, other] = [first, second].map((tag) => languageName(tag).english);
  const message = `The text seems to be in two languages side by side (${one} and ${other}). Part it into one file a language.`;
  return [{ line: lines[0]?.at ?? 1, code: 'mixed-languages', message }];
}

function scriptOf(text: string): string | undefined {
  const counts = SCRIPTS.map(
    ([name, letters]) => [name, text.slice(0, ENOUGH).match(letters)?.length ?? 0] as const,
  );
  const best = counts.reduce((one, other) => (other[1] > one[1] ? other : one));
  return best[1] >= LEAST_LETTERS ? best[0] : undefined;
}

function blocksOf(told: readonly Told[], main: string): SegmentIssue[] {
  const issues: SegmentIssue[] = [];
  for (let from = 0; from < told.length; ) {
    const script = told[from]?.script;
    let to = from;
    while (to < told.length && told[to]?.script === script) to += 1;
    if (script !== main && to - from >= LEAST_LINES) {
      const message = `From here ${to - from} lines are in ${script} letters: another language begins.`;
      issues.push({ line: told[from]?.at ?? 0, code: 'language-change', message });
    }
    from = to;
  }
  return issues;
}

/** Changes between languages of one script, told by the common words of two stretches in a row. */
function wordChanges(lines: readonly TextLine[], lang: string | undefined): SegmentIssue[] {
  const stretches = stretchesOf(lines);
  const counts = new Map<string, number>();
  for (const { guess } of stretches) counts.set(guess, (counts.get(guess) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const main = lang === undefined ? most?.[0] : primaryLanguage(lang);
  return stretches.flatMap(({ guess, at }, index): SegmentIssue[] => {
    const begins = stretches[index - 1]?.guess !== guess && stretches[index + 1]?.guess === guess;
    if (!begins || main === undefined || guess === main || !bothLatin(guess, main)) return [];
    const message = `About here the text seems to go on in ${languageName(guess).english}.`;
    return [{ line: at, code: 'language-change', message }];
  });
}

function stretchesOf(
  lines: readonly TextLine[],
): { readonly at: number; readonly guess: string }[] {
  const stretches: { at: number; guess: string }[] = [];
  let [text, at] = ['', 0];
  for (const line of lines) {
    if (text === '') at = line.at;
    text += `${line.text}\n`;
    if (text.length < STRETCH) continue;
    stretches.push({ at, guess: guessLanguage(text) ?? 'und' });
    text = '';
  }
  return stretches;
}

const LATIN = new Set(['en', 'fr', 'es', 'de', 'pt', 'it']);

function bothLatin(one: string, other: string): boolean {
  return LATIN.has(one) && LATIN.has(other);
}
