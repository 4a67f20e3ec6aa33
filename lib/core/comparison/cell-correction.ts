/**
 * Corrections of statements: what people say of what was read from a clause. Each is one immutable
 * sentence about one statement of one version; undoing one withdraws it, so that a permanent link made
 * before still shows what it showed. As they are about a text and not about a pair, one holds in every
 * comparison of that text.
 */

import type { Visibility } from '@/lib/core/access/visibility';
import type { Element, Force, StatementSpan } from './statement';

/**
 * `cell`: an element is these words, or there is none. `force`: what the statement lays on its bearer.
 * `drop`: this is no statement.
 */
export const CELL_CORRECTION_KINDS = ['cell', 'force', 'drop'] as const;

export type CellCorrectionKind = (typeof CELL_CORRECTION_KINDS)[number];

/**
 * The statement that is meant: its id and the clause it was read from, so that a correction made before
 * the rules changed is not laid on another one.
 */
export type StatementPlace = {
  /** Address of the version: `{slug}:{lang}@v{n}`. */
  readonly version: string;
  /** `{eId}~{n}`. */
  readonly statement: string;
  readonly eId: string;
  readonly span: StatementSpan;
};

/** What is said of a statement. */
export type CellSaid =
  | {
      readonly kind: 'cell';
      readonly element: Element;
      /** In order of the text, none touching another; empty where the text does not have the element. */
      readonly spans: readonly StatementSpan[];
    }
  | { readonly kind: 'force'; readonly force: Force }
  | { readonly kind: 'drop' };

export type CellCorrection = StatementPlace &
  CellSaid & {
    readonly id: string;
    readonly reason: string;
    readonly visibility: Visibility;
    readonly author: { readonly id: string; readonly name: string };
    /** ISO 8601. */
    readonly created: string;
    readonly withdrawn?: string;
  };

/** Runs of words that one cell may have. */
export const MOST_SPANS = 10;

/** What tells one statement from another, whatever is said of it. */
export function statementKey({ version, statement, span }: Omit<StatementPlace, 'eId'>): string {
  return `${version} ${statement} ${span.start}-${span.end}`;
}

/**
 * The corrections that no later one contradicts, in order of creation. The last word on a cell, and on the
 * force, holds; who fills a cell says that there is a statement, and who says that there is none empties
 * all its cells. What was withdrawn is not left out: whoever asks for it by id wants it to hold. O(n log n).
 */
export function cellCorrectionsInEffect(corrections: readonly CellCorrection[]): CellCorrection[] {
  const each = [...new Map(corrections.map((correction) => [correction.id, correction])).values()];
  const byStatement = new Map<string, Map<string, CellCorrection>>();
  for (const later of each.sort(byCreation)) {
    const key = statementKey(later);
    const said = byStatement.get(key) ?? new Map<string, CellCorrection>();
    byStatement.set(key, said);
    if (later.kind === 'drop') said.clear();
    else said.delete('drop');
    said.set(later.kind === 'cell' ? `cell ${later.element}` : later.kind, later);
  }
  return [...byStatement.values()].flatMap((said) => [...said.values()]).sort(byCreation);
}

function byCreation(one: CellCorrection, other: CellCorrection): number {
  if (one.created !== other.created) return one.created < other.created ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
