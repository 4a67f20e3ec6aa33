import { currentActor } from '@/lib/auth/auth';
import { comparisonJson } from '@/lib/formats/write/json';
import { json, type Params, route } from '@/lib/http/route';
import { parsePair, requireCompareQuery } from '@/lib/schema/compare';
import { compareVersions } from '@/lib/services/comparisons/compare-versions';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const query = requireCompareQuery(new URL(request.url).searchParams);
  const pair = parsePair(sides);
  const compared = await compareVersions(await currentActor(), pair, query);
  const { left, right, comparison, corrections } = compared;
  return json(comparisonJson(left, right, comparison, corrections.applied));
});
