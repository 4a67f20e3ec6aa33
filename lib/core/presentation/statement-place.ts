import type { Statement } from '@/lib/core/comparison/statement';
import { partsOf, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import { citeEId, provisionLabel } from '@/lib/core/treaty/write-citation';

/** Where a statement stands, as the interface cites it: the innermost paragraph or point, "Art. 3(2)". */
export function placeOf(
  version: Pick<VersionText, 'provisions'>,
  { eId, span }: Pick<Statement, 'eId' | 'span'>,
): string {
  const unit = unitsById(version).get(eId);
  if (!unit) return citeEId(eId);
  const inner = partsOf(version.provisions, unit)
    .filter(({ start, text }) => start <= span.start && span.start < start + text.length)
    .at(-1);
  return provisionLabel(inner ?? unit, 'cited', { unit });
}
