import { type CompareQuery, parseCompareQuery } from '@/lib/core/address/compare-query';
import { MOST_SIDES, parseSides, type Side } from '@/lib/core/address/version-address';
import { AppError } from '@/lib/errors';

/** The two sides of a comparison's address. Throws `invalid-input` with the form it takes. */
export function parsePair(address: string): [Side, Side] {
  const sides = parseSides(address);
  const [left, right, ...more] = sides ?? [];
  if (left && right && more.length === 0) return [left, right];
  throw new AppError('invalid-input', {
    detail:
      more.length > 0
        ? 'A comparison takes two sides.'
        : 'A comparison is addressed as a...b, each side as treaty, treaty:language or treaty:language@v1.',
  });
}

/** Two to six sides of a comparison's address. Throws `invalid-input` with the form it takes. */
export function parseSideList(address: string): Side[] {
  const sides = parseSides(address) ?? [];
  if (sides.length >= 2 && sides.length <= MOST_SIDES) return sides;
  throw new AppError('invalid-input', {
    detail:
      sides.length > MOST_SIDES
        ? `A comparison takes up to ${MOST_SIDES} sides, not ${sides.length}.`
        : 'A comparison is addressed as a...b, each side as treaty, treaty:language or treaty:language@v1.',
  });
}

/** The query of a comparison's address. Throws `invalid-input` naming what it does not take. */
export function requireCompareQuery(search: URLSearchParams): CompareQuery {
  const { query, problems } = parseCompareQuery(search);
  if (problems.length === 0) return query;
  throw new AppError('invalid-input', {
    issues: problems.map(({ parameter, message }) => ({ pointer: `/${parameter}`, message })),
  });
}
