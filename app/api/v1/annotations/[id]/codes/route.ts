import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { codesOfNoteSchema } from '@/lib/schema/codebook';
import { classifyNote } from '@/lib/services/codebooks/classify-note';

/** Makes the codes of one's own note these; answers the note. */
export const PUT = route(async (request, { params }: Params<'id'>) => {
  const user = await currentUser();
  const change = validOrThrow(codesOfNoteSchema.safeParse(await readJson(request)));
  const note = await classifyNote(user, (await params).id, change);
  return json(note, { etag: String(note.revision) });
});
