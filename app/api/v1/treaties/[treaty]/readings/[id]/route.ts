import { currentUser } from '@/lib/auth/auth';
import { type Params, route } from '@/lib/http/route';
import { withdrawReading } from '@/lib/services/treaties/contribute-reading';

/** Takes the caller's own reading away. */
export const DELETE = route(async (_request, { params }: Params<'treaty' | 'id'>) => {
  const { treaty, id } = await params;
  await withdrawReading(await currentUser(), treaty, id);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
