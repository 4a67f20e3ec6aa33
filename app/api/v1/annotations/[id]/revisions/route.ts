import { currentActor } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { noteHistory } from '@/lib/services/annotations/note-history';

/** The wordings of a note, the newest first: for its author, and for those who write in its group. */
export const GET = route(async (_request, { params }: Params<'id'>) => {
  const { revisions } = await noteHistory(await currentActor(), (await params).id);
  return json({ revisions });
});
