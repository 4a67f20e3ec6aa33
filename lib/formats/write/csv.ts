/**
 * The links of a comparison as a table for a spreadsheet: one line a link, and one for each provision
 * that has none.
 */

import { isAddressed } from '@/lib/core/address/addressed-correction';
import {
  type ComparedLink,
  countSpellings,
  wordingChanges,
} from '@/lib/core/comparison/comparison';
import type { Correction } from '@/lib/core/comparison/correction';
import type { FindableRow } from '@/lib/core/presentation/row-filter';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import { bestQuotation, verificationLine } from '@/lib/core/treaty/told-verification';
import { provisionLabel } from '@/lib/core/treaty/write-citation';
import { type ExportedComparison, sourceLine } from '../document/exported-comparison';
import { evidenceLine, obligationLinesOf, verdictOf } from '../document/relation-lines';
import { topicWords } from '../document/topic-words';
import { spreadsheetCsv } from './spreadsheet';

export const CSV_COLUMNS = [
  'left_eids',
  'left_labels',
  'left_headings',
  'right_eids',
  'right_labels',
  'right_headings',
  'left_text',
  'right_text',
  'verification_left',
  'verification_right',
  'number_confirmed_left',
  'number_confirmed_right',
  'standing_left',
  'standing_right',
  'quotation_left',
  'quotation_source_left',
  'quotation_right',
  'quotation_source_right',
  'topics',
  'topics_in_words',
  'address',
  'relation',
  'relation_in_words',
  'score',
  'confidence',
  'moved',
  'changes',
  'spellings',
  'obligations',
  'evidence',
  'precise',
  'correction_author',
  'correction_reason',
  'correction_date',
] as const;

type Cells = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/** The table with a header line. Relation is `only-a` or `only-b` where there is no link. O(rows). */
export function comparisonCsv(exported: ExportedComparison): string {
  const rows = exported.rows.map((row) => {
    const cells = cellsOf(row, exported);
    return CSV_COLUMNS.map((column) => cells[column]);
  });
  return spreadsheetCsv(CSV_COLUMNS, rows);
}

function cellsOf(row: FindableRow, exported: ExportedComparison): Cells {
  const { left, right, corrections, address } = exported;
  const { link } = row;
  const correction = corrections.find(({ id }) => id === link?.correction);
  return {
    left_eids: listOf(row.left, ({ eId }) => eId),
    left_labels: labelsOf(row.left, left),
    left_headings: listOf(row.left, ({ heading }) => heading ?? ''),
    right_eids: listOf(row.right, ({ eId }) => eId),
    right_labels: labelsOf(row.right, right),
    right_headings: listOf(row.right, ({ heading }) => heading ?? ''),
    left_text: textOf(row.left),
    right_text: textOf(row.right),
    ...provenanceCells(row, exported),
    topics: row.topics.join('; '),
    topics_in_words: topicWords(row.topics),
    address: `${address}#${row.key}`,
    relation_in_words: verdictOf(row),
    relation: link?.relation ?? (row.left.length > 0 ? 'only-a' : 'only-b'),
    ...linkCells(link, correction?.kind === 'link'),
    obligations: obligationsCell(row, exported.comparison),
    ...correctionCells(correction),
  };
}

function provenanceCells({ left, right }: FindableRow, exported: ExportedComparison) {
  const a = sideProvenance(left, exported.left);
  const b = sideProvenance(right, exported.right);
  return {
    verification_left: a.verification,
    verification_right: b.verification,
    number_confirmed_left: a.numberConfirmed,
    number_confirmed_right: b.numberConfirmed,
    standing_left: a.standing,
    standing_right: b.standing,
    quotation_left: a.quotation,
    quotation_right: b.quotation,
    quotation_source_left: a.source,
    quotation_source_right: b.source,
  };
}

/** What stands behind the units of one side, a unit after the other; nothing for a side without any. */
function sideProvenance(units: readonly Provision[], version: VersionText) {
  const best = units.flatMap((unit) => bestQuotation(version, unit) ?? []);
  return {
    verification: listOf(units, (unit) => verificationLine(version, unit)),
    numberConfirmed: listOf(units, ({ numberConfirmed }) =>
      numberConfirmed === false ? 'no' : 'yes',
    ),
    standing: units.length === 0 ? '' : version.standing,
    quotation: best.map(({ text }) => text).join('\n'),
    source: best.map(({ source }) => sourceLine(source)).join('\n'),
  };
}

function textOf(units: readonly Provision[]): string {
  return units.map(({ text }) => text).join('\n');
}

/** What is owed differently, in the pair and in words that stand elsewhere in the other text. */
function obligationsCell(
  { link, related }: FindableRow,
  { obligationsRead }: ExportedComparison['comparison'],
): string {
  if (!obligationsRead) return link ? 'not read' : '';
  const elsewhere = related.flatMap(({ obligations = [] }) => obligations);
  return [...new Set([...(link ? obligationLinesOf(link) : []), ...elsewhere])].join('; ');
}

/** A pair made by hand has no figures: no measure found it. */
function linkCells(link: ComparedLink | undefined, byHand: boolean) {
  if (!link) {
    const none = { score: '', confidence: '', moved: '', changes: '', spellings: '' };
    return { ...none, evidence: '', precise: '' };
  }
  return {
    score: byHand ? '' : link.score.toFixed(3),
    confidence: byHand ? '' : link.confidence.toFixed(3),
    moved: link.moved ? 'yes' : 'no',
    changes: link.changes === undefined ? '' : String(wordingChanges(link).length),
    spellings: link.changes === undefined ? '' : String(countSpellings(link)),
    evidence: link.evidence.map(evidenceLine).join('; '),
    precise: link.precise ? 'yes' : 'no',
  };
}

function correctionCells(correction: Correction | undefined) {
  return {
    correction_author: correction?.author.name ?? '',
    correction_reason: correction?.reason ?? '',
    correction_date: correction && !isAddressed(correction) ? correction.created : '',
  };
}

function labelsOf(units: readonly Provision[], { lang }: VersionText): string {
  return listOf(units, (unit) => provisionLabel(unit, 'long', { lang }));
}

function listOf(units: readonly Provision[], word: (unit: Provision) => string): string {
  return units
    .map(word)
    .filter((text) => text !== '')
    .join('; ');
}
