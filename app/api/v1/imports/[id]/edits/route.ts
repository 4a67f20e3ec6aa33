import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { editsSchema } from '@/lib/schema/import';
import { saveEdits } from '@/lib/services/imports/open-import';

const MOST_BYTES = 8_000_000;

/** Keeps the corrections so far; 409 where others were kept since `revision`. */
export const PUT = route(async (request, { params }: Params<'id'>) => {
  const user = await currentUser();
  const { revision, edits } = validOrThrow(
    editsSchema.safeParse(await readJson(request, MOST_BYTES)),
  );
  return json(await saveEdits(user, (await params).id, revision, edits));
});
