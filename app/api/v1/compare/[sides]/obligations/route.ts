import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { json, type Params, route } from '@/lib/http/route';
import { parseSideList, requireCompareQuery } from '@/lib/schema/compare';
import { obligationsAsJson } from '@/lib/services/comparisons/export-obligations';

type Context = Params<'sides'>;

/** The obligations of two to six texts, as filtered. */
export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  return json(
    await obligationsAsJson(await currentActor(), {
      sides: parseSideList(sides),
      query: requireCompareQuery(new URL(request.url).searchParams),
      origin: env().address,
      date: new Date().toISOString(),
    }),
  );
});
