/**
 * A comparison as a Word table for filing: A on the left, B on the right, the relation between them,
 * differences marked by formatting. Nothing is tracked, so the document is read and annotated as it
 * stands.
 *
 * Reference: ECMA-376 part 1, 17.4 (tables).
 */

import type { GroundLevel } from '@/lib/core/comparison/shared-ground';
import type { FindableRow } from '@/lib/core/presentation/row-filter';
import {
  type ExportedComparison,
  provisionTitle,
  sideTitle,
} from '../document/exported-comparison';
import { type ExportedSegment, titledUnits } from '../document/exported-lines';
import { type PlacedComment, placeComments } from '../document/place-comments';
import { provenanceLines } from '../document/provenance-lines';
import { relationLines, verdictOf } from '../document/relation-lines';
import { type OneLine, oneText } from '../redline/one-text';
import { commentEnd, commentStart, commentsXml } from './comments';
import { Endnotes, endnoteCall } from './endnotes';
import { docxFrame } from './frame';
import { docxPackage } from './package';
import { paragraph, run } from './runs';
import { cellXml, headLine, rowXml, tableProperties, tableXml } from './tables';

/** Widths in twentieths of a point: landscape A4 within its margins. */
const WIDTHS = { text: 6419, relation: 2000 } as const;
const MARKS =
  'Struck through: only in A. Underlined: only in B. Underlined with dots: moved. Underlined with dots and dashes in grey: spelled in other letters.';
const SHARED_MARKS =
  'Underlined: the same words in both texts, wherever they stand. Underlined twice: in another form or order. Dashes: a reworded sentence. Dots: the same concept. Grey: a formula. What is plain stands in one text only.';
const COLUMNS = ['left', 'right'] as const;
type Column = (typeof COLUMNS)[number];

/** What the cells are written from. */
type Writing = {
  readonly exported: ExportedComparison;
  readonly comments: readonly PlacedComment[];
  readonly endnotes: Endnotes;
};

/** The bytes of the document. O(text). */
export function docxSynopsis(exported: ExportedComparison): Uint8Array {
  const { rows, allRows, asOne = false } = exported;
  const comments = placeComments(exported);
  const writing = { exported, comments, endnotes: new Endnotes(exported) };
  const shown =
    rows.length < allRows ? `${rows.length} of ${allRows} rows, as they were filtered. ` : '';
  const frame = docxFrame(exported, {
    explanation: shown + marksOf(exported),
    landscape: true,
    sources: 'in the endnotes of the provisions that rest on them.',
  });
  const widths = asOne
    ? [2 * WIDTHS.text, WIDTHS.relation]
    : [WIDTHS.text, WIDTHS.relation, WIDTHS.text];
  const body = rows.map((row) => (asOne ? oneRow(row, writing) : comparedRow(row, writing)));
  const head = headRow(exported, openingComments(writing));
  const table = tableXml(tableProperties(widths), [head, ...body]);
  return docxPackage({
    ...frame,
    // Word wants a paragraph behind a table that ends a section.
    body: table + paragraph('') + frame.section,
    comments: commentsXml(comments),
    endnotes: writing.endnotes.xml(),
    numbering: '',
  });
}

function marksOf({ marked, shared, sharedRows, asOne }: ExportedComparison): string {
  if (!marked) return 'Both texts are given clean: no difference is marked.';
  if (shared && sharedRows) {
    return `${MARKS} Rows rewritten throughout show what they share instead. ${SHARED_MARKS}`;
  }
  if (shared) return SHARED_MARKS;
  return asOne ? `Both texts of a row are given as one. ${MARKS}` : MARKS;
}

/** Comments whose place is in no row begin and end in the head. */
function openingComments({ exported, comments }: Writing): string {
  const unplaced = comments.filter(
    ({ side, place }) =>
      !exported.rows.some((row) => row[side].some(({ eId }) => eId === place?.eId)),
  );
  return unplaced.map(({ id }) => commentStart(id) + commentEnd(id)).join('');
}

function headRow({ left, right, asOne }: ExportedComparison, opening: string): string {
  const [a, b] = [`A: ${sideTitle(left)}`, `B: ${sideTitle(right)}`];
  const relation = cellXml(WIDTHS.relation, headLine('Relation'));
  const cells = asOne
    ? [cellXml(2 * WIDTHS.text, headLine(`${a}, and ${b}, as one text`, opening)), relation]
    : [cellXml(WIDTHS.text, headLine(a, opening)), relation, cellXml(WIDTHS.text, headLine(b))];
  return rowXml(cells, true);
}

function comparedRow(row: FindableRow, writing: Writing): string {
  return rowXml([
    cellXml(WIDTHS.text, sideCell(row, 'left', writing)),
    cellXml(WIDTHS.relation, relationCell(row, writing.exported)),
    cellXml(WIDTHS.text, sideCell(row, 'right', writing)),
  ]);
}

/** Both texts as one; one after the other where no wording was compared. */
function oneRow(row: FindableRow, writing: Writing): string {
  const sides = COLUMNS.filter((side) => row[side].length > 0);
  const lines = oneText(row, writing.exported);
  const cell = lines
    ? oneCell(row, lines, sides, writing)
    : sides.map((side) => sideCell(row, side, writing)).join('');
  return rowXml([
    cellXml(2 * WIDTHS.text, cell),
    cellXml(WIDTHS.relation, relationCell(row, writing.exported)),
  ]);
}

function oneCell(
  row: FindableRow,
  lines: readonly OneLine[],
  sides: readonly Column[],
  { exported, comments, endnotes }: Writing,
): string {
  const titles = sides.flatMap((side) =>
    row[side].map((unit) => {
      const own = comments.filter(
        (comment) => comment.side === side && comment.place?.eId === unit.eId,
      );
      const notes = own.map(({ id }) => commentStart(id) + commentEnd(id)).join('');
      const title = `${side === 'left' ? 'A' : 'B'}: ${provisionTitle(exported[side], unit)}`;
      const call = endnoteCall(endnotes.add(side, unit.eId));
      return paragraph(notes + run(title, { style: 'Strong' }) + call, { style: 'TableText' });
    }),
  );
  const texts = lines.map(({ label, words }) => {
    const runs = words.map((word) =>
      run(word.text, { lang: exported[word.side].lang, ...styleOf(word, word.side) }),
    );
    return paragraph((label === undefined ? '' : run(`${label} `)) + runs.join(''), {
      style: 'TableText',
      lang: exported.left.lang,
    });
  });
  return [...titles, ...texts].join('');
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
  { exported, comments, endnotes }: Writing,
): string {
  const { lang } = exported[side];
  const letter = side === 'left' ? 'A' : 'B';
  const cells = titledUnits(row, side, exported).map(({ unit, title, lines }) => {
    const edges = edgesOf(comments, side, unit.eId);
    const call = endnoteCall(endnotes.add(side, unit.eId));
    const runs = lines.map(
      ({ at, label, words }, index) =>
        (label === undefined ? '' : run(`${label} `)) +
        lineRuns(words, at, edges, side, lang) +
        (index === lines.length - 1 ? call : ''),
    );
    const texts = [run(title, { lang, style: 'Strong' }), ...runs].map((content) =>
      paragraph(content, { style: 'TableText', lang }),
    );
    const provenance = provenanceLines(letter, exported[side], unit).map((line) =>
      paragraph(run(line), { style: 'Provenance' }),
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
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  // A comment that ends with the line ends in it; one that begins there begins on the next.
  const here = edges.filter((edge) => edge.at >= at && edge.at <= at + length);
  let done = at;
  let next = 0;
  let xml = '';
  const putEdges = () => {
    for (; (here[next]?.at ?? Infinity) <= done; next += 1) xml += here[next]?.xml ?? '';
  };
  for (const segment of words) {
    const { text } = segment;
    const end = done + text.length;
    for (const start = done; done < end; ) {
      putEdges();
      const stop = Math.min(end, here[next]?.at ?? end);
      const piece = text.slice(done - start, stop - start);
      xml += run(piece, { lang, ...styleOf(segment, side) });
      done = stop;
    }
  }
  putEdges();
  return xml;
}

const SHARED_STYLES = {
  words: 'SharedWords',
  form: 'SharedForm',
  order: 'SharedForm',
  sentence: 'SharedSentence',
  concept: 'SharedConcept',
  formula: 'SharedFormula',
} as const satisfies Record<GroundLevel, string>;

/** The style of a run by what happened to its words. */
function styleOf({ kind, level = 'words' }: ExportedSegment, side: Column): { style?: string } {
  switch (kind) {
    case 'same':
      return {};
    case 'changed':
      return { style: side === 'left' ? 'OnlyInA' : 'OnlyInB' };
    case 'moved':
      return { style: 'MovedText' };
    case 'spelling':
      return { style: 'OtherSpelling' };
    case 'shared':
      return { style: SHARED_STYLES[level] };
  }
}
