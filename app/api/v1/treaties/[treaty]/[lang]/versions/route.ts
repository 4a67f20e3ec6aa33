import { currentUser } from '@/lib/auth/auth';
import { readerPath } from '@/lib/core/address/view';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { textOfParams } from '@/lib/http/text-params';
import { restoreVersionSchema } from '@/lib/schema/treaty';
import { restoreVersion } from '@/lib/services/treaties/restore-version';

/** Publishes an older version of the caller's text anew, as its newest. */
export const POST = route(async (request, { params }: Params<'treaty' | 'lang'>) => {
  const user = await currentUser();
  const { restore, reason } = validOrThrow(restoreVersionSchema.safeParse(await readJson(request)));
  const text = await textOfParams(params);
  const address = readerPath(await restoreVersion(user, { ...text, version: restore }, reason));
  return json({ address }, { status: 201, location: address });
});
