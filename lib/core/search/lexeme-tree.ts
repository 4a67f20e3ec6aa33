/** A query as a tree of lexemes, in the operators that PostgreSQL's `tsquery` has. */

/**
 * `steps`: the operands follow each other, each so many positions behind the end of the one before (the first 0); 0 is
 * the same position. Operands of it are lexemes, steps, or alternatives that are one position wide.
 */
export type LexemeQuery =
  | { readonly op: 'lexeme'; readonly lexeme: string; readonly prefix?: true }
  | { readonly op: 'and' | 'or'; readonly parts: readonly LexemeQuery[] }
  | { readonly op: 'not'; readonly part: LexemeQuery }
  | {
      readonly op: 'steps';
      readonly parts: readonly LexemeQuery[];
      readonly steps: readonly number[];
    };

/** What is to stand at a position of a phrase. */
export type Operand = { readonly at: number; readonly part: LexemeQuery };

export function lexemeNode(lexeme: string): LexemeQuery {
  return { op: 'lexeme', lexeme };
}

/** Operands in the order of their positions as one query; undefined for none. */
export function stepsOf(operands: readonly Operand[]): LexemeQuery | undefined {
  if (operands.length < 2) return operands[0]?.part;
  const steps = operands.map(({ at }, index) => at - (operands[index - 1]?.at ?? at));
  return { op: 'steps', parts: operands.map(({ part }) => part), steps };
}

export function joined(op: 'and' | 'or', parts: readonly LexemeQuery[]): LexemeQuery | undefined {
  return parts.length > 1 ? { op, parts } : parts[0];
}
