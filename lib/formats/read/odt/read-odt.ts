/**
 * OpenDocument texts, as LibreOffice saves them. Numbers that lists count are written out, tracked
 * changes are settled one way, notes stand behind their paragraphs.
 * Reference: OpenDocument 1.3 part 3, chapters 5 (text), 16.31 (list styles).
 */

import type { TextLine } from '@/lib/core/segmentation/lines';
import { decodeText } from '../decode-text';
import { Footnotes } from '../footnotes';
import { LineCollector } from '../line-collector';
import { type ReadDocument, ReadError, type ReadOptions } from '../read-result';
import { tableLines } from '../table-lines';
import { TrackedChanges } from '../tracked-changes';
import { descendants, elementsOf, parseXml, textInside, type XmlElement } from '../xml-tree';
import type { ZipArchive } from '../zip-archive';
import { ListCounts, type ListPlace } from './list-counts';
import { OdtWords } from './odt-words';

/** Throws ReadError for a document that is damaged, locked or out of bounds. O(n). */
export function readOdt(archive: ZipArchive, options: ReadOptions = {}): ReadDocument {
  const files = archive.read(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']);
  const xml = (path: string) => {
    const bytes = files.get(path);
    return bytes && parseXml(decodeText(bytes).text);
  };
  const manifest = xml('META-INF/manifest.xml');
  if (manifest && descendants(manifest, 'encryption-data').length > 0) {
    throw new ReadError(
      'The document is protected by a password. Save a copy without it, and import that.',
    );
  }
  const content = xml('content.xml');
  const body =
    content && descendants(content, 'text').find(({ namespace }) => /office/.test(namespace));
  if (!content || !body) {
    throw new ReadError(
      'The document holds no text. Open it in LibreOffice and save it once more.',
    );
  }
  const meta = xml('meta.xml');
  const title = meta && descendants(meta, 'title')[0];
  const reader = new OdtReader([content, xml('styles.xml')], body, options);
  return {
    format: 'odt',
    ...(title && textInside(title).trim() !== '' && { title: textInside(title).trim() }),
    ...reader.read(body),
  };
}

const NO_BLOCKS =
  /^(?:tracked-changes|sequence-decls|forms|table-of-content|alphabetical-index|variable-decls|user-field-decls)$/;

class OdtReader {
  private lines = new LineCollector();
  private readonly footnotes = new Footnotes();
  private readonly changes: TrackedChanges;
  private readonly words: OdtWords;
  private readonly lists: ListCounts;
  private figures = 0;

  constructor(roots: readonly (XmlElement | undefined)[], body: XmlElement, options: ReadOptions) {
    this.changes = new TrackedChanges(options.trackedChanges);
    this.words = new OdtWords(body, this.changes, this.footnotes);
    this.lists = new ListCounts(roots);
  }

  read(body: XmlElement): Pick<ReadDocument, 'lines' | 'leftOut' | 'remarks'> {
    this.blocks(body);
    this.lines.paragraph(this.words.rest());
    this.footnotes.rest(this.lines);
    const tables = `Tables were read row by row, with “|” between the cells (${this.figures}).`;
    return {
      lines: this.lines.lines,
      leftOut: this.lines.leftOut,
      remarks: [
        ...this.changes.remarks(),
        ...this.footnotes.remarks(),
        ...(this.figures > 0 ? [tables] : []),
      ],
    };
  }

  private blocks(node: XmlElement, list?: ListPlace): void {
    for (const child of elementsOf(node)) this.block(child, list);
  }

  private block(node: XmlElement, list: ListPlace | undefined): void {
    const { name } = node;
    if (name === 'p' || name === 'h') this.paragraph(node, list);
    else if (name === 'list') this.list(node, list);
    else if (name === 'table') this.table(node);
    else if (name === 'table-of-content') {
      this.lines.leave(textInside(node).replace(/\s+/g, ' '), 'The table of contents.');
    } else if (/^change(?:-start|-end)?$/.test(name)) this.words.mark(node);
    else if (!NO_BLOCKS.test(name)) this.blocks(node, list);
  }

  private list(node: XmlElement, outer: ListPlace | undefined): void {
    const place = this.lists.open(node, outer);
    for (const item of elementsOf(node)) {
      if (item.name === 'list-item') this.lists.item(place, item);
      this.blocks(item, place);
    }
  }

  private paragraph(node: XmlElement, list: ListPlace | undefined): void {
    const before = this.footnotes;
    const words = this.words.paragraph(node);
    if (words === undefined) return;
    const number = this.lists.label(node, list);
    const text = (number + words).trim();
    const level = Number(node.attributes['outline-level']);
    this.lines.paragraph(text, { headingLevel: node.name === 'h' ? level || 1 : undefined });
    before.after(text, this.lines);
  }

  private table(node: XmlElement): void {
    const outer = this.lines;
    const table: TextLine[][][] = [];
    for (const row of rowsOf(node)) {
      const cells = elementsOf(row).filter(({ name }) => name === 'table-cell');
      table.push(
        cells.map((cell) => {
          this.lines = new LineCollector();
          this.blocks(cell);
          const { lines } = this.lines;
          this.lines = outer;
          return lines;
        }),
      );
    }
    const { lines, order } = tableLines(table);
    if (order === 'cells-in-a-line') this.figures += 1;
    this.lines.append(lines);
  }
}

function rowsOf(node: XmlElement): XmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (child.name === 'table-row') return [child];
    return /^table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}
