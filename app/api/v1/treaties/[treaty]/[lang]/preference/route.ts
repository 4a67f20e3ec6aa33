import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { textOfParams } from '@/lib/http/text-params';
import { preferenceSchema } from '@/lib/schema/treaty';
import { getTreaty } from '@/lib/services/treaties/get-treaty';
import { preferText } from '@/lib/services/treaties/own-treaty';

/** Makes a text the one of its language to read first, with the reason; null takes it back. */
export const PUT = route(async (request, { params }: Params<'treaty' | 'lang'>) => {
  const user = await currentUser();
  const { reason } = validOrThrow(preferenceSchema.safeParse(await readJson(request)));
  const text = await textOfParams(params);
  await preferText(user, text, reason ?? undefined);
  return json(await getTreaty(user, text.slug));
});
