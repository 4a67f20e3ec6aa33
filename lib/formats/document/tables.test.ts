import { describe, expect, it } from 'vitest';
import { PLAIN_MATRIX } from '@/lib/core/address/matrix-query';
import { compareTexts, similarityMatrix } from '@/lib/core/engine/compare';
import { correspondenceOf } from '@/lib/core/engine/ground/correspondence';
import { alignNWay } from '@/lib/core/engine/n-way';
import { art, version } from '@/lib/core/testing/build';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { tableDocx } from '../docx/table-document';
import { readCsv } from '../testing/read-csv';
import { elementsIn, readDocx } from '../testing/read-docx';
import { spreadsheetCsv } from '../write/spreadsheet';
import { tableHtml } from '../write/table-html';
import { correspondenceLines, correspondenceTable } from './correspondence-table';
import { matrixLines, matrixTable } from './matrix-table';
import { type ExportedNWay, nWayLines, nWayTable } from './n-way-table';
import { inBlocks } from './plain-table';

const WAR = 'If one Party is attacked, the other Party shall provide military assistance.';
const TRADE = 'The Parties shall promote the growth of trade and protect mutual investment.';
const CULTURE = 'The Parties shall support museums, libraries, theatre and festivals.';
const A = version({ slug: 'a', articles: [art(1, WAR, { heading: 'Aid' }), TRADE] });
const B = version({ slug: 'b', articles: [TRADE, WAR] });
const C = version({ slug: 'c', articles: [CULTURE, WAR] });
const FILE = { address: 'https://example.org/compare/a...b', date: '2026-01-02T03:04:05.678Z' };

function nWay(...versions: VersionText[]): ExportedNWay {
  const pairs = versions.slice(1).map((other, index) => ({
    a: 0,
    b: index + 1,
    links: compareTexts(A, other).links,
  }));
  const units = versions.map(({ provisions }) => unitsOf(provisions).map(({ eId }) => eId));
  const rows = alignNWay(units, pairs, 0).rows.map((row) => ({
    ...row,
    topics: ['mutual-assistance'],
  }));
  return { versions, rows, allRows: rows.length, pivot: 0, ...FILE };
}

const cellsIn = (docx: Uint8Array) =>
  elementsIn(readDocx(docx).part('word/document.xml'), 'tr').map((row) =>
    elementsIn(row, 'tc').map((cell) => cell.textContent ?? ''),
  );

describe('three texts side by side', () => {
  it('are a column each in Word and on a page, with how far each was verified', () => {
    const table = nWayTable(nWay(A, B, C));
    const [head, ...rows] = cellsIn(tableDocx(table));
    expect(head).toHaveLength(3);
    const war = rows.find((cells) => cells.every((cell) => cell.includes(WAR)));
    expect(war?.[1]).toMatch(/From memory, not checked.*To A: (identical|similar)/);
    const page = tableHtml(table);
    expect(page.match(/<tr id=/g)).toHaveLength(table.parts[0]?.rows.length ?? 0);
    expect(page).toContain(CULTURE);
  });

  it('are lines with texts, topics, verification and address for a spreadsheet', () => {
    const { columns, lines } = nWayLines(nWay(A, B, C));
    const [head = [], ...rows] = readCsv(spreadsheetCsv(columns, lines));
    const cell = (row: string[] | undefined, name: string) => row?.[head.indexOf(name)];
    const war = rows.find((row) => cell(row, 'a_eids') === 'art_1');
    expect(cell(war, 'b_eids')).toBe('art_2');
    expect(cell(war, 'c_text')).toBe(WAR);
    expect(cell(war, 'a_headings')).toBe('Aid');
    expect(cell(war, 'b_verification')).toMatch(/not checked/);
    expect(cell(war, 'topics')).toBe('mutual-assistance');
    expect(cell(war, 'topics_in_words')).toBe('Mutual assistance');
    expect(cell(war, 'address')).toBe(`${FILE.address}#a.art_1`);
    const culture = rows.find((row) => cell(row, 'c_text') === CULTURE);
    expect([cell(culture, 'a_text'), cell(culture, 'b_text')]).toEqual(['', '']);
  });

  it('say that rows were left out', () => {
    const all = nWay(A, B, C);
    const page = tableHtml(nWayTable({ ...all, rows: all.rows.slice(0, 1) }));
    expect(page).toContain(`1 of ${all.allRows} rows`);
  });
});

describe('a matrix', () => {
  const exported = {
    left: A,
    right: B,
    scores: similarityMatrix(A, B).scores,
    links: compareTexts(A, B).links,
    query: PLAIN_MATRIX,
    ...FILE,
  };

  it('has every score for a spreadsheet', () => {
    const { columns, lines } = matrixLines(exported);
    expect(columns.slice(3)).toEqual(['art_1 Article 1', 'art_2 Article 2']);
    expect(lines[0]?.slice(0, 3)).toEqual(['art_1', 'Article 1', 'Aid']);
    expect(lines.flatMap((line) => line.slice(3))).toHaveLength(4);
    expect(lines[0]?.[4]).toBe('1.000');
  });

  it('names what is linked, with headings', () => {
    const [head, first] = cellsIn(tableDocx(matrixTable(exported)));
    expect(head).toHaveLength(3);
    expect(first?.[0]).toContain('Aid');
    expect(first?.[2]).toBe('100identical');
  });

  it('is parted where it is wider than a page, with its first column each time', () => {
    const head = ['', ...Array.from({ length: 40 }, (_, column) => `B${column + 1}`)];
    const cells = head.map((text) => ({ lines: [{ text }] }));
    const blocks = inBlocks({ head, rows: [{ key: 'r', cells }] }, 16);
    expect(blocks.map((block) => block.head.length)).toEqual([15, 15, 13]);
    expect(blocks.flatMap((block) => block.head.slice(1))).toEqual(head.slice(1));
    expect(blocks.every((block) => block.rows[0]?.cells.length === block.head.length)).toBe(true);
    expect(new Set(blocks.map((block) => block.rows[0]?.key)).size).toBe(3);
    expect(() => inBlocks({ head, rows: [] }, 0)).toThrow(RangeError);
  });
});

describe('tables of correspondence', () => {
  const of = (left: VersionText, right: VersionText) => ({
    left,
    right,
    correspondence: correspondenceOf(left, right, compareTexts(left, right)),
    ...FILE,
  });

  it('go both ways and keep empty cells', () => {
    const table = correspondenceTable(of(A, C));
    expect(table.parts.map(({ caption }) => caption)).toEqual(['A to B', 'B to A']);
    const rows = cellsIn(tableDocx(table));
    expect(rows).toContainEqual(['Article 1. Aid', 'Article 2', 'linked, identical']);
    expect(rows).toContainEqual(['Article 2', '–', '']);
    expect(rows).toContainEqual(['Article 1', '–', '']);
    expect(tableHtml(table)).toContain('<td><p class="text">linked, identical</p></td>');
  });

  it('are lines with the address of each row', () => {
    const { columns, lines } = correspondenceLines(of(A, C));
    expect(lines.every((line) => line.length === columns.length)).toBe(true);
    expect(lines[0]?.slice(0, 5)).toEqual([
      'a-to-b',
      'art_1',
      'Article 1. Aid',
      'art_2',
      'Article 2',
    ]);
    expect(lines.at(-1)?.at(-1)).toBe(`${FILE.address}#b.art_2`);
  });
});
