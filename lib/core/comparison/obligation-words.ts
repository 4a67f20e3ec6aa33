import type { ObligationChange } from './comparison';

/** An obligation change in words: "shall → may", "“not” added". */
export function obligationWords({
  before,
  after,
}: Pick<ObligationChange, 'before' | 'after'>): string {
  if (before === '') return `“${after}” added`;
  return after === '' ? `“${before}” removed` : `${before} → ${after}`;
}
