import { describe, expect, it } from 'vitest';
import { eventStream, eventText } from './event-stream';

describe('eventText', () => {
  it('keeps an event whole whatever its words hold', () => {
    expect(eventText({ event: 'note', data: { words: 'one\n\nevent: gone' }, id: '7' })).toBe(
      'id: 7\nevent: note\ndata: {"words":"one\\n\\nevent: gone"}\n\n',
    );
  });
});

describe('eventStream', () => {
  const open = (count: number) => {
    const ended: string[] = [];
    const stop = new AbortController();
    const response = eventStream(
      { signal: stop.signal },
      async ({ send }) => {
        for (let n = 0; n < count; n++) send({ event: 'note', data: n });
      },
      () => ended.push('closed'),
    );
    return { response, ended, stop };
  };

  it('asks proxies to pass on what comes as it comes', async () => {
    const { headers } = open(0).response;
    expect(headers.get('content-type')).toContain('text/event-stream');
    expect(headers.get('cache-control')).toContain('no-transform');
    expect(headers.get('x-accel-buffering')).toBe('no');
  });

  it('tells once that it was closed, by the client or by an abort', async () => {
    const cancelled = open(1);
    await cancelled.response.body?.cancel();
    cancelled.stop.abort();
    const aborted = open(1);
    aborted.stop.abort();
    expect(await aborted.response.text()).toContain('event: note');
    expect([cancelled.ended, aborted.ended]).toEqual([['closed'], ['closed']]);
  });

  it('keeps a client that is sent very much at once', async () => {
    const stop = new AbortController();
    const ended: string[] = [];
    const many = Array.from({ length: 1_000 }, (_, data) => ({ event: 'note', data }));
    const response = eventStream(
      { signal: stop.signal },
      async ({ send }) => send(...many),
      () => ended.push('closed'),
    );
    expect(ended).toEqual([]);
    stop.abort();
    expect((await response.text()).match(/event: note/g)).toHaveLength(1_000);
  });

  it('lets a client go that does not read', () => {
    expect(open(1_000).ended).toEqual(['closed']);
  });
});
