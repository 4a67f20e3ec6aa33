import { describe, expect, it } from 'vitest';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import { compareTexts } from '@/lib/core/engine/compare';
import { pairStatements } from '@/lib/core/engine/statements/pair-statements';
import { readStatements } from '@/lib/core/engine/statements/read-statements';
import { withCells } from '@/lib/core/engine/statements/with-cells';
import { dutiesOfRows } from '@/lib/core/presentation/duties';
import { art, version } from '@/lib/core/testing/build';
import type { ExportedObligations } from '../document/exported-obligations';
import { docxObligations } from '../docx/obligations-document';
import { readCsv } from '../testing/read-csv';
import { readDocx } from '../testing/read-docx';
import { igScript } from './ig-script';
import { obligationsCsv } from './obligations-csv';
import { obligationsJson } from './obligations-json';

const HELP = 'In case of an attack, each Party shall help the other Party (without delay).';
const left = version({ slug: 'one', articles: [art(1, HELP), art(2, '=The Parties shall meet.')] });
const right = version({ slug: 'two', articles: [art(1, 'The Parties shall not wage war.')] });
const comparison = compareTexts(left, right);
const first = readStatements(left).statements[0];
const correction: CellCorrection = {
  id: 'c1',
  version: 'one:en@v1',
  statement: first?.id ?? '',
  eId: 'art_1',
  span: first?.span ?? { start: 0, end: 0 },
  kind: 'cell',
  element: 'when',
  spans: [{ start: 0, end: 20 }],
  reason: '=SUM(A1)',
  visibility: 'public',
  author: { id: 'ada', name: 'Ada Lovelace' },
  created: '2026-01-01T00:00:00.000Z',
};
const rows = pairStatements(
  { version: left, statements: withCells(readStatements(left).statements, [correction]) },
  { version: right, statements: readStatements(right).statements },
  comparison,
);
const duties = dutiesOfRows(rows);
const exported: ExportedObligations = {
  table: {
    versions: [left, right],
    read: [true, true],
    duties,
    corrections: new Map([[correction.id, correction]]),
  },
  duties,
  address: 'https://example.org/compare/one:en@v1...two:en@v1',
  engine: '4',
  date: '2026-01-02T03:04:05.678Z',
};

describe('obligations as files', () => {
  it('are a line a statement, with words, offsets, hash and who read them', () => {
    const [head = [], ...lines] = readCsv(obligationsCsv(exported));
    const cells = lines.map((line) => Object.fromEntries(head.map((name, at) => [name, line[at]])));
    const help = cells.find(({ statement, side }) => side === 'A' && statement === first?.id);
    expect(help).toMatchObject({
      citation: 'Art. 1',
      force: 'obligation',
      force_in_words: 'must',
      who: 'each Party',
      when: 'In case of an attack',
      when_offsets: '0-20',
      content_hash: left.contentHash,
      read_by: 'rule and person',
      correction_author: 'Ada Lovelace',
      // What a spreadsheet would run as a formula is held by an apostrophe.
      correction_reason: "'=SUM(A1)",
    });
    expect(help?.address).toMatch(/^https:\/\/example\.org\/compare\/.*#a\.art_1~1$/);
    expect(lines).toHaveLength(
      duties.flatMap(({ statements }) => statements.filter(Boolean)).length,
    );
    expect(obligationsCsv(exported).startsWith('\ufeff')).toBe(true);
  });

  it('hold every cell as a part of the text', () => {
    const { duties: sent } = obligationsJson(exported);
    for (const { statements } of sent) {
      for (const { eId, side, elements, words } of statements) {
        const unit = (side === 'A' ? left : right).provisions.find((one) => one.eId === eId);
        const [span] = elements.who ?? [];
        if (span) expect(words.who).toBe(unit?.text.slice(span.start, span.end));
      }
    }
  });

  it('are IG Script whose brackets are those of the notation alone', () => {
    const script = igScript(exported);
    const line = script.split('\n').find((each) => each.includes('A(each Party)')) ?? '';
    expect(line).toMatch(/^Cac\(In case of an attack\) A\(each Party\) D\(shall\) I\(help/);
    expect(line.match(/\(/g)?.length).toBe(line.match(/\)/g)?.length);
    expect(line).not.toMatch(/\([^()]*\(/);
    expect(script).toContain('D(shall not)');
  });

  it('are a Word table of both texts that says whose words are whose', () => {
    const { part } = readDocx(docxObligations(exported, left, right, comparison));
    const text = part('word/document.xml').textContent ?? '';
    for (const words of ['Only in B', 'In case of an attack', 'must not: ', 'Ada Lovelace']) {
      expect(text).toContain(words);
    }
  });
});
