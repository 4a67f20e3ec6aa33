/**
 * What other people propose for an alignment: corrections that they made public and that the comparison
 * does not hold. One reader's word must not change what all others see, so such a correction is offered,
 * with how many say the same, and holds for whoever takes it.
 */

import type { Correction } from './correction';

/** The same statement by one person or several. */
export type Proposal = Pick<Correction, 'kind' | 'left' | 'right' | 'relation'> & {
  /** One of each author, newest first; never empty. */
  readonly corrections: readonly Correction[];
};

/**
 * The statements among `offered` that none of `applied` makes already: those that most people make
 * first, then the newest. Somebody who says the same twice counts once. O(n log n).
 */
export function proposalsOf(
  offered: readonly Correction[],
  applied: readonly Correction[],
): Proposal[] {
  const taken = new Set(applied.map(statementOf));
  const byStatement = new Map<string, Correction[]>();
  for (const correction of [...offered].sort(newestFirst)) {
    const statement = statementOf(correction);
    if (taken.has(statement)) continue;
    const same = byStatement.get(statement) ?? [];
    if (same.some(({ author }) => author.id === correction.author.id)) continue;
    byStatement.set(statement, [...same, correction]);
  }
  return [...byStatement.values()]
    .map((corrections) => proposalBy(corrections))
    .sort((one, other) => other.corrections.length - one.corrections.length);
}

function proposalBy(corrections: readonly Correction[]): Proposal {
  const [first] = corrections;
  if (!first) throw new RangeError('a proposal is made by somebody');
  const { kind, left, right, relation } = first;
  return { kind, left, right, ...(relation && { relation }), corrections };
}

/** Equal for corrections that say the same; units are in document order, so their lists compare. */
function statementOf({ kind, left, right, relation }: Correction): string {
  return [kind, left.join(' '), right.join(' '), relation ?? ''].join('\n');
}

function newestFirst(one: Correction, other: Correction): number {
  if (one.created !== other.created) return one.created < other.created ? 1 : -1;
  return one.id < other.id ? 1 : -1;
}
