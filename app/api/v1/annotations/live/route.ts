import { currentActor } from '@/lib/auth/auth';
import { AppError } from '@/lib/errors';
import { clientAddress } from '@/lib/http/client-address';
import { eventStream } from '@/lib/http/event-stream';
import { route, validOrThrow } from '@/lib/http/route';
import { liveNotesSchema } from '@/lib/schema/live-notes';
import { openLiveNotes } from '@/lib/services/live/open-live-notes';

/** Times are in the past; what a client sends of the future is as if it had sent nothing. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * The notes on the versions that a page shows, as they come, change and go: server-sent events `note`,
 * `gone`, `reset` and `end`. Last-Event-ID goes on from where an earlier stream ended.
 */
export const GET = route(async (request) => {
  const { searchParams } = new URL(request.url);
  const asked = validOrThrow(liveNotesSchema.safeParse(Object.fromEntries(searchParams)));
  const actor = await currentActor();
  const who = actor.kind === 'user' ? actor.id : '';
  if (asked.person !== undefined && asked.person !== who) throw new AppError('another-person');
  const last = request.headers.get('last-event-id') ?? '';
  const since = TIME.test(last) ? new Date(last) : asked.since;
  const { begin, close } = await openLiveNotes(actor, {
    texts: asked.texts,
    address: clientAddress(request.headers),
    ...(since !== undefined && { since }),
  });
  return eventStream(
    request,
    ({ send, close: end }) =>
      begin({
        send: (events, at) => {
          const id = at.toISOString();
          send(...events.map(({ kind, ...data }) => ({ event: kind, data, id })));
        },
        end: () => {
          send({ event: 'end', data: {} });
          end();
        },
        reset: () => send({ event: 'reset', data: {}, id: new Date().toISOString() }),
      }),
    close,
  );
});
