import { currentUser } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { notesActSchema } from '@/lib/schema/note-acts';
import { changeNotes } from '@/lib/services/codebooks/change-notes';

/** Does one thing to many of one's notes; answers to which it was done, and why not to the others. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const { ids, ...act } = validOrThrow(notesActSchema.safeParse(await readJson(request)));
  return json(await changeNotes(user, ids, act));
});
