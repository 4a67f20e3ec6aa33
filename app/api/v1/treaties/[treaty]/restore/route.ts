import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route } from '@/lib/http/route';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { restoreTreaty } from '@/lib/services/treaties/own-treaty';

/** Brings a deleted treaty back. */
export const POST = route(async (request, { params }: Params<'treaty'>) => {
  const user = await currentUser();
  await readJson(request);
  const { treaty } = await params;
  await restoreTreaty(user, treaty);
  return json(await getTreaty(user, treaty));
});
