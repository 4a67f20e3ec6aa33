/**
 * A comparison as a Word table for filing: A on the left, B on the right, the relation between them,
 * differences marked by formatting. Nothing is tracked, so the document is read and annotated as it
 * stands.
 *
 * Reference: ECMA-376 part 1, 17.4 (tables).
 */

import type { FindableRow } from '@/lib/core/presentation/row-filter';
import { type ExportedComparison, sideTitle, sourceLine } from '../document/exported-comparison';
import { type ExportedSegment, titledUnits } from '../document/exported-lines';
import { type PlacedComment, placeComments } from '../document/place-comments';
import { numberedSources, provenanceLines } from '../document/provenance-lines';
import { relationLines, verdictOf } from '../document/relation-lines';
import { element } from '../document/xml';
import { commentEnd, commentStart, commentsXml } from './comments';
import { docxFrame } from './frame';
import { docxPackage } from './package';
import { paragraph, run } from './runs';

/** Widths in twentieths of a point: landscape A4 within its margins. */
const WIDTHS = { text: 6419, relation: 2000 } as const;
const MARKS = 'Struck through: only in A. Underlined: only in B. Underlined with dots: moved.';
type Column = 'left' | 'right';

/** The bytes of the document. O(text). */
export function docxSynopsis(exported: ExportedComparison): Uint8Array {
  const { left, right, rows, allRows, marked } = exported;
  const comments = placeComments(exported);
  const unplaced = comments.filter(
    ({ side, place }) => !rows.some((row) => row[side].some(({ eId }) => eId === place?.eId)),
  );
  const opening = unplaced.map(({ id }) => commentStart(id) + commentEnd(id)).join('');
  const shown =
    rows.length < allRows ? `${rows.length} of ${allRows} rows, as they were filtered. ` : '';
  const frame = docxFrame(exported, {
    explanation: shown + (marked ? MARKS : 'Both texts are given clean: no difference is marked.'),
    landscape: true,
    sources: 'listed at the end.',
  });
  const head = rowXml(
    [
      cellXml(WIDTHS.text, headLine(`A: ${sideTitle(left)}`, opening)),
      cellXml(WIDTHS.relation, headLine('Relation')),
      cellXml(WIDTHS.text, headLine(`B: ${sideTitle(right)}`)),
    ],
    true,
  );
  const table = element(
    'w:tbl',
    {},
    TABLE_PROPERTIES + head + rows.map((row) => comparedRow(row, exported, comments)).join(''),
  );
  return docxPackage({
    ...frame,
    body: table + sourcesXml(exported) + frame.section,
    comments: commentsXml(comments),
    endnotes: '',
    numbering: '',
  });
}

/** Every source of both texts under the number by which the cells name it. */
function sourcesXml({ left, right }: ExportedComparison): string {
  const list = (letter: 'A' | 'B', version: ExportedComparison['left']) => {
    const lines = numberedSources(letter, version).map(({ number, source }) =>
      paragraph(run(`${number}\u2002${sourceLine(source)}`), { style: 'EndnoteText' }),
    );
    const title = paragraph(run(`Sources of ${letter}: ${sideTitle(version)}`), {
      style: 'Heading2',
    });
    return title + (lines.length > 0 ? lines.join('') : paragraph(run('None recorded.')));
  };
  return list('A', left) + list('B', right);
}

const TABLE_PROPERTIES = [
  element(
    'w:tblPr',
    {},
    [
      element('w:tblStyle', { 'w:val': 'Synopsis' }),
      element('w:tblW', { 'w:w': 2 * WIDTHS.text + WIDTHS.relation, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ].join(''),
  ),
  element(
    'w:tblGrid',
    {},
    [WIDTHS.text, WIDTHS.relation, WIDTHS.text]
      .map((width) => element('w:gridCol', { 'w:w': width }))
      .join(''),
  ),
].join('');

function headLine(text: string, before = ''): string {
  return paragraph(before + run(text, { style: 'Strong' }), { style: 'TableText' });
}

function rowXml(cells: readonly string[], isHead = false): string {
  const properties = isHead ? element('w:trPr', {}, element('w:tblHeader')) : '';
  return element('w:tr', {}, properties + cells.join(''));
}

function cellXml(width: number, content: string): string {
  const properties = element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }));
  return element('w:tc', {}, properties + content);
}

function comparedRow(
  row: FindableRow,
  exported: ExportedComparison,
  comments: readonly PlacedComment[],
): string {
  return rowXml([
    cellXml(WIDTHS.text, sideCell(row, 'left', exported, comments)),
    cellXml(WIDTHS.relation, relationCell(row, exported)),
    cellXml(WIDTHS.text, sideCell(row, 'right', exported, comments)),
  ]);
}

function relationCell(row: FindableRow, exported: ExportedComparison): string {
  const line = (text: string, style?: string) =>
    paragraph(run(text, style === undefined ? {} : { style }), { style: 'TableText' });
  return [
    line(verdictOf(row), 'Strong'),
    ...relationLines(row, exported).map((text) => line(text)),
  ].join('');
}

function sideCell(
  row: FindableRow,
  side: Column,
  exported: ExportedComparison,
  comments: readonly PlacedComment[],
): string {
  const { lang } = exported[side];
  const cells = titledUnits(row, side, exported).map(({ unit, title, lines }) => {
    const edges = edgesOf(comments, side, unit.eId);
    const runs = lines.map(
      ({ at, label, words }) =>
        (label === undefined ? '' : run(`${label} `)) + lineRuns(words, at, edges, side, lang),
    );
    const texts = [run(title, { lang, style: 'Strong' }), ...runs].map((content) =>
      paragraph(content, { style: 'TableText', lang }),
    );
    const provenance = provenanceLines(side === 'left' ? 'A' : 'B', exported[side], unit).map(
      (line) => paragraph(run(line), { style: 'Provenance' }),
    );
    return [...texts, ...provenance].join('');
  });
  return cells.length > 0 ? cells.join('') : paragraph('', { style: 'TableText' });
}

type Edge = { readonly at: number; readonly xml: string };

/** Where comments begin and end in a unit's text, in order; an end before a start. */
function edgesOf(comments: readonly PlacedComment[], side: Column, eId: string): Edge[] {
  const own = comments.filter((comment) => comment.side === side && comment.place?.eId === eId);
  const starts = own.map(({ id, place }) => ({ at: place?.start ?? 0, xml: commentStart(id) }));
  const ends = own.map(({ id, place }) => ({ at: place?.end ?? 0, xml: commentEnd(id) }));
  return [...ends, ...starts].sort((one, other) => one.at - other.at);
}

/** A line as runs, cut where comments begin and end; `at` is the line's place in its unit. */
function lineRuns(
  words: readonly ExportedSegment[],
  at: number,
  edges: readonly Edge[],
  side: Column,
  lang: string,
): string {
  const changed = side === 'left' ? 'OnlyInA' : 'OnlyInB';
  const styles = { same: undefined, changed, moved: 'MovedText' } as const;
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  // A comment that ends with the line ends in it; one that begins there begins on the next.
  const here = edges.filter((edge) => edge.at >= at && edge.at <= at + length);
  let done = at;
  let next = 0;
  let xml = '';
  const putEdges = () => {
    for (; (here[next]?.at ?? Infinity) <= done; next += 1) xml += here[next]?.xml ?? '';
  };
  for (const { text, kind } of words) {
    const style = styles[kind];
    const end = done + text.length;
    for (const start = done; done < end; ) {
      putEdges();
      const stop = Math.min(end, here[next]?.at ?? end);
      const piece = text.slice(done - start, stop - start);
      xml += run(piece, { lang, ...(style !== undefined && { style }) });
      done = stop;
    }
  }
  putEdges();
  return xml;
}
