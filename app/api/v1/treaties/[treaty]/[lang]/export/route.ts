import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { download } from '@/lib/http/download';
import { type Params, route } from '@/lib/http/route';
import { wantedText } from '@/lib/schema/wanted-text';
import { exportText } from '@/lib/services/treaties/export-text';

type Context = Params<'treaty' | 'lang'>;

/** A text as a file: its newest version, or the one of `?version=`. */
export const GET = route(async (request, { params }: Context) => {
  const search = new URL(request.url).searchParams;
  const file = await exportText(await currentActor(), {
    address: wantedText(await params, search),
    format: search.get('format') ?? '',
    origin: env().address,
    date: new Date().toISOString(),
  });
  return download(file);
});
