import { currentActor } from '@/lib/auth/auth';
import { json, route } from '@/lib/http/route';
import { listTreaties } from '@/lib/services/treaties/list-treaties';

export const GET = route(async () => {
  return json({ treaties: await listTreaties(await currentActor()) });
});
