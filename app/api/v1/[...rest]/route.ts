import { AppError } from '@/lib/errors';
import { problem } from '@/lib/http/route';

/**
 * Every address of the API that is none of the others: 404 as problem details and not as a page, by
 * any method. Not wrapped in `route`, whose checks of a write would speak first.
 */
const nothingHere = () =>
  problem(new AppError('not-found', { detail: 'The API has nothing at this address.' }));

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as OPTIONS,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
