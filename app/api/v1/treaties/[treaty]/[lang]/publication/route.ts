import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route } from '@/lib/http/route';
import { textOfParams } from '@/lib/http/text-params';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { publishText } from '@/lib/services/treaties/own-treaty';

/** Shows a text to everyone, for good; with it the caller's treaty, where that is private still. */
export const POST = route(async (request, { params }: Params<'treaty' | 'lang'>) => {
  const user = await currentUser();
  await readJson(request);
  const text = await textOfParams(params);
  await publishText(user, text);
  return json(await getTreaty(user, text.slug));
});
