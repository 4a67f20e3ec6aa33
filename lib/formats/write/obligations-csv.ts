/**
 * Statements as a table for a spreadsheet: one line a statement, each element with its words and their
 * offsets in the stored text. Guarded against formulas and marked as UTF-8 as the table of links is.
 *
 * Reference: RFC 4180; OWASP, CSV injection.
 */

import { isAddressed } from '@/lib/core/address/addressed-correction';
import { ELEMENTS, type Element } from '@/lib/core/comparison/statement';
import type { Duty } from '@/lib/core/presentation/duties';
import { FORCE_WORDS } from '@/lib/core/presentation/statement-words';
import {
  type ExportedObligations,
  type ExportedStatement,
  statementsOfDuty,
} from '../document/exported-obligations';
import { spreadsheetCsv } from './spreadsheet';

const COLUMNS = [
  'duty',
  'relation',
  'side',
  'treaty',
  'text',
  'content_hash',
  'statement',
  'eid',
  'citation',
  'force',
  'force_in_words',
  ...ELEMENTS.flatMap((element) => [`${columnOf(element)}`, `${columnOf(element)}_offsets`]),
  'quotation',
  'quotation_offsets',
  'read_by',
  'rule',
  'correction_author',
  'correction_reason',
  'topics',
  'address',
];

/** The deontic words are not the force that they lay. */
function columnOf(element: Element): string {
  return element === 'force' ? 'force_words' : element;
}

/** The table with a header line. O(statements). */
export function obligationsCsv(exported: ExportedObligations): string {
  const { duties, table, address } = exported;
  const rows = duties.flatMap((duty) =>
    statementsOfDuty(duty, table).map((one) => cellsOf(one, duty, address)),
  );
  return spreadsheetCsv(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  );
}

function cellsOf(one: ExportedStatement, duty: Duty, address: string): Record<string, string> {
  const { statement, version, corrections } = one;
  const { span, elements } = statement;
  const offsets = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => `${start}-${end}`).join('; ');
  const cells = ELEMENTS.flatMap((element) => [
    [columnOf(element), one.words.get(element) ?? ''],
    [`${columnOf(element)}_offsets`, offsets(elements[element] ?? [])],
  ]);
  return {
    ...Object.fromEntries(cells),
    duty: duty.key,
    relation: duty.relation ?? '',
    side: one.letter,
    treaty: version.treaty.title,
    text: one.text,
    content_hash: version.contentHash,
    statement: statement.id,
    eid: statement.eId,
    citation: one.place,
    force: statement.force,
    force_in_words: FORCE_WORDS[statement.force],
    quotation: one.quotation,
    quotation_offsets: offsets([span]),
    read_by: corrections.length === 0 ? 'rule' : 'rule and person',
    rule: statement.rule,
    correction_author: listOf(
      corrections.map((each) => {
        return isAddressed(each) ? 'the address' : each.author.name;
      }),
    ),
    correction_reason: listOf(corrections.map(({ reason }) => reason)),
    topics: duty.topics.join('; '),
    address: `${address}#${duty.key}`,
  };
}

function listOf(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join('; ');
}
