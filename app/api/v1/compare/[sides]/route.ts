import { presentComparison } from '@/app/api/v1/present';
import { currentActor } from '@/lib/auth';
import { json, type Params, route } from '@/lib/http';
import { parsePair, requireCompareQuery } from '@/lib/schema/compare';
import { compareVersions } from '@/lib/services/compare-versions';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const query = requireCompareQuery(new URL(request.url).searchParams);
  const pair = parsePair(sides);
  return json(presentComparison(await compareVersions(await currentActor(), pair, query)));
});
