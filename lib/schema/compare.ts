import type { CompareOptions } from '@/lib/core/comparison';
import { parseSides, type Side } from '@/lib/core/side';
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

/** Options from the query string: `ignore=case,punctuation`. Unknown ones are refused. */
export function parseCompareOptions(query: URLSearchParams): CompareOptions {
  const ignored = (query.get('ignore') ?? '').split(',').filter((word) => word !== '');
  const unknown = ignored.filter((word) => word !== 'case' && word !== 'punctuation');
  if (unknown.length > 0) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/ignore', message: 'takes case, punctuation or both, with a comma' }],
    });
  }
  return {
    ignoreCase: ignored.includes('case'),
    ignorePunctuation: ignored.includes('punctuation'),
  };
}
