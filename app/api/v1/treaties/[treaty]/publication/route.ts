import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route } from '@/lib/http/route';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { publishTreaty } from '@/lib/services/treaties/own-treaty';

/** Shows a treaty and the caller's texts of it to everyone, for good. */
export const POST = route(async (request, { params }: Params<'treaty'>) => {
  const user = await currentUser();
  await readJson(request);
  const { treaty } = await params;
  await publishTreaty(user, treaty);
  return json(await getTreaty(user, treaty));
});
