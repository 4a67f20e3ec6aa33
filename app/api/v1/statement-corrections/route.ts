import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { newCellCorrectionSchema, statementQuerySchema } from '@/lib/schema/cell-correction';
import { requireCompareQuery } from '@/lib/schema/compare';
import { createCellCorrection } from '@/lib/services/corrections/create-cell-correction';
import { listCellCorrections } from '@/lib/services/corrections/list-cell-corrections';

/**
 * The corrections of a text's statements that hold, `cells=` as in a comparison, and those that others
 * offer, oldest first.
 */
export const GET = route(async (request) => {
  const search = new URL(request.url).searchParams;
  const { text } = validOrThrow(statementQuerySchema.safeParse({ text: search.get('text') ?? '' }));
  const { cells } = requireCompareQuery(search).duties;
  const { applied, hidden, offered } = await listCellCorrections(await currentActor(), text, cells);
  return json({ corrections: applied, hidden, offered });
});

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newCellCorrectionSchema.safeParse(body));
  const { value, replayed } = await createCellCorrection(user, input, repeatable(request, body));
  return json(value, {
    status: replayed ? 200 : 201,
    location: `/api/v1/statement-corrections/${value.id}`,
  });
});
