import { currentActor } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { parsePair, requireCompareQuery } from '@/lib/schema/compare';
import { comparisonAsJson } from '@/lib/services/comparisons/comparison-as-json';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const query = requireCompareQuery(new URL(request.url).searchParams);
  return json(await comparisonAsJson(await currentActor(), parsePair(sides), query));
});
