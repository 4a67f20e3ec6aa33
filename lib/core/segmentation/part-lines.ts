/**
 * Lines parted before what may be a heading or closing formula inside them, for files that lost their line
 * breaks. What turns out to be none is joined again (`find-structure.ts`).
 */

import { CLOSING_INSIDE } from './closing-words';
import { HEADING_LEVELS, printedWords } from './heading-lexicon';
import { endsWithStop, type TextLine } from './lines';
import { CHINESE_NUMBER } from './numerals';
import { readHeading } from './read-heading';

export type Piece = TextLine & {
  /** The white space between it and the piece before on the same line; undefined where a line begins. */
  readonly gap?: string;
};

/** A heading inside a line is looked for in lines with more than this. */
const LEAST_LENGTH = 40;
const LONGEST_GROUP_TITLE = 140;
const GROUPS = HEADING_LEVELS.filter((level) => level !== 'article' && level !== 'clause');

const escaped = (words: readonly string[]) =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
const INSIDE = new RegExp(
  [
    `(?<![\\p{L}\\p{M}])(?:${escaped(printedWords(['article']))})(?=[\\s.(№\\[\\p{Nd}])`,
    `(?<![\\p{L}\\p{M}])(?:${escaped(printedWords(GROUPS).filter((word) => word.length > 3 && word === word.toUpperCase() && word !== word.toLowerCase()))})(?=\\s)`,
    '제\\s?\\p{Nd}{1,3}\\s?[조장]',
    `第[\\p{Nd}${CHINESE_NUMBER}]{1,6}[条條章]`,
  ].join('|'),
  'gu',
);
const CAPITALS = /^\p{Lu}{4}/u;
const OPENS_QUOTE = /(?:^|[\s:,(])["“«„『「]\s?$/u;

/**
 * The pieces of all lines, in order; the lines as they are, where more than `most` places inside lines look
 * like headings. O(n).
 */
export function partLines(lines: readonly TextLine[], most: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let places = 0;
  for (const line of lines) {
    const parted = line.text.length < LEAST_LENGTH ? [line] : partLine(line, most - places);
    if (parted === undefined) return lines;
    places += parted.length - 1;
    for (const piece of parted) pieces.push(piece);
  }
  return pieces;
}

function partLine(line: TextLine, most: number): Piece[] | undefined {
  const { text } = line;
  let places = 0;
  const cuts: number[] = [];
  let group = -LONGEST_GROUP_TITLE;
  for (const { index, 0: word } of text.matchAll(INSIDE)) {
    const behind = text.slice(Math.max(0, index - 12), index);
    if (places > most) return undefined;
    if (index === 0 || OPENS_QUOTE.test(behind.trimEnd())) {
      places += 1;
      if (readHeading(text.slice(index, index + 150))?.level !== 'article') group = index;
      continue;
    }
    const apart = endsWithStop(behind.trimEnd()) || /\s{2}$/.test(behind);
    const near = index - group < LONGEST_GROUP_TITLE;
    if (!(apart || near || CAPITALS.test(word))) continue;
    places += 1;
    const kind = kindAt(text.slice(index, index + 150), apart || near);
    if (kind === undefined) continue;
    if (kind === 'group') group = index;
    cuts.push(index);
  }
  for (const { index } of text.matchAll(CLOSING_INSIDE)) {
    if (index > 0 && endsWithStop(text.slice(Math.max(0, index - 12), index).trimEnd())) {
      cuts.push(index);
    }
  }
  return slices(
    line,
    [...new Set(cuts)].sort((one, other) => one - other),
  );
}

function kindAt(text: string, apart: boolean): 'article' | 'group' | undefined {
  const heading = readHeading(text);
  if (!heading || heading.reference || heading.form === 'doubtful') return undefined;
  if (heading.level === 'article') return 'article';
  return heading.printed === '' && !apart ? undefined : 'group';
}

function slices(line: TextLine, cuts: readonly number[]): Piece[] {
  const ends = [...cuts, line.text.length];
  return [0, ...cuts].flatMap((from, index): Piece[] => {
    const raw = line.text.slice(from, ends[index]);
    const text = raw.trim();
    if (index === 0) return [{ ...line, text }];
    const gap = /(?<!\s)\s*$/.exec(line.text.slice(Math.max(0, from - 20), from))?.[0] ?? '';
    return [{ at: line.at, text, blankBefore: false, gap }];
  });
}
