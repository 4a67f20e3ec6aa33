import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { codeSchema } from '@/lib/schema/codebook';
import { addCode } from '@/lib/services/codebooks/edit-codebook';

/** Adds one code; answers the codebook. */
export const POST = route(async (request, { params }: Params<'id'>) => {
  const user = await currentUser();
  const code = validOrThrow(codeSchema.safeParse(await readJson(request)));
  const codebook = await addCode(user, (await params).id, code);
  return json(codebook, { status: 201, etag: String(codebook.revision) });
});
