/**
 * What every export of obligations is made from, and what a statement is in any of them: its place, the
 * words of each element with their offsets, who read it.
 */

import { addressOf, formatAddress } from '@/lib/core/address/version-address';
import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { ELEMENTS, type Element, type Statement } from '@/lib/core/comparison/statement';
import type { Duty, DutyTable } from '@/lib/core/presentation/duties';
import { placeOf } from '@/lib/core/presentation/statement-place';
import { unitsById, type VersionText } from '@/lib/core/treaty/provision';

export type ExportedObligations = {
  readonly table: DutyTable;
  /** The duties the exporter asked for, in order. */
  readonly duties: readonly Duty[];
  /** The permanent address of what is exported, absolute. */
  readonly address: string;
  readonly engine: string;
  /** When the file is made, ISO 8601. */
  readonly date: string;
};

export type ExportedStatement = {
  readonly letter: string;
  readonly version: VersionText;
  /** `{slug}:{lang}@v{n}`. */
  readonly text: string;
  readonly statement: Statement;
  /** "Art. 3(2)". */
  readonly place: string;
  /** The clause it is read from. */
  readonly quotation: string;
  readonly words: ReadonlyMap<Element, string>;
  /** The corrections that hold in it. */
  readonly corrections: readonly CellCorrection[];
};

/** The statements of a duty in the order of the texts. */
export function statementsOfDuty(
  { statements }: Pick<Duty, 'statements'>,
  { versions, corrections }: Pick<DutyTable, 'versions' | 'corrections'>,
): ExportedStatement[] {
  return statements.flatMap((statement, side) => {
    const version = versions[side];
    if (!statement || !version) return [];
    const text = unitsById(version).get(statement.eId)?.text ?? '';
    return [
      {
        letter: sideLetter(side).toUpperCase(),
        version,
        text: formatAddress(addressOf(version)),
        statement,
        place: placeOf(version, statement),
        quotation: text.slice(statement.span.start, statement.span.end),
        words: wordsOf(statement, text),
        corrections: (statement.corrections ?? []).flatMap((id) => corrections.get(id) ?? []),
      },
    ];
  });
}

function wordsOf({ elements }: Statement, text: string): Map<Element, string> {
  return new Map(
    ELEMENTS.flatMap((element) => {
      const spans = elements[element] ?? [];
      const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
      return spans.length === 0 ? [] : [[element, words] as const];
    }),
  );
}
