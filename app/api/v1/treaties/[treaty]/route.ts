import { currentActor } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { getTreaty } from '@/lib/services/treaties/get-treaty';

type Context = Params<'treaty'>;

export const GET = route(async (_request, { params }: Context) => {
  const { treaty } = await params;
  return json(await getTreaty(await currentActor(), treaty));
});
