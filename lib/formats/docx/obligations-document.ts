/**
 * Obligations of two texts as a Word table for filing: a duty a block under its relation, each element a
 * row with the words of A and of B.
 *
 * Reference: ECMA-376 part 1, 17.4 (tables).
 */

import type { Comparison } from '@/lib/core/comparison/comparison';
import type { Duty } from '@/lib/core/presentation/duties';
import {
  DUTY_RELATION_WORDS,
  ELEMENT_ORDER,
  ELEMENT_SIGNS,
  ELEMENT_WORDS,
  FORCE_WORDS,
  readBy,
} from '@/lib/core/presentation/statement-words';
import type { VersionText } from '@/lib/core/treaty/provision';
import { sideTitle } from '../document/exported-comparison';
import {
  type ExportedObligations,
  type ExportedStatement,
  statementsOfDuty,
} from '../document/exported-obligations';
import { docxFrame } from './frame';
import { docxPackage } from './package';
import { paragraph, run } from './runs';
import { cellXml, rowXml, tableProperties, tableXml } from './tables';

/** Widths in twentieths of a point: landscape A4 within its margins. */
const WIDTHS = [2000, 5719, 1400, 5719] as const;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);

const EXPLANATION =
  'One block a row of the table. Every cell is the words of the text as they stand in it, read by rule unless a person is named; a dash stands where the text does not say.';

/** The bytes of the document. O(statements). */
export function docxObligations(
  exported: ExportedObligations,
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): Uint8Array {
  const { duties, table, address, date } = exported;
  const some =
    duties.length < table.duties.length
      ? `${duties.length} of ${table.duties.length} duties, as they were filtered. `
      : '';
  const frame = docxFrame(
    {
      ...{ left, right, comparison, address, date, rows: [], allRows: 0, marked: false },
      ...{ corrections: [], notes: { left: [], right: [] } },
    },
    { explanation: some + EXPLANATION, landscape: true, sources: 'given in the properties.' },
  );
  const head = rowXml(
    ['Element', `A: ${sideTitle(left)}`, '', `B: ${sideTitle(right)}`].map((words, column) =>
      cellXml(WIDTHS[column] ?? 0, line(words, true)),
    ),
    true,
  );
  const blocks = duties.map((duty) => dutyXml(duty, exported));
  return docxPackage({
    ...frame,
    body: tableXml(tableProperties(WIDTHS), [head, ...blocks]) + frame.section,
    comments: '',
    endnotes: '',
    numbering: '',
  });
}

function dutyXml(duty: Duty, { table }: ExportedObligations): string {
  const said = statementsOfDuty(duty, table);
  const places = said.map(({ letter, place }) => `${letter} ${place}`).join(' · ');
  const relation = duty.relation === undefined ? '' : `${DUTY_RELATION_WORDS[duty.relation]}: `;
  const title = rowXml([cellXml(WHOLE, line(relation + places, true), WIDTHS.length)]);
  const rows = ELEMENT_ORDER.filter((each) => said.some(({ words }) => words.has(each)));
  const [a, b] = ['A', 'B'].map((side) => said.find(({ letter }) => letter === side));
  const cells = rows.map((each) => {
    const sign = duty.elements[each];
    return rowXml([
      cellXml(WIDTHS[0], line(ELEMENT_WORDS[each])),
      cellXml(WIDTHS[1], wordsXml(a, each)),
      cellXml(WIDTHS[2], line(sign ? ELEMENT_SIGNS[sign][1] : '')),
      cellXml(WIDTHS[3], wordsXml(b, each)),
    ]);
  });
  const read = said.map(({ letter, statement }) => {
    return `${letter}: ${readBy(statement, table.corrections)}.`;
  });
  const foot = rowXml([cellXml(WHOLE, line(read.join(' ')), WIDTHS.length)]);
  return title + cells.join('') + foot;
}

function wordsXml(
  said: ExportedStatement | undefined,
  each: (typeof ELEMENT_ORDER)[number],
): string {
  const words = said?.words.get(each);
  const force = each === 'force' && said ? `${FORCE_WORDS[said.statement.force]}: ` : '';
  if (!said || (words === undefined && force === '')) return line('–');
  const { lang } = said.version;
  const text = (words ?? '–').replace(/\n/g, ' ');
  return paragraph((force === '' ? '' : run(force)) + run(text, { lang }), {
    style: 'TableText',
    lang,
  });
}

function line(text: string, strong = false): string {
  return paragraph(run(text, strong ? { style: 'Strong' } : {}), { style: 'TableText' });
}
