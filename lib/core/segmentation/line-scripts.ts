/** Scripts of lines, and lines on which two languages stand side by side. Scripts after UAX #24. */

import type { TextLine } from './lines';

const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
];
const LEAST_LETTERS = 2;
/** Of the longer of two texts on a line. */
const LEAST_TWIN = 0.2;

/** The script of most letters of a line. O(n). */
export function scriptOfLine(text: string): string | undefined {
  const [best] = lettersOf(text);
  return best && best.letters >= LEAST_LETTERS ? best.script : undefined;
}

/** How many letters of each script stand in a text, most first. O(n). */
export function lettersOf(text: string): { script: string; letters: number }[] {
  return SCRIPTS.map(([script, letter]) => ({ script, letters: text.match(letter)?.length ?? 0 }))
    .filter(({ letters }) => letters > 0)
    .sort((one, other) => other.letters - one.letters);
}

/** A line as two where it goes on in another script to its end: "Article 1 / Статья 1". O(n). */
export function splitTwins(line: TextLine): TextLine[] {
  const { text } = line;
  const [one, other, third] = lettersOf(text);
  if (!one || !other || third || other.letters < LEAST_TWIN * one.letters) return [line];
  const [first, second] = [one, other]
    .map(({ script }) => placesOf(text, script))
    .sort((left, right) => left.first - right.first) as [Places, Places];
  if (first.last > second.first || other.letters < LEAST_LETTERS) return [line];
  const cut = first.last + cutIn(text.slice(first.last, second.first), text);
  const [left, right] = [text.slice(0, cut).trim(), text.slice(cut).trim()];
  return [
    { ...line, text: left },
    { ...line, text: right, blankBefore: false },
  ];
}

type Places = { readonly first: number; readonly last: number };

/** Where the letters of a script begin and end. */
function placesOf(text: string, script: string): Places {
  const letter = SCRIPTS.find(([name]) => name === script)?.[1] ?? /$/g;
  let [first, last] = [-1, 0];
  for (const { index, 0: found } of text.matchAll(letter)) {
    if (first < 0) first = index;
    last = index + found.length;
  }
  return { first, last };
}

const LABEL = /^[(（]?\p{Nd}{1,3}[.)）]/u;

/** Where between two texts the second begins: behind a stroke, before its own number, quotation mark or bracket. */
function cutIn(gap: string, line: string): number {
  const stroke = gap.search(/[/|]/);
  if (stroke >= 0) return stroke + 1;
  const label = LABEL.exec(line)?.[0];
  const again = label === undefined ? -1 : gap.lastIndexOf(label);
  if (again >= 0) return again;
  return gap.length - (/["«“„(（[「『]{1,4}$/u.exec(gap)?.[0].length ?? 0);
}
