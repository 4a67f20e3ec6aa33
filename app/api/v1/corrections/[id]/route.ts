import { currentActor } from '@/lib/auth';
import { json, type Params, route } from '@/lib/http';
import { getCorrection } from '@/lib/services/get-correction';
import { withdrawCorrection } from '@/lib/services/withdraw-correction';
import { presentCorrection } from '../present';

type Context = Params<'id'>;

export const GET = route(async (_request, { params }: Context) => {
  const { correction, sides } = await getCorrection(await currentActor(), (await params).id);
  return json(presentCorrection(correction, sides));
});

/** Withdraws; answers the correction as it now stands. */
export const DELETE = route(async (_request, { params }: Context) => {
  const { correction, sides } = await withdrawCorrection(await currentActor(), (await params).id);
  return json(presentCorrection(correction, sides));
});
