import { currentUser } from '@/lib/auth/auth';
import { readerPath } from '@/lib/core/address/view';
import { json, type Params, readJson, repeatable, route, validOrThrow } from '@/lib/http/route';
import { confirmationSchema } from '@/lib/schema/import';
import { confirmImport } from '@/lib/services/imports/confirm-import';

/** Makes a private text of an import as it was corrected. */
export const POST = route(async (request, { params }: Params<'id'>) => {
  const user = await currentUser();
  const body = await readJson(request);
  const confirmation = validOrThrow(confirmationSchema.safeParse(body));
  const { id } = await params;
  const made = await confirmImport(user, id, confirmation, repeatable(request, body));
  const address = readerPath(made);
  return json({ address }, { status: 201, location: address });
});
