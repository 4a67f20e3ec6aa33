/** Random queries of a table of obligations, for properties. */

import fc from 'fast-check';
import { type AddressedCell, formatCell } from '@/lib/core/address/addressed-cell';
import {
  DUTY_ORDERS,
  DUTY_RELATIONS,
  type DutyQuery,
  type Matter,
} from '@/lib/core/address/duty-query';
import type { CellSaid } from '@/lib/core/comparison/cell-correction';
import { ELEMENTS, FORCES } from '@/lib/core/comparison/statement';

const EIDS = fc.constantFrom('art_1', 'art_22', 'preamble', 'annex_1__art_3');
const SIDES = fc.nat(5);

/** Runs of words in order with room between them. */
const RUNS = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })), {
    maxLength: 5,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]) => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

const SAID: fc.Arbitrary<CellSaid> = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    element: fc.constantFrom(...ELEMENTS),
    spans: RUNS,
  }),
  fc.record({ kind: fc.constant('force' as const), force: fc.constantFrom(...FORCES) }),
  fc.constant({ kind: 'drop' as const }),
);

const CELLS: fc.Arbitrary<AddressedCell> = fc
  .record({
    side: SIDES,
    eId: EIDS,
    n: fc.integer({ min: 1, max: 30 }),
    end: fc.integer({ min: 1, max: 5000 }),
    said: SAID,
  })
  .map(({ n, end, ...cell }) => ({
    ...cell,
    statement: `${cell.eId}~${n}`,
    span: { start: 0, end },
  }));

const MATTERS: fc.Arbitrary<Matter> = fc
  .record({ side: SIDES, eId: EIDS, n: fc.option(fc.integer({ min: 1, max: 30 })) })
  .map(({ n, ...place }) => ({
    ...place,
    ...(n !== null && { statement: `${place.eId}~${n}` }),
  }));

/** Any query of a table of obligations, as an address can say it. */
export function duties(): fc.Arbitrary<DutyQuery> {
  return fc.record(
    {
      order: fc.constantFrom(...DUTY_ORDERS),
      relations: fc.subarray([...DUTY_RELATIONS]),
      forces: fc.subarray([...FORCES]),
      elements: fc.subarray([...ELEMENTS]),
      matter: MATTERS,
      cells: fc.oneof(
        fc.constant('current' as const),
        fc.constant('none' as const),
        fc.uniqueArray(CELLS.map(formatCell), { minLength: 1, maxLength: 4 }),
      ),
    },
    { requiredKeys: ['order', 'relations', 'forces', 'elements', 'cells'] },
  );
}
