/** Rows of the table: two statements of one duty and how they differ, or a statement without a partner. */

import type { ElementRelation, Statement, StatementRow } from '@/lib/core/comparison/statement';
import { elementRelations } from './element-relations';
import { type StatementsOf, topicsOfStatement } from './pair-features';

/** Statements by their index on either side, and how alike action and object are. */
export type StatementPair = { readonly a: number; readonly b: number; readonly likeness: number };

/** From here on two actions are one: must against must not is then opposed. */
const LEAST_OPPOSED = 0.3;

/** Pairs and what has no partner, in the order of the left; what only the right has behind what it follows. */
export function rowsOf(
  left: StatementsOf,
  right: StatementsOf,
  pairs: readonly StatementPair[],
): StatementRow[] {
  const ofLeft = new Map(pairs.map((pair) => [pair.a, pair]));
  const taken = new Set(pairs.map(({ b }) => b));
  const rows: StatementRow[] = [];
  const pushOnlyRight = (from: number) => {
    for (let b = from; b < right.statements.length && !taken.has(b); b += 1) {
      const statement = right.statements[b];
      if (statement !== undefined) rows.push(onlyRight(right, statement));
    }
  };
  pushOnlyRight(0);
  for (const [a, statement] of left.statements.entries()) {
    const pair = ofLeft.get(a);
    const partner = pair === undefined ? undefined : right.statements[pair.b];
    if (pair === undefined || partner === undefined) {
      rows.push(onlyLeft(left, statement));
      continue;
    }
    rows.push(rowOf(left, right, { statement, partner, likeness: pair.likeness }));
    pushOnlyRight(pair.b + 1);
  }
  return rows;
}

type Partners = {
  readonly statement: Statement;
  readonly partner: Statement;
  readonly likeness: number;
};

function rowOf(
  left: StatementsOf,
  right: StatementsOf,
  { statement, partner, likeness: alike }: Partners,
): StatementRow {
  const elements = elementRelations(
    { version: left.version, statement },
    { version: right.version, statement: partner },
    alike >= LEAST_OPPOSED,
  );
  const all = Object.values(elements);
  const relation: ElementRelation =
    elements.force === 'opposed'
      ? 'opposed'
      : all.every((each) => each === 'same')
        ? 'same'
        : 'reworded';
  const topics = new Set([
    ...topicsOfStatement(left.version, statement),
    ...topicsOfStatement(right.version, partner),
  ]);
  const rounded = Math.round(alike * 1000) / 1000;
  return {
    left: statement,
    right: partner,
    relation,
    elements,
    likeness: rounded,
    topics: [...topics].sort(),
  };
}

function onlyLeft({ version }: StatementsOf, statement: Statement): StatementRow {
  return { left: statement, ...alone(version, statement, 'only-left') };
}

function onlyRight({ version }: StatementsOf, statement: Statement): StatementRow {
  return { right: statement, ...alone(version, statement, 'only-right') };
}

function alone(
  version: StatementsOf['version'],
  statement: Statement,
  relation: ElementRelation,
): Omit<StatementRow, 'left' | 'right'> {
  const names = Object.keys(statement.elements);
  return {
    relation,
    elements: Object.fromEntries(names.map((element) => [element, relation])),
    likeness: 0,
    topics: topicsOfStatement(version, statement).sort(),
  };
}
