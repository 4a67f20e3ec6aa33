import { currentUser } from '@/lib/auth/auth';
import { json, route } from '@/lib/http/route';
import { listDrafts } from '@/lib/services/annotations/drafts';

/** The unfinished notes that the caller's devices left on the server. */
export const GET = route(async () => json({ drafts: await listDrafts(await currentUser()) }));
