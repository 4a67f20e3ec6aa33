import { currentActor, currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { getCellCorrection } from '@/lib/services/corrections/list-cell-corrections';
import { withdrawCellCorrection } from '@/lib/services/corrections/withdraw-cell-correction';

type Context = Params<'id'>;

export const GET = route(async (_request, { params }: Context) =>
  json(await getCellCorrection(await currentActor(), (await params).id)),
);

/** Withdraws; answers the correction as it now stands. */
export const DELETE = route(async (_request, { params }: Context) =>
  json(await withdrawCellCorrection(await currentUser(), (await params).id)),
);
