import { currentActor } from '@/lib/auth/auth';
import { json, route, validOrThrow } from '@/lib/http/route';
import { statementQuerySchema } from '@/lib/schema/cell-correction';
import { requireCompareQuery } from '@/lib/schema/compare';
import { readTextStatements } from '@/lib/services/comparisons/open-obligations';

/**
 * The statements of a text, or of one of its provisions (`unit=`), with the corrections that hold,
 * `cells=` as in a comparison.
 */
export const GET = route(async (request) => {
  const search = new URL(request.url).searchParams;
  const { text } = validOrThrow(statementQuerySchema.safeParse({ text: search.get('text') ?? '' }));
  const { cells } = requireCompareQuery(search).duties;
  const unit = search.get('unit') ?? undefined;
  return json(await readTextStatements(await currentActor(), text, cells, unit));
});
