import { currentActor } from '@/lib/auth';
import { json, route } from '@/lib/http';
import { listTreaties } from '@/lib/services/list-treaties';

export const GET = route(async () => {
  return json({ treaties: await listTreaties(await currentActor()) });
});
