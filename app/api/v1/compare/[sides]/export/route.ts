import { currentActor } from '@/lib/auth/auth';
import { parseMatrixQuery } from '@/lib/core/address/matrix-query';
import { env } from '@/lib/env';
import { download } from '@/lib/http/download';
import { type Params, route } from '@/lib/http/route';
import { parsePair, parseSideList, requireCompareQuery } from '@/lib/schema/compare';
import { exportComparison } from '@/lib/services/comparisons/export-comparison';
import { exportObligations } from '@/lib/services/comparisons/export-obligations';
import { exportNWay, exportTable } from '@/lib/services/comparisons/export-table';
import { isObligationFormat } from '@/lib/services/comparisons/obligation-formats';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const search = new URL(request.url).searchParams;
  const actor = await currentActor();
  const asked = {
    sides: parseSideList(sides),
    query: requireCompareQuery(search),
    matrixQuery: parseMatrixQuery(search),
    format: search.get('format') ?? '',
    origin: env().address,
    date: new Date().toISOString(),
  };
  const { format } = asked;
  if (isObligationFormat(format)) return download(await exportObligations(actor, format, asked));
  if (asked.sides.length > 2) return download(await exportNWay(actor, asked));
  const two = { ...asked, sides: parsePair(sides) };
  const table = await exportTable(actor, two);
  if (table) return download(table);
  return download(await exportComparison(actor, { ...two, notes: search.get('notes') === '1' }));
});
