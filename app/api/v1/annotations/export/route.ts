import { currentUser } from '@/lib/auth/auth';
import { parseNotesQuery } from '@/lib/core/annotation/notes-query';
import { env } from '@/lib/env';
import { downloadInPieces } from '@/lib/http/download';
import { route } from '@/lib/http/route';
import { exportNotes } from '@/lib/services/annotations/export-notes';

/** The notes that the notes page shows at the same query, as a file: `format=csv` or `json`. */
export const GET = route(async (request) => {
  const user = await currentUser();
  const search = new URL(request.url).searchParams;
  const query = parseNotesQuery(Object.fromEntries(search));
  const format = search.get('format') ?? '';
  return downloadInPieces(await exportNotes(user, query, { format, origin: env().address }));
});
