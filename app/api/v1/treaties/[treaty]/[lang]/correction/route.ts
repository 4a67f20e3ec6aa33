import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route } from '@/lib/http/route';
import { textOfParams } from '@/lib/http/text-params';
import { correctText } from '@/lib/services/imports/correct-text';

/** Opens the newest version of the caller's text for correcting, as an import to confirm. */
export const POST = route(async (request, { params }: Params<'treaty' | 'lang'>) => {
  const user = await currentUser();
  await readJson(request);
  const { id } = await correctText(user, await textOfParams(params));
  return json({ id }, { status: 201, location: `/api/v1/imports/${id}` });
});
