/**
 * Corrections in one line each: `1+2=3` links two articles of A to one of B, `1≠2` parts them,
 * `1:2 as contrasts` gives their link a relation, `1=2 as broader` does both. Said a second apart.
 */

import fc from 'fast-check';
import { LINK_RELATIONS, type LinkRelation } from '@/lib/core/comparison/comparison';
import type { Correction, CorrectionKind } from '@/lib/core/comparison/correction';

const SAID = /^([\d+]+)([=≠:])([\d+]+)(?: as (\w+))?$/;
const KINDS: Readonly<Record<string, CorrectionKind>> = {
  '=': 'link',
  '≠': 'unlink',
  ':': 'relabel',
};

/** Corrections by one person, in the notation above. Throws RangeError for another. */
export function said(...statements: readonly string[]): Correction[] {
  return statements.map((statement, index): Correction => {
    const [, left, sign, right, relation] = SAID.exec(statement) ?? [];
    const kind = KINDS[sign ?? ''];
    if (!left || !right || !kind) throw new RangeError(`“${statement}” is no correction`);
    return correction(index, kind, units('a', left), units('b', right), relation as LinkRelation);
  });
}

function units(side: string, numbers: string): string[] {
  return numbers.split('+').map((number) => `${side}_${number}`);
}

function correction(
  index: number,
  kind: CorrectionKind,
  left: readonly string[],
  right: readonly string[],
  relation: LinkRelation | undefined,
): Correction {
  return {
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    kind,
    left,
    right,
    ...(relation && { relation }),
    reason: '',
    visibility: 'public',
    author: { id: 'ada', name: 'Ada' },
    created: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString(),
  };
}

/** Any corrections of two small treaties, with many contradictions among them. */
export function corrections(most = 12): fc.Arbitrary<Correction[]> {
  const side = (letter: string) =>
    fc
      .subarray([1, 2, 3, 4], { minLength: 1, maxLength: 3 })
      .map((numbers) => numbers.map((number) => `${letter}_${number}`));
  const statement = fc.tuple(
    fc.constantFrom<CorrectionKind>('link', 'unlink', 'relabel'),
    side('a'),
    side('b'),
    fc.constantFrom<LinkRelation>(...LINK_RELATIONS),
    fc.boolean(),
  );
  return fc.array(statement, { maxLength: most }).map((given) =>
    given.map(([kind, left, right, relation, named], index) => {
      const label = kind === 'relabel' || (kind === 'link' && named) ? relation : undefined;
      return correction(index, kind, left, right, label);
    }),
  );
}
