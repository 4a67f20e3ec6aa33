import type { CorrectionSide, CorrectionTable } from '@/components/compare/correct/correction-form';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type Correction, correctionsInEffect } from '@/lib/core/comparison/correction';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { provisionLabel } from '@/lib/core/treaty/write-citation';

/** A comparison as far as pairing by hand needs it: names and links, no texts. O(provisions). */
export function correctionTable(
  sides: string,
  left: VersionText,
  right: VersionText,
  { links }: Pick<Comparison, 'links'>,
  applied: readonly Correction[],
): CorrectionTable {
  return {
    sides,
    words: correctionsInEffect(applied).map(({ id }) => id),
    left: correctionSide('A', left),
    right: correctionSide('B', right),
    links: links.map((link) => ({
      left: link.left,
      right: link.right,
      relation: link.relation,
      ...(link.correction !== undefined && { correction: link.correction }),
    })),
  };
}

function correctionSide(letter: string, { lang, provisions }: VersionText): CorrectionSide {
  return {
    letter,
    lang,
    units: unitsOf(provisions).map((unit) => ({
      eId: unit.eId,
      label: provisionLabel(unit, 'long', { lang }),
      ...(unit.heading !== undefined && { heading: unit.heading }),
    })),
  };
}
