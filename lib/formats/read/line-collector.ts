/**
 * Gathers the paragraphs of a document as lines. Each paragraph and each thing left out has a number of
 * its own, so that a person finds it again; the text is cleaned here once for all formats.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import { CONTROLS, LINE_ENDINGS } from '@/lib/core/text/text';
import { type LeftOut, MOST_CHARACTERS, MOST_LINES, tooLong, tooManyLines } from './read-result';

const LONE_SURROGATES = /\p{Surrogate}/gu;

export type ParagraphDetails = {
  readonly headingLevel?: number | undefined;
  /** True where the paragraph follows close upon the one before, as the lines of a wrapped text do. */
  readonly close?: boolean;
};

export class LineCollector {
  readonly lines: TextLine[] = [];
  readonly leftOut: LeftOut[] = [];
  private at = 0;
  private size = 0;

  /** A paragraph; "\n" inside it is a forced line break. Blank ones are passed over. */
  paragraph(text: string, { headingLevel, close = false }: ParagraphDetails = {}): void {
    let blankBefore = !close;
    for (const raw of text.replace(LINE_ENDINGS, '\n').split('\n')) {
      const words = clean(raw);
      if (words !== '') {
        this.count(words);
        const heading = headingLevel === undefined ? {} : { headingLevel: level(headingLevel) };
        this.at += 1;
        this.lines.push({ at: this.at, text: words, blankBefore, ...heading });
      }
      blankBefore = words === '';
    }
  }

  /** Lines gathered elsewhere, such as those of a cell of a table. */
  append(lines: readonly TextLine[]): void {
    for (const { text, headingLevel, blankBefore } of lines) {
      this.paragraph(text, { headingLevel, close: !blankBefore });
    }
  }

  leave(text: string, reason: string): void {
    const words = clean(text.replace(LINE_ENDINGS, ' '));
    if (words === '') return;
    this.count(words);
    this.at += 1;
    this.leftOut.push({ line: this.at, text: words, reason });
  }

  private count(words: string): void {
    this.size += words.length;
    if (this.size > MOST_CHARACTERS) throw tooLong();
    if (this.at >= MOST_LINES) throw tooManyLines();
  }
}

function level(given: number): number {
  return Math.min(9, Math.max(1, Math.trunc(given)));
}

function clean(text: string): string {
  return text
    .replace(CONTROLS, ' ')
    .replace(LONE_SURROGATES, '\uFFFD')
    .normalize('NFC')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .trim();
}
