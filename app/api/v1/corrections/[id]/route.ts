import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { getCorrection } from '@/lib/services/corrections/get-correction';
import { withdrawCorrection } from '@/lib/services/corrections/withdraw-correction';
import { presentCorrection } from '../present';

type Context = Params<'id'>;

export const GET = route(async (_request, { params }: Context) => {
  const { correction, sides } = await getCorrection(await currentActor(), (await params).id);
  return json(presentCorrection(correction, sides));
});

/** Withdraws; answers the correction as it now stands. */
export const DELETE = route(async (_request, { params }: Context) => {
  const { correction, sides } = await withdrawCorrection(await currentUser(), (await params).id);
  return json(presentCorrection(correction, sides));
});
