/** Statements as people corrected them, beside what the rules read. */

import {
  type CellCorrection,
  cellCorrectionsInEffect,
} from '@/lib/core/comparison/cell-correction';
import {
  ELEMENTS,
  type Element,
  type Statement,
  type StatementSpan,
} from '@/lib/core/comparison/statement';

/**
 * The statements of one version with the corrections about it: a cell set to other words or to none, a
 * force set, a statement set aside. A correction of a clause that is read otherwise today is not laid on
 * another; words given to one element leave the others. O(n).
 */
export function withCells(
  statements: readonly Statement[],
  corrections: readonly CellCorrection[],
): readonly Statement[] {
  if (corrections.length === 0) return statements;
  const said = new Map<string, CellCorrection[]>();
  for (const correction of cellCorrectionsInEffect(corrections)) {
    const key = keyOf(correction.statement, correction.span);
    said.set(key, [...(said.get(key) ?? []), correction]);
  }
  return statements.flatMap((statement) => {
    const about = said.get(keyOf(statement.id, statement.span)) ?? [];
    return about.some(({ kind }) => kind === 'drop') ? [] : [about.reduce(corrected, statement)];
  });
}

function keyOf(id: string, { start, end }: StatementSpan): string {
  return `${id} ${start}-${end}`;
}

function corrected(statement: Statement, correction: CellCorrection): Statement {
  const corrections = [...(statement.corrections ?? []), correction.id];
  if (correction.kind === 'force') return { ...statement, force: correction.force, corrections };
  if (correction.kind === 'drop') return statement;
  const elements = withCell(statement.elements, correction.element, correction.spans);
  return { ...statement, elements, corrections };
}

function withCell(
  elements: Statement['elements'],
  element: Element,
  spans: readonly StatementSpan[],
): Statement['elements'] {
  const cells = ELEMENTS.map((each) => {
    const cell =
      each === element ? spans : (elements[each] ?? []).flatMap((span) => without(span, spans));
    return [each, cell] as const;
  });
  return Object.fromEntries(cells.filter(([, cell]) => cell.length > 0));
}

/** A span without the words of others: nothing, a part of it, or two parts. */
function without(span: StatementSpan, others: readonly StatementSpan[]): StatementSpan[] {
  return others.reduce<StatementSpan[]>(
    (rest, other) =>
      rest.flatMap((part) => {
        if (other.start >= part.end || other.end <= part.start) return [part];
        return [
          { start: part.start, end: Math.min(part.end, other.start) },
          { start: Math.max(part.start, other.end), end: part.end },
        ].filter(({ start, end }) => end > start);
      }),
    [span],
  );
}
