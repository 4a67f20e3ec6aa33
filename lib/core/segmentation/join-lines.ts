/**
 * Lines as the paragraphs they make: lines are joined only where a sentence plainly runs on, and words that
 * were parted at the end of a line are made whole where the text tells how they are written.
 */

import { lineLabel } from './line-label';
import { endsWithStop, type TextLine } from './lines';

export type Paragraph = {
  /** The line of the source on which it begins. */
  readonly at: number;
  readonly text: string;
};

export type Joined = {
  readonly paragraphs: readonly Paragraph[];
  /** Hyphens that only parted a word, by line of the source. */
  readonly hyphens: readonly { readonly at: number; readonly text: string }[];
};

/** What a whole file tells about its lines. */
export type Manner = {
  /** The usual length of a full line where paragraphs are wrapped; undefined where they are not. */
  readonly width: number | undefined;
  /** The length that most lines reach at most. */
  readonly full: number;
  readonly words: ReadonlyMap<string, number>;
};

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** O(n). */
export function mannerOf(lines: readonly TextLine[]): Manner {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  const full = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  return { width: wrapWidth(lines, full), full, words: wordsOf(lines) };
}

function wrapWidth(lines: readonly TextLine[], full: number): number | undefined {
  const dense = lines.some(({ text }) => text.length > 5 && DENSE.test(text.slice(0, 9)));
  if (lines.length < 6 || full < (dense ? 16 : 30) || full > 140) return undefined;
  const long = lines.filter(({ text }) => text.length >= 0.7 * full);
  const open = long.filter(({ text }, index) => !endsWithStop(text) && index < lines.length - 1);
  return open.length >= 0.4 * long.length ? full : undefined;
}

/** Words inside lines, where nothing parted them, with how often. */
function wordsOf(lines: readonly TextLine[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const { text } of lines) {
    const found = text.toLowerCase().match(/\p{L}{2,40}(?:-\p{L}{2,40})?/gu) ?? [];
    const whole = text.endsWith('-') ? found.slice(1, -1) : found.slice(1);
    for (const word of whole) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Lines as paragraphs, one a paragraph: what runs on is joined. O(n). */
export function joinLines(lines: readonly TextLine[], manner: Manner): Joined {
  const paragraphs: { at: number; pieces: string[] }[] = [];
  const hyphens: { at: number; text: string }[] = [];
  let last: TextLine | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && last && runsOn(last.text, line, manner)) {
      const joint = jointOf(last.text, line.text, manner.words);
      const before = open.pieces.at(-1) ?? '';
      open.pieces[open.pieces.length - 1] = before.slice(0, before.length - joint.drop);
      open.pieces.push(joint.space, line.text);
      if (joint.drop > 0) hyphens.push({ at: last.at, text: before.slice(-joint.drop) });
    } else paragraphs.push({ at: line.at, pieces: [line.text] });
    last = line;
  }
  return {
    paragraphs: paragraphs.map(({ at, pieces }) => ({ at, text: pieces.join('') })),
    hyphens,
  };
}

function runsOn(before: string, { text, blankBefore, headingLevel }: TextLine, manner: Manner) {
  if (endsWithStop(before) || lineLabel(text) || headingLevel !== undefined) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  if (blankBefore) return false;
  if (opensBracket(before)) return true;
  if (
    /[,،、，]$/u.test(before) &&
    manner.width !== undefined &&
    before.length >= 0.5 * manner.full
  ) {
    return true;
  }
  return manner.width !== undefined && before.length >= 0.7 * manner.width;
}

/** A bracket or straight quotation mark that the line opens behind its beginning and does not close. */
function opensBracket(text: string): boolean {
  const end = text.slice(1).slice(-200);
  return end.lastIndexOf('(') > end.lastIndexOf(')') || (end.match(/"/g)?.length ?? 0) % 2 === 1;
}

type Joint = { readonly drop: number; readonly space: string };

/** Written with a hyphen where nothing else is known: "co-operate", "non-nuclear". */
const HYPHENED =
  /(?:^|[^\p{L}])(?:co|non|self|ex|vice|all|well|inter|anti|semi|multi|sub|по|во|юго|северо)-$/iu;
const SHY = '\u00ad';

function jointOf(before: string, after: string, words: Manner['words']): Joint {
  if (before.endsWith(SHY)) return { drop: 1, space: '' };
  const head = /(\p{L}{1,40})[-‐¬]$/u.exec(before.slice(-42))?.[1];
  const tail = /^\p{Ll}{1,40}/u.exec(after)?.[0];
  if (head !== undefined && tail !== undefined) {
    return isHyphened(before, head, tail, words) ? { drop: 0, space: '' } : { drop: 1, space: '' };
  }
  if (brokenWord(before, after, words)) return { drop: 0, space: '' };
  return UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1))
    ? { drop: 0, space: '' }
    : { drop: 0, space: ' ' };
}

function isHyphened(before: string, head: string, tail: string, words: Manner['words']): boolean {
  const whole = words.get((head + tail).toLowerCase()) ?? 0;
  const hyphened = words.get(`${head}-${tail}`.toLowerCase()) ?? 0;
  if (whole !== hyphened) return hyphened > whole;
  return HYPHENED.test(before.slice(-12));
}

/** A word that lost its hyphen: neither half is a word of the text, the whole is. */
function brokenWord(before: string, after: string, words: Manner['words']): boolean {
  const head = /(?:^|[^\p{L}-])(\p{L}{2,20})$/u.exec(before.slice(-24))?.[1]?.toLowerCase();
  const tail = /^\p{Ll}{2,20}(?![\p{L}-])/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return false;
  return words.has(head + tail) && !words.has(head) && !words.has(tail);
}
