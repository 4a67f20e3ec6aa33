/**
 * Word documents. Numbers that Word counts are written out, tracked changes are settled one way, notes
 * stand behind their paragraphs; page headers, comments and hidden text are left out and told.
 * Reference: ECMA-376 part 1, chapter 17.
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import { Footnotes } from '../footnotes';
import { LineCollector } from '../line-collector';
import type { ReadDocument, ReadOptions } from '../read-result';
import { tableLines } from '../table-lines';
import { TrackedChanges } from '../tracked-changes';
import { childNamed, descendants, elementsOf, textInside, type XmlElement } from '../xml-tree';
import type { ZipArchive } from '../zip-archive';
import { Numbering } from './numbering';
import { openParts, type WordParts } from './parts';
import { type RunContext, revisionOf, wordsOf } from './runs';
import { childValue, numberingOf, outlineLevel, type ParagraphStyle, Styles } from './styles';

/** Throws ReadError for a document that is damaged or out of bounds. O(n). */
export function readDocx(archive: ZipArchive, options: ReadOptions = {}): ReadDocument {
  const parts = openParts(archive);
  const reader = new WordReader(parts, new TrackedChanges(options.trackedChanges));
  const { lines, leftOut } = reader.read();
  return {
    format: 'docx',
    ...(parts.title !== undefined && { title: parts.title }),
    lines,
    leftOut,
    remarks: reader.remarks(),
  };
}

class WordReader {
  private lines = new LineCollector();
  private readonly footnotes = new Footnotes();
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly context: RunContext;
  private boxes: XmlElement[] = [];
  /** Words of paragraphs whose end was deleted: they run on into the next. */
  private runningOn = '';
  private figures = 0;

  constructor(
    private readonly parts: WordParts,
    private readonly changes: TrackedChanges,
  ) {
    this.styles = new Styles(parts.part('styles'));
    this.numbering = new Numbering(parts.part('numbering'), this.styles);
    const notes = { footnote: notesOf(parts, 'footnotes'), endnote: notesOf(parts, 'endnotes') };
    this.context = {
      changes,
      footnotes: this.footnotes,
      noteText: (kind, id) => this.wordsOfNote(notes[kind].get(id)),
      hide: (text) => this.lines.leave(text, 'Hidden in the document.'),
      box: (content) => this.boxes.push(content),
    };
  }

  read(): LineCollector {
    this.blocks(childNamed(this.parts.document, 'body') ?? this.parts.document);
    this.lines.paragraph(this.runningOn);
    this.footnotes.rest(this.lines);
    for (const kind of ['header', 'footer']) {
      for (const part of this.parts.parts(kind)) {
        this.lines.leave(paragraphsIn(part), 'Stands at the top or foot of every page.');
      }
    }
    const comments = this.parts.part('comments');
    for (const comment of comments ? elementsOf(comments) : []) {
      const by = comment.attributes.author ?? 'an unnamed person';
      this.lines.leave(paragraphsIn(comment), `A comment by ${by}.`);
    }
    return this.lines;
  }

  remarks(): string[] {
    const tables = `Tables were read row by row, with “|” between the cells (${this.figures}).`;
    return [
      ...this.changes.remarks(),
      ...this.footnotes.remarks(),
      ...(this.figures > 0 ? [tables] : []),
    ];
  }

  private blocks(node: XmlElement): void {
    for (const child of elementsOf(node)) this.block(child);
  }

  private block(node: XmlElement): void {
    const revision = revisionOf(node);
    if (revision) {
      if (this.changes.keeps(revision)) this.blocks(node);
    } else if (node.name === 'p') this.paragraph(node);
    else if (node.name === 'tbl') this.table(node);
    else if (isTableOfContents(node)) {
      this.lines.leave(paragraphsIn(node), 'The table of contents.');
    } else if (!/Pr$|^Fallback$/.test(node.name)) this.blocks(node);
  }

  private paragraph(node: XmlElement): void {
    const properties = childNamed(node, 'pPr');
    const text = this.runningOn + wordsOf(node, this.context);
    this.runningOn = '';
    if (this.loses(properties)) {
      this.runningOn = text;
      return;
    }
    const name = properties && childValue(properties, 'pStyle');
    const style = this.styles.styleOf(name);
    const words = (this.numberOf(name, style, properties) + text).trim();
    if (style.isContents) this.lines.leave(words, 'The table of contents.');
    else {
      const headingLevel = (properties && outlineLevel(properties)) ?? style.headingLevel;
      this.lines.paragraph(words, { headingLevel });
      this.footnotes.after(words, this.lines);
    }
    const boxes = this.boxes;
    this.boxes = [];
    for (const box of boxes) this.blocks(box);
  }

  private numberOf(
    name: string | undefined,
    style: ParagraphStyle,
    properties: XmlElement | undefined,
  ): string {
    const own = properties ? numberingOf(properties) : {};
    const list = own.list ?? style.list;
    if (list === undefined || list === '0') return '';
    const level = own.level ?? this.numbering.levelOf(list, name) ?? style.level ?? 0;
    return this.numbering.next(list, level);
  }

  /** True where the end of a paragraph is not in the text that is read. */
  private loses(properties: XmlElement | undefined): boolean {
    const marks = childNamed(properties, 'rPr');
    const revisions = marks ? elementsOf(marks).flatMap((mark) => revisionOf(mark) ?? []) : [];
    return revisions.map((revision) => this.changes.keeps(revision)).includes(false);
  }

  private table(node: XmlElement): void {
    const outer = this.lines;
    const table: TextLine[][][] = [];
    for (const row of rowsOf(node)) {
      const marks = childNamed(row, 'trPr');
      const revision = marks && elementsOf(marks).flatMap((mark) => revisionOf(mark) ?? [])[0];
      if (revision && !this.changes.keeps(revision)) continue;
      const cells = cellsOf(row).map((cell) => {
        this.lines = new LineCollector();
        this.blocks(cell);
        const { lines, leftOut } = this.lines;
        this.lines = outer;
        for (const { text, reason } of leftOut) outer.leave(text, reason);
        return lines;
      });
      table.push(cells);
    }
    const { lines, order } = tableLines(table);
    if (order === 'cells-in-a-line') this.figures += 1;
    this.lines.append(lines);
  }

  private wordsOfNote(note: XmlElement | undefined): string {
    if (!note) return '';
    const paragraphs = descendants(note, 'p').map((one) => wordsOf(one, this.context));
    return paragraphs.join(' ');
  }
}

function notesOf(parts: WordParts, kind: string): Map<string, XmlElement> {
  const root = parts.part(kind);
  return new Map((root ? elementsOf(root) : []).map((note) => [note.attributes.id ?? '', note]));
}

/** Rows and cells may be wrapped in content controls. */
function rowsOf(node: XmlElement): XmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return /^(?:sdt|sdtContent|customXml)$/.test(child.name) ? cellsOf(child) : [];
  });
}

function isTableOfContents(node: XmlElement): boolean {
  if (node.name !== 'sdt') return false;
  const properties = childNamed(node, 'sdtPr');
  const gallery = properties && descendants(properties, 'docPartGallery')[0];
  return gallery?.attributes.val === 'Table of Contents';
}

function paragraphsIn(node: XmlElement): string {
  return descendants(node, 'p')
    .map((paragraph) => descendants(paragraph, 't').map(textInside).join(''))
    .join(' ');
}
