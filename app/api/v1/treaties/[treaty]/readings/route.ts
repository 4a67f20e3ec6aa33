import { currentUser } from '@/lib/auth/auth';
import { json, type Params, readJson, route, validOrThrow } from '@/lib/http/route';
import { readingSchema } from '@/lib/schema/treaty';
import { contributeReading } from '@/lib/services/treaties/contribute-reading';

/** Adds what a source says to a shipped record, beside its own readings. */
export const POST = route(async (request, { params }: Params<'treaty'>) => {
  const user = await currentUser();
  const reading = validOrThrow(readingSchema.safeParse(await readJson(request)));
  const { treaty } = await params;
  const made = await contributeReading(user, treaty, reading);
  return json(made, { status: 201, location: `/api/v1/treaties/${treaty}` });
});
