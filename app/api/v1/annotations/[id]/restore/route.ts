import { currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { restoreAnnotation } from '@/lib/services/annotations/change-annotation';

type Context = Params<'id'>;

export const POST = route(async (_request, { params }: Context) => {
  const annotation = await restoreAnnotation(await currentUser(), (await params).id);
  return json(annotation, { etag: String(annotation.revision) });
});
