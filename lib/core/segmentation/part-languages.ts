/**
 * Parts a file that holds one treaty in several languages: one text after the other, article by article, line
 * by line, or both on one line. Lines are told by their letters, and by their words where languages share
 * a script. Only where each language has the same articles is it sure that they are texts of one
 * treaty, and not a text with quotations, names or an annex in another language.
 */

import { guessLanguage } from '@/lib/core/language/guess-language';
import { findStructure } from './find-structure';
import { LEAST_SHARE, LONG_LINE, languagesOf, scriptsOf, sizeOf } from './line-languages';
import { lettersOf, scriptOfLine, splitTwins } from './line-scripts';
import type { TextLine } from './lines';
import { readHeading } from './read-heading';

export type LanguagePart = { readonly lang: string; readonly lines: readonly TextLine[] };

/** Of the articles of one text, in another. */
const LEAST_COMMON = 0.8;
const LEAST_ARTICLES = 2;
/** Of the lines that tell their language, where one text stands behind the other. */
const LEAST_IN_ORDER = 0.85;
/** Of these lines, in the language of their article. */
const LEAST_IN_ARTICLE = 0.7;
/** Of articles in languages of one script; where more hold both, line by line, too much is guessed. */
const MOST_MIXED = 0.1;
/** Of long lines, where the text goes on line by line. */
const MOST_SILENT = 0.05;

/** The texts of a file in several languages, in the order in which they begin; empty where it is one, or not sure. O(n). */
export function partLanguages(source: readonly TextLine[]): LanguagePart[] {
  const lines = hasTwoScripts(source) ? source.flatMap(splitTwins) : source;
  const teller = tellerOf(lines);
  if (teller === undefined) return [];
  const told = lines.map(({ text }) => teller.tell(text));
  const langs = [...new Set(told.filter((lang) => lang !== undefined))];
  const each = oneAfterTheOther(told, langs) ?? inTurns(lines, told, langs, teller.sure);
  const parts = langs.map((lang) => ({ lang, lines: lines.filter((_, at) => each[at] === lang) }));
  return areTextsOfOne(parts) ? parts : [];
}

function hasTwoScripts(lines: readonly TextLine[]): boolean {
  const [first, second] = lettersOf(lines.map(({ text }) => text).join('\n'));
  return first !== undefined && (second?.letters ?? 0) >= LEAST_SHARE * first.letters;
}

type Teller = {
  /** The language of a line, or nothing where the line does not tell. */
  readonly tell: (text: string) => string | undefined;
  /** Languages that are alone in their script. */
  readonly sure: ReadonlySet<string | undefined>;
};

/** Undefined for a text in one language. */
function tellerOf(lines: readonly TextLine[]): Teller | undefined {
  const languages = new Map(
    scriptsOf(lines).map(({ script, lines: own }) => [script, languagesOf(own)] as const),
  );
  if ([...languages.values()].flat().length < 2) return undefined;
  const tell = (text: string) => {
    const known = languages.get(scriptOfLine(text) ?? '') ?? [];
    if (known.length < 2) return known[0];
    const guess = text.length < LONG_LINE ? undefined : guessLanguage(text);
    return guess !== undefined && known.includes(guess) ? guess : undefined;
  };
  const alone = [...languages.values()].filter((known) => known.length === 1);
  return { tell, sure: new Set(alone.flat()) };
}

type Told = readonly (string | undefined)[];

/** Each line in the language of its stretch, where the languages stand one after the other. O(n · languages). */
function oneAfterTheOther(told: Told, langs: readonly string[]): string[] | undefined {
  // For each language: how many lines agree if the text has come to it, and where each stretch began.
  let best = langs.map(() => ({ agree: 0, starts: [] as number[] }));
  told.forEach((lang, at) => {
    const before = best;
    best = langs.map((own, index) => {
      const [stay, come] = [before[index], before[index - 1]];
      const agree = Number(lang === own);
      // What does not tell stands before what tells: a heading before its text.
      const begins = come !== undefined && stay !== undefined && come.agree > stay.agree;
      const from = begins ? { agree: come.agree, starts: [...come.starts, at] } : stay;
      return { agree: (from?.agree ?? 0) + agree, starts: from?.starts ?? [] };
    });
  });
  const last = best.at(-1);
  if (last === undefined || last.agree < LEAST_IN_ORDER * countOf(told)) return undefined;
  return told.map((_, at) => langs[last.starts.filter((start) => start <= at).length] ?? '');
}

/** Each line in its own language, or in that of its article; none where too few lines tell. O(n). */
function inTurns(
  lines: readonly TextLine[],
  told: Told,
  langs: readonly string[],
  sure: Teller['sure'],
): Told {
  const keys = lines.map(({ text }) => headingKey(text));
  const { each, mixed } = articleByArticle(told, keys, langs, sure);
  if (mixed > MOST_MIXED * countOf(keys) && oneScript(lines)) return [];
  const long = each.filter((_, at) => (lines[at]?.text.length ?? 0) >= LONG_LINE);
  const silent = long.filter((lang) => lang === undefined).length;
  return silent > MOST_SILENT * long.length ? [] : lineByLine(each, keys, langs);
}

type Keys = readonly (string | undefined)[];

function headingKey(text: string): string | undefined {
  const heading = readHeading(text);
  return heading?.level === 'article' && heading.word !== '' ? heading.key.join() : undefined;
}

/** All lines from one heading to the next in the language of most, where hardly a line disagrees. */
function articleByArticle(
  told: Told,
  keys: Keys,
  langs: readonly string[],
  sure: Teller['sure'],
): { each: Told; mixed: number } {
  const starts = keys.flatMap((key, at) => (key !== undefined || at === 0 ? [at] : []));
  const blocks = starts.map((from, index) => ({
    key: keys[from],
    own: told.slice(from, starts[index + 1]),
  }));
  const most = blocks.map(({ own }) => mostOf(own));
  const pure = blocks.map(({ own }, index) => {
    const agree = own.filter((lang) => lang === most[index]).length;
    return agree >= LEAST_IN_ARTICLE * countOf(own);
  });
  const each = blocks.flatMap(({ key, own }, index) => {
    // Above the first article both preambles may stand.
    if (!pure[index] || key === undefined) return own;
    // An article too short to tell is the one that is missing beside its namesakes.
    const beside = [index - 1, index + 1].filter((at) => key && blocks[at]?.key === key);
    const missing = langs.filter((lang) => !beside.some((at) => most[at] === lang));
    const lang = most[index] ?? (missing.length === 1 ? missing[0] : undefined);
    return own.map((line) => (sure.has(line) ? line : lang));
  });
  return {
    each,
    mixed: blocks.filter(({ key }, index) => key !== undefined && !pure[index]).length,
  };
}

function oneScript(lines: readonly TextLine[]): boolean {
  return scriptsOf(lines).length < 2;
}

function mostOf(told: Told): string | undefined {
  const counts = new Map<string, number>();
  for (const lang of told) if (lang !== undefined) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  return (
    [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0])[0] || undefined
  );
}

/** A line that does not tell belongs to the next if it is a heading, else to the one before. */
function lineByLine(told: Told, keys: Keys, langs: readonly string[]): Told {
  const each = [...told];
  const silent = (at: number) => (told[at] === undefined ? keys[at] : undefined);
  for (let at = told.length - 1; at >= 0; at -= 1) {
    if (keys[at] !== undefined) each[at] ??= each[at + 1];
  }
  // "Article 1" and "Article 1", in two languages that write it alike.
  for (let at = 0; at < told.length; at += 1) {
    const key = silent(at);
    if (key === undefined || !langs.every((_, more) => silent(at + more) === key)) continue;
    langs.forEach((lang, more) => {
      each[at + more] = lang;
    });
    at += langs.length - 1;
  }
  const first = each.find((lang) => lang !== undefined);
  each.forEach((lang, at) => {
    each[at] = lang ?? each[at - 1] ?? first;
  });
  return each;
}

function countOf(told: Told): number {
  return told.filter((lang) => lang !== undefined).length;
}

function areTextsOfOne(parts: readonly LanguagePart[]): boolean {
  const all = parts.reduce((sum, { lines }) => sum + sizeOf(lines), 0);
  if (parts.length < 2 || parts.some(({ lines }) => sizeOf(lines) < LEAST_SHARE * all))
    return false;
  const [first = new Set<string>(), ...others] = parts.map(({ lines }) => articlesOf(lines));
  return first.size >= LEAST_ARTICLES && others.every((other) => common(first, other));
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const both = [...one].filter((key) => other.has(key)).length;
  return both >= LEAST_COMMON * Math.max(one.size, other.size);
}

function articlesOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const { stretches } = findStructure(lines);
  return new Set(
    stretches.flatMap(({ articles }) => articles.map(({ heading }) => heading.key.join())),
  );
}
