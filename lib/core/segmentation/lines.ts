/**
 * The lines of a plain-text treaty. Files are wrapped at a width, or hold a paragraph a line, or put a whole
 * treaty on one line; what is read from them should not depend on it (`join-lines.ts`, `part-lines.ts`).
 */

import { CONTROLS, LINE_ENDINGS } from '@/lib/core/text/text';

export type TextLine = {
  /** Its line or paragraph in the source, from 1. */
  readonly at: number;
  /** Without white space around it; never empty. */
  readonly text: string;
  readonly blankBefore: boolean;
  /** 1 to 9 where the source itself marks a heading, as HTML and word processors do. */
  readonly headingLevel?: number;
};

const STOP = /[.;:!?。；：！？؛؟…।։]["”»’)\]」』]*$/u;
const ENTITY =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|laquo|raquo|ndash|mdash|sect));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  sect: '§',
};

/** The lines that hold words, in NFC; entities that were left from HTML are read. O(n). */
export function textLines(text: string): TextLine[] {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replace(LINE_ENDINGS, '\n')
    .replace(CONTROLS, '\n');
  let blankBefore = true;
  return raw.split('\n').flatMap((line, index): TextLine[] => {
    const words = withoutEntities(line)
      .normalize('NFC')
      .replace(/[\t\u00a0]+/g, ' ')
      .trim();
    const before = blankBefore;
    blankBefore = words === '';
    return words === '' ? [] : [{ at: index + 1, text: words, blankBefore: before }];
  });
}

function withoutEntities(line: string): string {
  if (!line.includes('&')) return line;
  return line.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '0', 16);
    const known = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return known ? String.fromCodePoint(code) : whole;
  });
}

/** True when a line ends as sentences do. */
export function endsWithStop(text: string): boolean {
  return STOP.test(text.slice(-12));
}
