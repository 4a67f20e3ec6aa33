import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { requireCompareQuery } from '@/lib/schema/compare';
import { correctionQuerySchema, newCorrectionSchema } from '@/lib/schema/correction';
import { createCorrection } from '@/lib/services/corrections/create-correction';
import { listCorrections } from '@/lib/services/corrections/list-corrections';
import { presentCorrection } from './present';

/**
 * The corrections that a comparison of two versions holds, `fix=` as there, and those that others offer,
 * oldest first.
 */
export const GET = route(async (request) => {
  const search = new URL(request.url).searchParams;
  const { compare } = validOrThrow(
    correctionQuerySchema.safeParse({ compare: search.get('compare') ?? '' }),
  );
  const { corrections } = requireCompareQuery(search);
  const { applied, hidden, offered } = await listCorrections(
    await currentActor(),
    compare,
    corrections,
  );
  return json({
    corrections: applied.map((correction) => presentCorrection(correction, compare)),
    hidden,
    offered: offered.map((correction) => presentCorrection(correction, compare)),
  });
});

export const POST = route(async (request) => {
  const user = await currentUser();
  const body = await readJson(request);
  const input = validOrThrow(newCorrectionSchema.safeParse(body));
  const { value, replayed } = await createCorrection(user, input, repeatable(request, body));
  return json(presentCorrection(value, input.sides), {
    status: replayed ? 200 : 201,
    location: `/api/v1/corrections/${value.id}`,
  });
});
