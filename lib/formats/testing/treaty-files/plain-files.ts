/** A treaty as plain text: a paragraph a line, wrapped at a width, or all on one line. */

import type { Layout, Printed } from './source-treaty';

const WIDTH = 72;
/** Letters that take two places and are parted anywhere. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function plainText(paragraphs: readonly Printed[], { spaced }: Layout): string {
  return `${paragraphs.map(({ text }) => text).join(spaced ? '\n\n' : '\n')}\n`;
}

export function wrappedText(paragraphs: readonly Printed[], { spaced }: Layout): string {
  const wrapped = paragraphs.map(({ text }) => wrap(text).join('\n'));
  return `${wrapped.join(spaced ? '\n\n' : '\n')}\n`;
}

export function oneLineText(paragraphs: readonly Printed[]): string {
  return paragraphs.map(({ text }) => text).join(' ');
}

/** Lines of at most 72 places, parted at blanks, and between letters where a script has no blanks. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && placesOf(line + piece.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function piecesOf(text: string): string[] {
  return text
    .split(/(?<=\s)/u)
    .flatMap((word) =>
      WIDE.test(word) ? (word.match(/.[、。，；：！？）」』]*\s*/gu) ?? []) : [word],
    );
}

function placesOf(text: string): number {
  return WIDE.test(text) ? text.length * 2 : text.length;
}
