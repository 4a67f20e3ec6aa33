/**
 * Answers of server-sent events. Proxies pass them on as they come: nothing may keep, change or compress
 * them. A client that reads too slowly is let go rather than waited for; it asks again from where it was.
 */

export type SentEvent = {
  readonly event: string;
  readonly data: unknown;
  /** Where a client that comes back goes on from. */
  readonly id?: string;
};

export type EventSink = {
  /** Sends events together: they wait as one, however many they are. */
  readonly send: (...events: SentEvent[]) => void;
  readonly close: () => void;
};

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
} as const;

/** Sendings that may wait for a client. */
const MOST_WAITING = 50;
/** Proxies close what is silent for a minute, and some after half of one. */
const HEARTBEAT_MS = 15_000;

/** One event as it goes over the wire: JSON has no line ends of its own. */
export function eventText({ event, data, id }: SentEvent): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** An open answer; `closed` is called once, however it ends. */
export function eventStream(
  request: Pick<Request, 'signal'>,
  begin: (sink: EventSink) => Promise<void>,
  closed: () => void,
): Response {
  const encoder = new TextEncoder();
  let finish: (ended: boolean) => void = () => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        const beat = setInterval(() => put(': \n\n'), HEARTBEAT_MS);
        beat.unref();
        let open = true;
        finish = (ended) => {
          if (!open) return;
          open = false;
          clearInterval(beat);
          closed();
          if (ended) controller.close();
        };
        function put(text: string): void {
          if (!open) return;
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) <= 0) finish(true);
        }
        request.signal.addEventListener('abort', () => finish(true), { once: true });
        const send: EventSink['send'] = (...events) => put(events.map(eventText).join(''));
        put(': \n\n');
        // Not awaited: what is put now is to go out now.
        begin({ send, close: () => finish(true) }).catch(() => finish(true));
      },
      cancel: () => finish(false),
    },
    { highWaterMark: MOST_WAITING },
  );
  return new Response(body, { headers: HEADERS });
}
