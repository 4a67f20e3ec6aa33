/**
 * A stream of pieces as paragraphs with tracked changes. Every "\n" ends a paragraph, and what
 * happened to it is said of the paragraph's mark: accepting a deleted mark, or rejecting an inserted
 * one, joins the paragraph with the next, exactly as the stream reads without that "\n".
 *
 * Reference: ECMA-376 part 1, 17.13.5: ins, del, moveFrom, moveTo and their range markers; 17.13.5.29
 * (pPrChange).
 */

import type { PrintedNumber } from '../document/printed-numbers';
import { type Attributes, element } from '../document/xml';
import type { Piece } from '../redline/pieces';
import type { StretchStatus } from '../redline/stretches';
import { type Commented, commentEnd, commentStart } from './comments';
import { endnoteCall } from './endnotes';
import { Numbers } from './numbering';
import { paragraph, paragraphProperties, run, wordDate } from './runs';

export type RevisionSettings = {
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  readonly langs: { readonly left: string; readonly right: string };
  readonly numbers: {
    readonly left: ReadonlyMap<string, PrintedNumber>;
    readonly right: ReadonlyMap<string, PrintedNumber>;
  };
};

const STYLES = { 'group-title': 'Heading1', title: 'Heading2', text: undefined } as const;
const OF_A = new Set<StretchStatus>(['deleted', 'moved-from']);

/** The paragraph being written. */
type Open = {
  content: string;
  role: Piece['role'];
  lang: string;
  left?: PrintedNumber | undefined;
  right?: PrintedNumber | undefined;
  hasLeft: boolean;
  hasRight: boolean;
};

/** Writes paragraphs one after the other; `finish` gives them. */
export class RevisionWriter {
  readonly #settings: RevisionSettings;
  readonly #revision: Attributes;
  readonly #labels = new Numbers();
  readonly #body: string[] = [];
  #open: Open | undefined;
  #range: { readonly id: number; readonly end: string } | undefined;
  #rangeKey = '';
  #lastMark: StretchStatus = 'both';
  #nextId = 1;

  constructor(settings: RevisionSettings) {
    this.#settings = settings;
    this.#revision = { 'w:author': settings.author, 'w:date': wordDate(settings.date) };
  }

  write(stream: readonly Commented[]): void {
    for (const item of stream) {
      if ('piece' in item) this.#piece(item.piece);
      else if ('endnote' in item) {
        const name = item.side === 'left' ? 'w:del' : 'w:ins';
        this.#opened().content += this.#revised(name, endnoteCall(item.endnote));
      } else
        this.#opened().content += (item.edge === 'start' ? commentStart : commentEnd)(item.comment);
    }
  }

  /** All paragraphs. One more stands at the end where the last one's own end is a change. */
  finish(): { readonly paragraphs: string; readonly numbering: string } {
    this.#closeRange();
    if (this.#open) this.#end('both');
    if (this.#lastMark !== 'both') this.#body.push(paragraph(''));
    return { paragraphs: this.#body.join(''), numbering: this.#labels.xml() };
  }

  #piece(piece: Piece): void {
    this.#rangeFor(piece);
    const open = this.#opened();
    this.#note(open, piece);
    if (piece.text === '\n') {
      this.#end(piece.status);
      return;
    }
    const lang = OF_A.has(piece.status) ? this.#settings.langs.left : this.#settings.langs.right;
    open.content += this.#tracked(piece.status, piece.text, lang);
  }

  /** What the paragraph is: the role of its words, and the printed number each side gives it. */
  #note(open: Open, piece: Piece): void {
    open.role = piece.role;
    const { numbers, langs } = this.#settings;
    if (piece.left && !open.hasLeft) {
      open.hasLeft = true;
      open.left = numbers.left.get(`${piece.left.eId} ${piece.left.at}`);
    }
    if (piece.right && !open.hasRight) {
      open.hasRight = true;
      open.right = numbers.right.get(`${piece.right.eId} ${piece.right.at}`);
    }
    open.lang = OF_A.has(piece.status) ? langs.left : langs.right;
  }

  #tracked(status: StretchStatus, text: string, lang: string): string {
    const deleted = run(text, { lang, deleted: true });
    const kept = run(text, { lang });
    switch (status) {
      case 'both':
        return kept;
      case 'deleted':
        return this.#revised('w:del', deleted);
      case 'inserted':
        return this.#revised('w:ins', kept);
      case 'moved-from':
        return this.#revised('w:moveFrom', kept);
      case 'moved-to':
        return this.#revised('w:moveTo', kept);
    }
  }

  #revised(name: string, content = ''): string {
    return element(name, { 'w:id': this.#nextId++, ...this.#revision }, content);
  }

  #end(status: StretchStatus): void {
    const open = this.#opened();
    const { role, lang, left, right, hasLeft, hasRight } = open;
    const style = { style: STYLES[role], lang };
    const now = hasRight ? right : left;
    const was = hasLeft ? left : right;
    const properties = { ...style, ...this.#numbered(now) };
    const before = { ...style, ...this.#numbered(was) };
    const changed = now?.label !== was?.label || now?.depth !== was?.depth;
    const change = changed
      ? { was: this.#revised('w:pPrChange', element('w:pPr', {}, paragraphProperties(before))) }
      : {};
    this.#body.push(
      paragraph(open.content, { ...properties, mark: this.#mark(status), ...change }),
    );
    this.#open = undefined;
    this.#lastMark = status;
  }

  #numbered(printed: PrintedNumber | undefined): { number?: number } {
    return printed ? { number: this.#labels.idOf(printed.label, printed.depth) } : {};
  }

  #mark(status: StretchStatus): string {
    switch (status) {
      case 'both':
        return '';
      case 'deleted':
        return this.#revised('w:del');
      case 'inserted':
        return this.#revised('w:ins');
      case 'moved-from':
        return this.#revised('w:moveFrom');
      case 'moved-to':
        return this.#revised('w:moveTo');
    }
  }

  /** Opens and closes the markers around what moved: both halves bear one name. */
  #rangeFor({ move, status }: Piece): void {
    const half = OF_A.has(status) ? 'moveFrom' : 'moveTo';
    const key = move === undefined ? '' : `${half} ${move}`;
    if (key === this.#rangeKey) return;
    this.#closeRange();
    this.#rangeKey = key;
    if (move === undefined) return;
    const id = this.#nextId++;
    this.#range = { id, end: `w:${half}RangeEnd` };
    const attributes = { 'w:id': id, ...this.#revision, 'w:name': `move${move + 1}` };
    this.#opened().content += element(`w:${half}RangeStart`, attributes);
  }

  #closeRange(): void {
    if (!this.#range) return;
    const end = element(this.#range.end, { 'w:id': this.#range.id });
    if (this.#open) this.#open.content += end;
    else this.#body.push(end);
    this.#range = undefined;
    this.#rangeKey = '';
  }

  #opened(): Open {
    const { right } = this.#settings.langs;
    this.#open ??= { content: '', role: 'text', lang: right, hasLeft: false, hasRight: false };
    return this.#open;
  }
}
