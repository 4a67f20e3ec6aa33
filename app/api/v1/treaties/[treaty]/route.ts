import { currentActor } from '@/lib/auth';
import { json, type Params, route } from '@/lib/http';
import { getTreaty } from '@/lib/services/get-treaty';

type Context = Params<'treaty'>;

export const GET = route(async (_request, { params }: Context) => {
  const { treaty } = await params;
  return json(await getTreaty(await currentActor(), treaty));
});
