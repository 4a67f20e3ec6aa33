import { currentUser } from '@/lib/auth/auth';
import { type Params, route } from '@/lib/http/route';
import { forgetSearch } from '@/lib/services/search/saved-searches';

export const DELETE = route(async (_request, { params }: Params<'id'>) => {
  await forgetSearch(await currentUser(), (await params).id);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
