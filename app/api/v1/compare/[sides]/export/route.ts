import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { download } from '@/lib/http/download';
import { type Params, route } from '@/lib/http/route';
import { parsePair, requireCompareQuery } from '@/lib/schema/compare';
import { exportComparison } from '@/lib/services/comparisons/export-comparison';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const search = new URL(request.url).searchParams;
  const file = await exportComparison(await currentActor(), {
    sides: parsePair(sides),
    query: requireCompareQuery(search),
    format: search.get('format') ?? '',
    notes: search.get('notes') === '1',
    origin: env().address,
    date: new Date().toISOString(),
  });
  return download(file);
});
