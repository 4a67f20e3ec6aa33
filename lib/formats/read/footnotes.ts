/**
 * Footnotes of a document. Their words belong to the treaty, so they stand behind the paragraph that
 * refers to them; a mark in square brackets cannot be taken for an inserted number, as a raised digit can.
 */

import { printNumber } from './generated-number';
import type { LineCollector } from './line-collector';

/** Behind a shorter paragraph, which may be a heading, a note would be taken for its title. */
const SHORT_PARAGRAPH = 80;

export class Footnotes {
  private waiting: string[] = [];
  private readonly counts = { footnote: 0, endnote: 0 };

  /** Takes a note, and answers its mark. */
  mark(kind: 'footnote' | 'endnote', text: string): string {
    this.counts[kind] += 1;
    const number = printNumber(this.counts[kind], kind === 'endnote' ? 'lowerRoman' : 'decimal');
    this.waiting.push(`[${number}] ${text.replace(/\s+/g, ' ').trim()}`);
    return `[${number}]`;
  }

  /** Lays down the notes of the paragraphs so far, unless the last was short. */
  after(paragraph: string, lines: LineCollector): void {
    if (paragraph.length >= SHORT_PARAGRAPH || /[.;。；]$/.test(paragraph)) this.rest(lines);
  }

  rest(lines: LineCollector): void {
    for (const note of this.waiting) lines.paragraph(note);
    this.waiting = [];
  }

  remarks(): string[] {
    const count = this.counts.footnote + this.counts.endnote;
    return count === 0 ? [] : [`Notes stand behind the paragraphs that refer to them (${count}).`];
  }
}
