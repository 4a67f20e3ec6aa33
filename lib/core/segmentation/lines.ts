/**
 * The lines of a plain-text treaty, and the paragraphs they make. Files are wrapped at a width, or hold
 * a paragraph a line, or put a whole treaty on one line; what is read from them should not depend on
 * it. Lines are joined only where a sentence plainly runs on.
 */

import { CONTROLS, LINE_ENDINGS } from '@/lib/core/text/text';
import { readHeading } from './read-heading';
import { lineLabel } from './split-paragraphs';

export type TextLine = {
  /** Its line or paragraph in the source, from 1. */
  readonly at: number;
  /** Without white space around it; never empty. */
  readonly text: string;
  readonly blankBefore: boolean;
  /** 1 to 9 where the source itself marks a heading, as HTML and word processors do. */
  readonly headingLevel?: number;
};

const STOP = /[.;:!?。；：！？؛؟…]["”»’)\]]*$/u;
const UNCASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The lines that hold words, in NFC. O(n). */
export function textLines(text: string): TextLine[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replace(LINE_ENDINGS, '\n')
    .replace(CONTROLS, '\n');
  let blankBefore = true;
  return raw.split('\n').flatMap((line, index): TextLine[] => {
    const words = line
      .normalize('NFC')
      .replace(/[\t\u00a0]+/g, ' ')
      .trim();
    const before = blankBefore;
    blankBefore = words === '';
    return words === '' ? [] : [{ at: index + 1, text: words, blankBefore: before }];
  });
}

/** True when a line ends as sentences do. */
export function endsWithStop(text: string): boolean {
  return STOP.test(text);
}

/** The usual length of a line in a file that wraps its paragraphs; undefined for one that does not. */
export function wrapWidth(lines: readonly TextLine[]): number | undefined {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  if (lines.length < 8 || width < 30 || width > 130) return undefined;
  const long = lines.filter(({ text }) => text.length >= 0.7 * width);
  const open = long.filter(({ text }) => !STOP.test(text)).length;
  return open >= 0.5 * long.length ? width : undefined;
}

/** Lines as paragraphs, one a line: what runs on is joined. O(n). */
export function joinLines(lines: readonly TextLine[], width: number | undefined): string {
  const paragraphs: string[] = [];
  let last = '';
  for (const line of lines) {
    if (paragraphs.length > 0 && runsOn(last, line, width)) {
      paragraphs.push(glue(paragraphs.pop() ?? '', line.text));
    } else paragraphs.push(line.text);
    last = line.text;
  }
  return paragraphs.join('\n');
}

function runsOn(before: string, { text, blankBefore }: TextLine, width: number | undefined) {
  if (STOP.test(before) || lineLabel(text)) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  return width !== undefined && !blankBefore && before.length >= 0.7 * width;
}

function glue(before: string, after: string): string {
  if (/\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after)) return before + after;
  return UNCASED.test(before.slice(-1)) && UNCASED.test(after.slice(0, 1))
    ? before + after
    : `${before} ${after}`;
}

/** A line with less is left as it is when headings are looked for inside lines. */
const LONG_LINE = 200;
const INSIDE =
  /(?<=^|[.;:!?。；،؛”"»)\]]\s*|\s{2,})(?=(?:ARTICLE|Article|ARTICULO|Art[ií]culo|ART[IÍ]CULO|Artikel|Art\.|СТАТЬЯ|Статья|Стаття|ماده|المادة|第[\p{Nd}一二三四五六七八九十百]{1,5}条|제\s?\p{Nd}{1,3}\s?조)(?=[\s\p{Nd}.]|$)|In witness whereof|IN WITNESS WHEREOF|Done (?:at|in) |DONE at |Совершено в |В удостоверение |En foi de quoi|Fait à |En fe de lo cual|Hecho en )/gu;

/** Long lines parted before what may be a heading inside them, for files that lost their line breaks. */
export function partLongLines(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line) => {
    if (line.text.length < LONG_LINE) return [line];
    const cuts = [...line.text.matchAll(INSIDE)]
      .map((match) => match.index)
      .filter((cut) => cut > 0 && isHeadingOrClose(line.text.slice(cut, cut + 200)));
    const ends = [...cuts, line.text.length];
    return [0, ...cuts].flatMap((from, index): TextLine[] => {
      const text = line.text.slice(from, ends[index]).trim();
      return text === '' ? [] : [{ ...line, text, blankBefore: index > 0 || line.blankBefore }];
    });
  });
}

function isHeadingOrClose(text: string): boolean {
  const heading = readHeading(text);
  return heading === undefined
    ? !/^(?:art|ст|ماده|المادة|第|제)/iu.test(text)
    : heading.level === 'article';
}
