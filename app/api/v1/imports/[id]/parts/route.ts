import { currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { partImport } from '@/lib/services/imports/part-import';

/** Makes of an import in several languages one of each. */
export const POST = route(async (_request, { params }: Params<'id'>) => {
  const imports = await partImport(await currentUser(), (await params).id);
  return json({ imports }, { status: 201 });
});
