/**
 * Web pages, and what LibreOffice and Word save as HTML. Blocks become paragraphs, as a browser shows
 * them; numbers of lists are written out; what serves the page and not the text is left out and told.
 * Reference: HTML Living Standard, sections 4.3 to 4.9 and 15.3.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import { printNumber, raised } from './generated-number';
import {
  attributeOf,
  firstNamed,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  NO_WORDS,
  parseHtml,
  wordsInside,
} from './html-tree';
import { LineCollector } from './line-collector';
import type { ReadDocument, ReadOptions } from './read-result';
import { type Table, tableLines } from './table-lines';
import { TrackedChanges } from './tracked-changes';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** Parts of a page that hold no part of its text. */
const FURNITURE: Readonly<Record<string, string>> = {
  nav: 'Navigation of the page.',
  dialog: 'A dialog of the page.',
};

const LIST_FORMS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '1': 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'arabic-indic': 'arabicNumbers',
  persian: 'persianNumbers',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  hangul: 'ganada',
  none: 'none',
};

type Context = {
  readonly pre: boolean;
  readonly heading: number | undefined;
};

/** The text of a page. Throws ReadError for one that cannot be read. O(n). */
export function readHtml(source: string, options: ReadOptions = {}): ReadDocument {
  const page = parseHtml(source);
  const html = firstNamed(page, 'html');
  const head = html && firstNamed(html, 'head');
  const titleElement = head && firstNamed(head, 'title');
  const title = titleElement && wordsInside(titleElement).replace(/\s+/g, ' ').trim();
  const body = html && firstNamed(html, 'body');
  const lang = (html && attributeOf(html, 'lang')) ?? (body && attributeOf(body, 'lang'));
  const lines = new LineCollector();
  const reader = new HtmlReader(lines, new TrackedChanges(options.trackedChanges));
  reader.read(body ?? page);
  return {
    format: 'html',
    ...(title && { title }),
    ...(lang && { lang }),
    lines: lines.lines,
    leftOut: lines.leftOut,
    remarks: reader.remarks(),
  };
}

/** Walks the elements below the body. */
class HtmlReader {
  private text = '';
  private label = '';
  private close = false;
  private tables = { figures: 0, columns: 0 };

  constructor(
    private readonly lines: LineCollector,
    private readonly changes: TrackedChanges,
  ) {}

  read(body: HtmlParent): void {
    const context = { pre: false, heading: undefined };
    this.children(body, context);
    this.flush(context);
  }

  remarks(): string[] {
    const { figures, columns } = this.tables;
    return [
      ...this.changes.remarks(),
      ...(figures > 0
        ? [`Tables were read row by row, with “|” between the cells (${figures}).`]
        : []),
      ...(columns > 0
        ? ['Two languages stand side by side in a table; the left column was read first.']
        : []),
    ];
  }

  private children(node: HtmlParent, context: Context): void {
    for (const child of node.childNodes) this.node(child, context);
  }

  private node(node: HtmlNode, context: Context): void {
    if (isElement(node)) this.element(node, context);
    else if (node.nodeName === '#text' && 'value' in node) {
      this.text += context.pre ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
    }
  }

  private element(element: HtmlElement, context: Context): void {
    const { tagName: tag } = element;
    if (NO_WORDS.has(tag)) return;
    const reason = this.reasonToLeave(element);
    if (reason !== undefined) {
      this.flush(context);
      this.lines.leave(wordsInside(element), reason);
    } else if (tag === 'br') this.text += '\n';
    else if (tag === 'wbr') this.text += '\u200b';
    else if (tag === 'sup') this.text += raised(this.inline(element, context));
    else if (tag === 'del' || tag === 'ins') {
      if (this.changes.keeps(tag === 'del' ? 'deleted' : 'inserted'))
        this.children(element, context);
    } else if (tag === 'table') this.table(element, context);
    else if (tag === 'ol') this.list(element, context);
    else if (BLOCKS.has(tag)) this.block(element, context);
    else this.children(element, context);
  }

  private reasonToLeave(element: HtmlElement): string | undefined {
    const role = attributeOf(element, 'role');
    if (role === 'navigation') return FURNITURE.nav;
    const style = attributeOf(element, 'style') ?? '';
    if (attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none/i.test(style)) {
      return 'Hidden on the page.';
    }
    return FURNITURE[element.tagName];
  }

  private block(element: HtmlElement, outer: Context): void {
    this.flush(outer);
    const context = {
      pre: outer.pre || element.tagName === 'pre',
      heading: headingOf(element) ?? outer.heading,
    };
    this.children(element, context);
    this.flush(context);
  }

  private inline(element: HtmlElement, context: Context): string {
    const before = this.text;
    this.text = '';
    this.children(element, context);
    const own = this.text;
    this.text = before;
    return own;
  }

  private list(element: HtmlElement, context: Context): void {
    this.flush(context);
    const items = element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'li');
    const down = attributeOf(element, 'reversed') !== undefined;
    let count = wholeNumber(attributeOf(element, 'start')) ?? (down ? items.length : 1);
    for (const child of element.childNodes) {
      if (!isElement(child) || child.tagName !== 'li') {
        this.node(child, context);
        continue;
      }
      count = wholeNumber(attributeOf(child, 'value')) ?? count;
      const number = printNumber(count, listForm(child) ?? listForm(element) ?? 'decimal');
      this.label = number === '' ? '' : `${number}.`;
      this.block(child, context);
      this.label = '';
      count += down ? -1 : 1;
    }
  }

  private table(element: HtmlElement, context: Context): void {
    this.flush(context);
    const table: TextLine[][][] = [];
    this.rows(element, table);
    const { lines, order } = tableLines(table satisfies Table);
    this.lines.append(lines);
    if (order === 'cells-in-a-line') this.tables.figures += 1;
    if (order === 'column-by-column') this.tables.columns += 1;
  }

  private rows(node: HtmlParent, table: TextLine[][][]): void {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'td' || child.tagName === 'th') table.at(-1)?.push(this.cell(child));
      else if (child.tagName === 'caption') table.push([this.cell(child)]);
      else {
        if (child.tagName === 'tr') table.push([]);
        this.rows(child, table);
      }
    }
  }

  private cell(element: HtmlElement): TextLine[] {
    const own = new LineCollector();
    const reader = new HtmlReader(own, this.changes);
    reader.read(element);
    for (const { text, reason } of own.leftOut) this.lines.leave(text, reason);
    this.tables.figures += reader.tables.figures;
    this.tables.columns += reader.tables.columns;
    return own.lines;
  }

  /** Ends a paragraph. */
  private flush({ heading }: Context): void {
    const text = this.text.trim();
    this.text = '';
    if (text === '') return;
    const label = text.startsWith(this.label) ? '' : `${this.label} `;
    this.label = '';
    this.lines.paragraph(label + text, { headingLevel: heading, close: this.close });
    this.close = false;
  }
}

function headingOf(element: HtmlElement): number | undefined {
  const tag = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (tag !== undefined) return Number(tag);
  if (attributeOf(element, 'role') !== 'heading') return undefined;
  return wholeNumber(attributeOf(element, 'aria-level')) ?? 2;
}

function listForm(element: HtmlElement): string | undefined {
  const style = attributeOf(element, 'style') ?? '';
  const named = /list-style(?:-type)?\s*:\s*([a-z-]{1,40})/i.exec(style)?.[1]?.toLowerCase();
  return LIST_FORMS[named ?? ''] ?? LIST_FORMS[attributeOf(element, 'type') ?? ''];
}

function wholeNumber(printed: string | undefined): number | undefined {
  return printed !== undefined && /^\s*-?\d{1,6}\s*$/.test(printed) ? Number(printed) : undefined;
}
