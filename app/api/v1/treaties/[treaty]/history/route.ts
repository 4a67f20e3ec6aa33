import { currentActor } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { recordHistory } from '@/lib/services/treaties/edit-record';

/** What the record said before each of its changes, the newest first. */
export const GET = route(async (_request, { params }: Params<'treaty'>) =>
  json({ revisions: await recordHistory(await currentActor(), (await params).treaty) }),
);
