import { currentActor } from '@/lib/auth/auth';
import { env } from '@/lib/env';
import { type Params, route } from '@/lib/http/route';
import { parsePair, requireCompareQuery } from '@/lib/schema/compare';
import { type ExportedFile, exportComparison } from '@/lib/services/comparisons/export-comparison';

type Context = Params<'sides'>;

export const GET = route(async (request, { params }: Context) => {
  const { sides } = await params;
  const search = new URL(request.url).searchParams;
  const file = await exportComparison(await currentActor(), {
    sides: parsePair(sides),
    query: requireCompareQuery(search),
    format: search.get('format') ?? '',
    notes: search.get('notes') === '1',
    origin: env().address,
    date: new Date().toISOString(),
  });
  return download(file);
});

/** A file to keep: never run or sniffed by a browser on our address, never cached between people. */
function download({ name, type, content }: ExportedFile): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const plain = name.replace(/[^\w.-]/g, '_');
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
